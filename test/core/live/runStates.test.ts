import assert from 'node:assert/strict';
import { createRunStates } from '../../../src/core/live/runStates.ts';
import { createFakeClock } from './fakeClock.ts';

const ref = (run: string, project = 'proj') => ({ entity: 'team', project, run });

function make(states: Record<string, string>) {
  const clock = createFakeClock();
  const asked: string[] = [];
  let found = 0;
  const warned: string[] = [];
  const known = createRunStates({
    clock,
    ask({ project, runs }) {
      asked.push(`${project}: ${runs.join(' ')}`);
      if (project === 'broken') return Promise.reject(new Error('no'));
      return Promise.resolve(runs.flatMap(name => (name in states ? [{ name, state: states[name] ?? '' }] : [])));
    },
    found: () => {
      found += 1;
    },
    log: { info: () => undefined, warn: line => warned.push(line) },
  });
  return { clock, asked, warned, known, states, found: () => found };
}

describe('what the runs of queue items do', () => {
  it('is asked for all at once, by project, and told once', async () => {
    const { clock, asked, known, found } = make({ a: 'running', b: 'finished', c: 'failed' });
    known.want([ref('a'), ref('b')]);
    known.want([ref('c', 'other'), ref('a')]);
    assert.equal(known.get(ref('a')), undefined);
    await clock.pass(100);
    assert.deepEqual(asked, ['proj: a b', 'other: c']);
    assert.equal(known.get(ref('a'))?.state, 'running');
    assert.equal(known.get(ref('c')), undefined);
    assert.equal(known.get(ref('c', 'other'))?.state, 'failed');
    assert.equal(found(), 2);
  });

  it('is asked for again while the run goes on, never once it has ended', async () => {
    const { clock, asked, known, states, found } = make({ a: 'running', b: 'finished' });
    const look = async (): Promise<void> => {
      known.want([ref('a'), ref('b'), ref('none')]);
      await clock.pass(10_000);
    };
    await look();
    await look();
    assert.equal(known.get(ref('none')), null);
    assert.deepEqual(asked, ['proj: a b none']);
    states['a'] = 'crashed';
    await look();
    assert.deepEqual(asked.slice(1), ['proj: a none']);
    assert.equal(known.get(ref('a'))?.state, 'crashed');
    assert.equal(found(), 2);
    await look();
    await look();
    assert.deepEqual(asked.slice(2), ['proj: none']);
  });

  it('stays unknown where it cannot be asked, and is asked for again later', async () => {
    const { clock, asked, warned, known } = make({});
    known.want([ref('a', 'broken')]);
    await clock.pass(100);
    known.want([ref('a', 'broken')]);
    await clock.pass(100);
    assert.equal(known.get(ref('a', 'broken')), undefined);
    assert.equal(asked.length, 1);
    assert.equal(warned.length, 1);
    await clock.pass(15_000);
    known.want([ref('a', 'broken')]);
    await clock.pass(100);
    assert.equal(asked.length, 2);
  });
});
