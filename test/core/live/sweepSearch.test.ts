import assert from 'node:assert/strict';
import { createApiClient, type ApiClient } from '../../../src/core/api/client.ts';
import type { SweepFilter } from '../../../src/core/live/sweepFilter.ts';
import { createSweepSearch, type SearchState } from '../../../src/core/live/sweepSearch.ts';
import { sweepName } from '../../../src/core/live/sweepName.ts';
import { ask } from '../../emulator/ask.ts';
import { startEmulator, type Emulator } from '../../emulator/start.ts';

const clock = {
  now: () => Date.now(),
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
const project = { entity: 'my-team', project: 'my-proj' };
const SWEEPS = 1200;
const CREATE = `mutation($config: String) {
  upsertSweep(input: { config: $config, entityName: "my-team", projectName: "my-proj" }) { sweep { name } }
}`;

const clientOf = ({ url, key }: Emulator): ApiClient =>
  createApiClient({
    host: url,
    getKey: () => Promise.resolve(key),
    fetch,
    clock,
    log: { info: () => undefined, warn: () => undefined },
  });

/** A search that has ended: what it found, and what it asked for. */
async function search(emulator: Emulator, filter: SweepFilter, readAll = false) {
  emulator.requests.clear();
  const states: SearchState[] = [];
  const searching = createSweepSearch({ client: clientOf(emulator), project, tell: state => states.push(state) });
  await searching.find(filter);
  if (readAll) await searching.readAll();
  const last = states.at(-1);
  assert.ok(last !== undefined);
  assert.equal(last.busy, false);
  return {
    ...last,
    states,
    names: last.found.map(sweep => sweepName(sweep)),
    requests: emulator.requests.seen.length,
  };
}

for (const [what, old] of [
  ['a server that filters', false],
  ['a server that cannot filter', true],
] as const)
  describe(`finding sweeps on ${what}`, () => {
    let emulator: Emulator;
    before(async () => {
      emulator = await startEmulator({ sweeps: SWEEPS, noLife: true, old });
      for (const name of ['name: my Needle\n', '']) {
        const config = `${name}method: random\nparameters:\n  lr: {min: 0, max: 1}\n`;
        const { errors } = await ask(emulator, CREATE, { config });
        assert.deepEqual(errors, []);
      }
    });
    after(() => emulator.stop());

    it('shows the newest ones until something is typed', async () => {
      const { found, requests, read } = await search(emulator, {});
      assert.equal(found.length, 100);
      assert.equal(requests, 1);
      assert.equal(read?.total, SWEEPS + 10);
    });

    it('does not read the first page again when something is typed', async () => {
      emulator.requests.clear();
      const searching = createSweepSearch({ client: clientOf(emulator), project, tell: () => undefined });
      await searching.find({});
      await searching.find({ text: 'Z00000XA' });
      await searching.find({});
      const pages = emulator.requests.seen.filter(each => each.operation === 'Sweeps' && each.status === 200);
      assert.equal(pages.length, old ? Math.ceil((SWEEPS + 12) / 100) : 2, 'each page once');
    });

    it('finds one of the oldest by its id, in other letters', async () => {
      const { found, requests } = await search(emulator, { text: 'Z00000XA' });
      assert.deepEqual(
        found.map(sweep => sweep.name),
        ['z00000xa'],
      );
      assert.ok(old ? requests <= 15 : requests <= 3, String(requests));
    });

    it('finds by the name given in W&B and by the configured name', async () => {
      assert.deepEqual((await search(emulator, { text: 'FIRST try' })).names, ['first try']);
      assert.deepEqual((await search(emulator, { text: 'needle' })).names, ['my Needle']);
    });

    it('finds by state, user and time, all that answer', async () => {
      const { found } = await search(emulator, { states: ['PAUSED'], user: 'bob' });
      const world = emulator.world.project('my-team', 'my-proj')?.sweeps.listing;
      let wanted = 0;
      for (let index = 0; index < (world?.length ?? 0); index += 1) {
        const sweep = world?.at(index);
        if (sweep?.state === 'PAUSED' && sweep.user === 'bob') wanted += 1;
      }
      assert.ok(wanted > 10);
      assert.equal(found.length, wanted);
      const [middle] = (await search(emulator, { text: 'z00000aa' })).found;
      const at = middle?.createdAt ?? 0;
      const near = await search(emulator, { since: at, until: at + 1000 });
      assert.deepEqual(
        near.found.map(sweep => sweep.name),
        ['z00000aa'],
      );
    });

    it('tells how far it is, and what it has found so far', async () => {
      const { states } = await search(emulator, { text: 'z000' }, true);
      assert.ok(states.length > 5);
      const counts = states.map(state => state.found.length);
      assert.deepEqual(
        counts.slice(2),
        counts.slice(2).toSorted((a, b) => a - b),
      );
      assert.ok(states.some(state => state.read?.count === 300 && state.read.total === SWEEPS + 10));
    });

    it('reads no page twice for another text, and stops when told', async () => {
      emulator.requests.clear();
      const states: SearchState[] = [];
      const searching = createSweepSearch({ client: clientOf(emulator), project, tell: state => states.push(state) });
      await searching.find({ text: 'nothing like it' });
      const first = emulator.requests.seen.length;
      await searching.find({ text: 'needle' });
      assert.equal(states.at(-1)?.found.length, 1);
      assert.ok(emulator.requests.seen.length - first <= 1, 'the pages are kept');
      const fresh = createSweepSearch({ client: clientOf(emulator), project, tell: state => states.push(state) });
      emulator.requests.clear();
      const running = fresh.find({ text: 'nothing like it' });
      await new Promise(resolve => setTimeout(resolve, 20));
      fresh.stop();
      await running;
      assert.ok(emulator.requests.seen.length < 12, String(emulator.requests.seen.length));
    });
  });

describe('a server that says it filters', () => {
  it('is read page by page where it refuses the filter', async () => {
    const emulator = await startEmulator({ sweeps: 300, noLife: true });
    try {
      emulator.faults.set([
        { operation: 'Sweeps', kind: 'graphqlError', status: 400, message: 'unknown filter', times: 1 },
      ]);
      const { names } = await search(emulator, { text: 'first try' });
      assert.deepEqual(names, ['first try']);
    } finally {
      await emulator.stop();
    }
  });
});
