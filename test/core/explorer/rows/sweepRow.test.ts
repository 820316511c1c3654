import assert from 'node:assert/strict';
import { readPrices } from '../../../../src/core/results/forecast/prices.ts';
import { readSweepConfig } from '../../../../src/core/live/sweepConfig.ts';
import { sweepTrouble } from '../../../../src/core/live/sweepHealth.ts';
import { dateText, fullDateText } from '../../../../src/core/dates.ts';
import { plain } from '../../../../src/core/explorer/rows/row.ts';
import { sweepRow } from '../../../../src/core/explorer/rows/sweepRow.ts';
import { inOrder } from './inOrder.ts';
import { MINUTE, NOW, agent, queue, run, schedulerOf, sweep } from './samples.ts';

const now = NOW;
const has = (contextValue: string, ...wanted: readonly string[]): void => {
  const said = contextValue.split(' ');
  assert.deepEqual(
    wanted.filter(word => !said.includes(word)),
    [],
    contextValue,
  );
};
const lacks = (contextValue: string, ...unwanted: readonly string[]): void => {
  assert.deepEqual(
    unwanted.filter(word => contextValue.split(' ').includes(word)),
    [],
    contextValue,
  );
};
const WRITES = ['pausable', 'resumable', 'stoppable', 'cancelable', 'deletable'];

describe('the row of a sweep', () => {
  it('says state, progress, time left, best value with its run, and queue', () => {
    const progress = {
      id: 'sw000001',
      total: 36,
      running: 4,
      finished: 31,
      failed: 1,
      // 64 to go, 7.5 min each, 4 at a time.
      times: [
        ...[30, 22, 14, 6].map(ago => run({ createdAt: NOW - (ago + 7.5) * MINUTE, heartbeatAt: NOW - ago * MINUTE })),
        ...[1, 2, 3, 4].map(ago => run({ state: 'running', createdAt: NOW - ago * MINUTE, heartbeatAt: NOW })),
      ],
      best: { name: 'run00007', displayName: 'bright-wave-7', value: 0.031234567 },
    };
    const row = sweepRow(sweep({ displayName: 'tune' }), { now, progress });
    assert.equal(row.label, 'tune');
    const values = ['running', '32', '96', '4', '1 ', '2 h', 'loss 0.031235', 'bright-wave-7', 'gpu'];
    inOrder(row.description, ...values);
    // What is cut in a narrow side bar is what a person looks for last.
    const order = 'sw000001 · running · 32 of 96 runs done, 4 running, 1 failed · about 2 h left';
    const later = `best loss 0.031235 (bright-wave-7) · ${dateText(NOW - 60 * MINUTE, NOW)} · random · gpu`;
    assert.equal(row.description, `${order} · ${later}`);
    const ended = sweepRow(sweep({ state: 'FINISHED' }), { now, progress }).description;
    assert.match(ended, /^finished · best loss 0\.031235 \(bright-wave-7\) · 32 of 96 runs done/);
    assert.ok(row.tooltip.includes(plain(fullDateText(NOW - 60 * MINUTE, NOW))), row.tooltip);
    inOrder(row.accessibilityLabel, 'tune', ...values);
    assert.match(row.tooltip, /Best: loss 0/);
    assert.match(row.tooltip, /Scheduler: standard, 4 workers/);
    assert.deepEqual(row.icon, { id: 'play-circle', color: 'charts.blue' });
    has(
      row.contextValue,
      'sweep',
      'pausable',
      'stoppable',
      'cancelable',
      'configurable',
      'comparable',
      'schedulerLog',
      'openable',
      'copyable',
    );
    lacks(row.contextValue, 'resumable', 'deletable', 'sweepAgent', 'troubled');
  });

  it('is called as its configuration names it, with the id beside', () => {
    const row = sweepRow(sweep({ config: `${sweep().config ?? ''}name: lr search\n` }), { now });
    assert.equal(row.label, 'lr search');
    assert.match(row.description, /^sw000001 · running/);
    assert.match(row.accessibilityLabel, /lr search/);
    assert.doesNotMatch(sweepRow(sweep(), { now }).description, /sw000001/);
  });

  it('holds what was expected at the launch against what came', () => {
    const HOUR = 60 * MINUTE;
    const estimate = (middle: number) => ({ low: middle / 2, middle, high: 2 * middle });
    const expected = {
      time: estimate(4 * HOUR),
      work: estimate(16 * HOUR),
      run: estimate(HOUR),
      from: 12,
      gpuHours: estimate(32),
      cost: { ...estimate(64), currency: 'EUR' },
    };
    const ended = sweep({ state: 'FINISHED', createdAt: NOW - 5 * HOUR, heartbeatAt: NOW - 2 * HOUR });
    const lines = sweepRow(ended, { now: NOW, expected }).tooltip.split('\n');
    const line = (name: RegExp): string => lines.find(each => name.test(each)) ?? '';
    assert.match(line(/^Took/), / 3 h /);
    assert.match(line(/^Expected/), / 4 h .*2 h .*8 h.* 32 .*64 EUR/);
    assert.doesNotMatch(sweepRow(ended, { now: NOW }).tooltip, /Expected/);
    assert.doesNotMatch(sweepRow(sweep(), { now: NOW, expected }).tooltip, /Took/);
  });

  it('tells what a running sweep will still use, where the hardware and its price are known', () => {
    const hardware = { gpu: 'NVIDIA A100', gpuCount: 2 };
    const runs = [1, 2, 3].map(() => ({ ...run({ computeSeconds: 3600 }), hardware }));
    const progress = { id: 'x', total: 92, running: 0, times: runs };
    const priceList = { prices: readPrices({ gpus: { A100: 3 } }), machines: [] };
    const { tooltip } = sweepRow(sweep(), { now: NOW, progress, priceList });
    assert.match(tooltip, /8 GPU hours.*24 USD/);
    assert.match(tooltip, /^Used so far: .*184 GPU hours.* 552 USD/m);
    assert.doesNotMatch(sweepRow(sweep(), { now: NOW, progress }).tooltip, /USD|Used/);
    const ended = sweepRow(sweep({ state: 'FINISHED' }), { now: NOW, progress, priceList });
    assert.match(ended.tooltip, /^Used: .*184 GPU hours.* 552 USD/m);
    const silent = { ...progress, times: runs.map(each => ({ ...each, hardware: undefined })) };
    assert.doesNotMatch(sweepRow(sweep(), { now: NOW, progress: silent, priceList }).tooltip, /Used|GPU|USD/);
  });

  it('estimates the time left from the length of the loaded runs', () => {
    const progress = { id: 'x', total: 14, running: 4 };
    const runs = [run(), run({ id: 'r2', createdAt: NOW - 50 * MINUTE, heartbeatAt: NOW - 30 * MINUTE })];
    // 86 to go, 15 min each, 4 at a time: 22 rounds.
    assert.match(sweepRow(sweep(), { now, progress, runs }).description, / · about 6 h left · /);
  });

  it('estimates nothing without an end, or from too little', () => {
    assert.doesNotMatch(
      sweepRow(sweep({ runCountExpected: undefined, config: 'method: bayes' }), {
        now,
        progress: { id: 'x', total: 50, running: 1 },
      }).description,
      /left/,
    );
    assert.doesNotMatch(sweepRow(sweep(), { now, progress: { id: 'x', total: 2, running: 2 } }).description, /left/);
    assert.doesNotMatch(sweepRow(sweep(), { now }).description, /left/);
    assert.doesNotMatch(
      sweepRow(sweep({ state: 'PAUSED' }), { now, progress: { id: 'x', total: 50, running: 0 } }).description,
      /left/,
    );
  });

  it('says what the sweep itself tells while its progress is unknown', () => {
    const { description } = sweepRow(sweep({ runCount: 7, bestLoss: 0.5 }), { now });
    inOrder(description, 'running', '7', '96', 'loss 0.5', 'random', 'gpu');
    assert.equal(description.split(' · ').length, 6);
  });

  for (const [state, word, can] of [
    ['PENDING', 'waiting', ['stoppable', 'cancelable']],
    ['RUNNING', 'running', ['pausable', 'stoppable', 'cancelable']],
    ['PAUSED', 'paused', ['resumable', 'stoppable', 'cancelable', 'deletable']],
    ['FINISHED', 'finished', ['resumable', 'deletable']],
    ['Canceled', 'canceled', ['resumable', 'deletable']],
    ['CRASHED', 'crashed', ['resumable', 'deletable']],
  ] as const) {
    it(`${state}: says ${word} and offers ${can.join(', ')}`, () => {
      const row = sweepRow(sweep({ state }), { now });
      assert.ok(row.description.startsWith(word), row.description);
      assert.deepEqual(WRITES.filter(verb => row.contextValue.split(' ').includes(verb)).sort(), [...can].sort());
    });
  }

  it('shows an unknown state as it is, and offers only what is safe', () => {
    const row = sweepRow(sweep({ state: 'HIBERNATING' }), { now });
    assert.ok(row.description.startsWith('in state HIBERNATING'));
    assert.equal(row.icon.id, 'question');
    has(row.contextValue, 'openable', 'copyable', 'configurable');
    lacks(row.contextValue, ...WRITES);
  });

  it('offers an agent for a classic sweep, and no scheduler log', () => {
    const row = sweepRow(sweep({ launchedAs: undefined }), { now });
    has(row.contextValue, 'sweepAgent');
    lacks(row.contextValue, 'schedulerLog', 'launched');
  });

  it('keeps markup in names and descriptions from the tooltip', () => {
    const row = sweepRow(sweep({ displayName: '[x](command:evil)', description: '<img src=x> **b**' }), { now });
    assert.ok(row.tooltip.includes('\\[x\\]\\(command:evil\\)'));
    assert.ok(row.tooltip.includes('\\<img src=x\\>'));
  });
});

describe('a sweep that only says it runs', () => {
  it('is fine while its agent lives, and while nothing is known', () => {
    assert.equal(sweepTrouble(sweep(), { now }), undefined);
    assert.equal(
      sweepTrouble(sweep(), {
        now,
        items: [schedulerOf('sw000001')],
        agents: [agent()],
        scheduler: run({ state: 'running', heartbeatAt: NOW - MINUTE }),
      }),
      undefined,
    );
    assert.equal(sweepTrouble(sweep(), { now, items: [], agents: [] }), undefined);
  });

  it('is told apart when its scheduler failed on the agent', () => {
    const items = [schedulerOf('sw000001', { state: 'FAILED' })];
    const row = sweepRow(sweep(), { now, items });
    inOrder(row.description.split(' · ')[0], 'running', 'failed');
    assert.equal(row.icon.id, 'warning');
    has(row.contextValue, 'troubled', 'resumable', 'pausable');
  });

  it('judges by the newest of its schedulers', () => {
    const items = [
      schedulerOf('sw000001', { id: 'old', state: 'FAILED', createdAt: NOW - 90 * MINUTE }),
      schedulerOf('sw000001', { createdAt: NOW - 5 * MINUTE }),
    ];
    assert.equal(sweepTrouble(sweep(), { now, items, agents: [agent()] }), undefined);
  });

  it('is told apart when the agent of its scheduler is gone, with what to do', () => {
    const around = { now, items: [schedulerOf('sw000001')], agents: [agent({ heartbeatAt: NOW - 40 * MINUTE })] };
    const trouble = sweepTrouble(sweep(), around);
    assert.equal(trouble?.kind, 'agentDead');
    assert.match(trouble.sentence, /agent-1.* 40 min ago/);
    const { accessibilityLabel } = sweepRow(sweep(), around);
    assert.ok(accessibilityLabel.endsWith(`${trouble.sentence} ${trouble.advice}`), accessibilityLabel);
    assert.match(accessibilityLabel, /^Sweep \S+ says running/);
  });

  it('is told apart when its scheduler has ended for a while, not at once', () => {
    const ended = (minutes: number) =>
      sweepTrouble(sweep(), { now, scheduler: run({ state: 'finished', heartbeatAt: NOW - minutes * MINUTE }) })?.kind;
    assert.equal(ended(0.5), undefined);
    assert.equal(ended(3), 'schedulerEnded');
    const silent = sweepTrouble(sweep(), { now, scheduler: run({ state: 'running', heartbeatAt: NOW - 30 * MINUTE }) });
    assert.equal(silent?.kind, 'schedulerEnded');
    assert.match(silent.sentence, / 30 min/);
  });

  it('says that it waits for an agent if none serves its queue', () => {
    const waiting = sweep({ state: 'PENDING' });
    assert.equal(sweepTrouble(waiting, { now, queues: [queue()], agents: [] })?.kind, 'noAgent');
    assert.match(
      sweepTrouble(waiting, { now, queues: [queue()], agents: [agent({ status: 'KILLED' })] })?.advice ?? '',
      /wandb launch-agent -q gpu -e team/,
    );
    assert.equal(sweepTrouble(waiting, { now, queues: [queue()], agents: [agent()] }), undefined);
    assert.equal(
      sweepTrouble(waiting, { now, queues: [queue()], agents: [agent({ heartbeatAt: undefined })] }),
      undefined,
      'never reported: unknown',
    );
    assert.equal(sweepTrouble(waiting, { now, agents: [] }), undefined, 'queues unknown');
    const row = sweepRow(waiting, { now, queues: [queue()], agents: [] });
    lacks(row.contextValue, 'resumable');
    assert.match(row.accessibilityLabel, /^Sweep \S+ is waiting/, 'it does wait, and does not only say so');
  });

  it('does not concern sweeps that ended, pause, or were not launched', () => {
    const items = [schedulerOf('sw000001', { state: 'FAILED' })];
    for (const state of ['FINISHED', 'CANCELED', 'PAUSED', 'NEW_STATE'])
      assert.equal(sweepTrouble(sweep({ state }), { now, items }), undefined, state);
    assert.equal(sweepTrouble(sweep({ launchedAs: undefined }), { now, items }), undefined);
  });
});

describe("a sweep's configuration for its rows", () => {
  it('reads metric, goal, run cap and what is sampled', () => {
    assert.deepEqual(readSweepConfig(sweep().config), {
      metric: 'loss',
      goal: 'minimize',
      name: undefined,
      method: 'random',
      runCap: 96,
      program: undefined,
      engine: undefined,
      gridSize: undefined,
      source: undefined,
      stops: undefined,
      sampled: [['lr'], ['optimizer', 'name']],
    });
  });

  it('says nothing of what is not a sweep', () => {
    for (const text of [undefined, '', '[', '- 1', 'metric: 3\nparameters: 7\nrun_cap: x', '\u0000']) {
      assert.deepEqual(
        { ...readSweepConfig(text), method: undefined },
        {
          name: undefined,
          metric: undefined,
          goal: 'minimize',
          method: undefined,
          runCap: undefined,
          program: undefined,
          engine: undefined,
          gridSize: undefined,
          source: undefined,
          stops: undefined,
          sampled: [],
        },
      );
    }
  });
});
