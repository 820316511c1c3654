import assert from 'node:assert/strict';
import type { Run, Sweep } from '../../../src/core/api/types.ts';
import { engineTrouble, localEngineOf, takesSweepScheduler } from '../../../src/core/live/localEngine.ts';
import { createConfigReader, readSweepConfig } from '../../../src/core/live/sweepConfig.ts';
import { MINUTE, NOW, run, sweep } from '../explorer/rows/samples.ts';

const LOCAL = 'program: train.py\nscheduler:\n  engine: optuna\n  source: search.py\n';
const plain = (more: Partial<Sweep> = {}): Sweep => sweep({ launchedAs: undefined, config: LOCAL, ...more });
const config = readSweepConfig(LOCAL);

describe('a plain sweep with a local engine', () => {
  it('has the engine of its configuration, unless it was launched', () => {
    assert.equal(localEngineOf(plain(), config), 'optuna');
    assert.equal(localEngineOf(sweep(), config), undefined);
    assert.equal(localEngineOf(plain(), readSweepConfig('method: grid\n')), undefined);
  });

  for (const [state, takes] of [
    ['PENDING', true],
    ['RUNNING', true],
    ['PAUSED', true],
    ['FINISHED', false],
    ['CANCELED', false],
  ] as const)
    it(`${takes ? 'takes a' : 'has no use for a'} scheduler while it is ${state}`, () => {
      assert.equal(takesSweepScheduler(plain({ state }), config), takes);
      assert.equal(takesSweepScheduler(sweep({ state }), config), false, 'launched');
    });

  const alive = run({ state: 'running', heartbeatAt: NOW - MINUTE });
  for (const [what, state, scheduler, words] of [
    ['waits for a scheduler that never started', 'RUNNING', null, /^waits for its scheduler$/],
    ['waits for one before its first run, too', 'PENDING', null, /^waits for its scheduler$/],
    ['has a silent one', 'RUNNING', run({ state: 'running', heartbeatAt: NOW - 60 * MINUTE }), /silent/],
    ['has one that has ended', 'RUNNING', run({ state: 'finished', heartbeatAt: NOW - 5 * MINUTE }), /has ended/],
    ['has one that crashed', 'RUNNING', run({ state: 'crashed', heartbeatAt: NOW - 5 * MINUTE }), /has ended/],
    ['has one at work', 'RUNNING', alive, undefined],
    ['is not judged before its scheduler was looked up', 'RUNNING', undefined, undefined],
    ['is not judged by a state that nobody knows', 'RUNNING', run({ state: 'unknown' }), undefined],
    ['is not judged without a time', 'RUNNING', run({ state: 'finished', heartbeatAt: undefined }), undefined],
    ['needs none while it is paused', 'PAUSED', null, undefined],
    ['needs none once it has ended', 'FINISHED', null, undefined],
  ] as const satisfies readonly (readonly [string, string, Run | null | undefined, RegExp | undefined])[])
    it(what, () => {
      const trouble = engineTrouble(plain({ state }), config, { scheduler, now: NOW });
      assert.equal(trouble?.kind, words && 'noScheduler');
      if (words !== undefined) assert.match(trouble?.words ?? '', words);
      if (words !== undefined) assert.match(trouble?.advice ?? '', /`optuna`/);
    });

  it('is silent by the clock that it is given', () => {
    const later = { scheduler: alive, now: NOW + 60 * MINUTE };
    assert.match(engineTrouble(plain(), config, later)?.words ?? '', /silent/);
  });

  it('is not judged where it was launched: its queue has the scheduler', () => {
    assert.equal(engineTrouble(sweep(), config, { scheduler: null, now: NOW }), undefined);
  });
});

describe('reading configurations', () => {
  it('reads one again only where it has changed', () => {
    const configOf = createConfigReader();
    const first = configOf(plain());
    assert.equal(first.engine, 'optuna');
    assert.equal(configOf(plain({ heartbeatAt: NOW })), first, 'a heartbeat is not another configuration');
    assert.equal(configOf(plain({ config: 'method: grid\n' })).engine, undefined);
    assert.equal(configOf(plain({ id: 'other' })).engine, 'optuna');
  });
});
