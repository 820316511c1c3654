import './fakeEditor.ts';
import assert from 'node:assert/strict';
import type { Explorer } from '../../../src/vscode/explorer/explorer.ts';
import { clearFilter, filterSweeps } from '../../../src/vscode/explorer/filterSweeps.ts';
import { findSweep } from '../../../src/vscode/explorer/findSweep.ts';
import { loadMore } from '../../../src/vscode/explorer/loadMore.ts';
import { Pins } from '../../../src/vscode/explorer/pins.ts';
import { pinProjects, unpinProjects, useProject } from '../../../src/vscode/explorer/projects.ts';
import { sortRuns } from '../../../src/vscode/explorer/sortRuns.ts';
import { sortSweeps } from '../../../src/vscode/explorer/sortSweeps.ts';
import { SweepChoices } from '../../../src/vscode/explorer/sweepChoices.ts';
import { answers, opened, openBench, PLACE, type CommandBench } from './commandBench.ts';

const SWEEPS = { kind: 'sweeps', ...PLACE } as const;

describe('What the explorer shows', () => {
  let bench: CommandBench;
  let explorer: Explorer;
  const newWindow = (): SweepChoices => new SweepChoices(bench.services.context, () => bench.client);
  before(async () => {
    bench = await openBench({ sweeps: 60, runs: 60 });
    explorer = { choices: newWindow(), sweeps: { redraw: () => undefined } } as unknown as Explorer;
  });
  after(() => bench.stop());

  it('Load More loads the next page of the list of the row, for as little as the first', async () => {
    await bench.live.refresh(SWEEPS);
    const list = bench.live.store.list(SWEEPS);
    const first = list.items.length;
    bench.emulator.requests.clear();
    await loadMore(bench.services, { about: SWEEPS });
    assert.ok(list.items.length > first);
    assert.ok(bench.emulator.requests.seen.reduce((sum, { bytesOut }) => sum + bytesOut, 0) < 200_000);
  });

  it('Sort Sweeps loads all sweeps, and the order is remembered', async () => {
    const done = sortSweeps(bench.services, explorer);
    await answers('By name');
    await done;
    const list = bench.live.store.list(SWEEPS);
    assert.deepEqual([list.items.length, list.hasMore], [list.total, false]);
    assert.equal(newWindow().order(), 'name');
    const again = sortSweeps(bench.services, explorer);
    assert.match(JSON.stringify((await opened()).items), /By name","description":"chosen"/);
    await answers('Newest first');
    await again;
    assert.equal(explorer.choices.order(), 'newest');
  });

  it('Filter Sweeps by text, by state, and Show all sweeps', async () => {
    const filter = async (...words: string[]): Promise<void> => {
      const done = filterSweeps(bench.services, explorer);
      await answers(...words);
      await done;
    };
    await filter('By text', 'class');
    assert.deepEqual(newWindow().filter(), { text: 'class' });
    const done = filterSweeps(bench.services, explorer);
    await answers('By state');
    const pick = await opened();
    pick.selectedItems = pick.items.filter(({ label }) => String(label).includes('paused'));
    pick.enter();
    await done;
    assert.deepEqual(newWindow().filter(), { text: 'class', states: ['PAUSED'] });
    await filter('Show all sweeps');
    assert.deepEqual(newWindow().filter(), {});
    await filter('By text', 'class');
    await clearFilter(explorer);
    assert.deepEqual(newWindow().filter(), {});
  });

  it('Find Sweep searches by state and user, and says where it finds nothing', async () => {
    const done = findSweep(bench.services, explorer, []);
    const found = async (typed: string): Promise<readonly string[]> => {
      (await opened()).type(typed);
      return (await opened()).items.map(({ label, description }) => `${String(label)} ${String(description)}`);
    };
    const pick = await opened();
    const labels = (): readonly string[] => pick.items.map(({ label }) => String(label));
    assert.ok(labels().some(label => label.includes('running1')) && labels().length > 1);
    pick.type('running1');
    assert.ok(pick.busy && labels().length > 0 && labels().every(label => label.includes('running1')));
    pick.type('no such sweep');
    assert.deepEqual([pick.busy, labels()], [true, ['Searching…']]);
    const running = await found('state:running user:jane');
    assert.ok(running.some(row => row.includes('running1')));
    assert.deepEqual(
      running.filter(row => !row.includes('running') || !row.includes('jane')),
      [],
    );
    assert.deepEqual(await found('no such sweep'), ['Nothing found undefined']);
    const { title } = await opened();
    assert.match(title, /\((\d+) of \1 searched\)$/);
    await answers(null);
    await done;
  });

  it('Sort Runs by a parameter is of the one sweep, by the metric of all', async () => {
    const row = await bench.row(SWEEPS, 'bigsweep');
    const sort = async (words: string): Promise<void> => {
      const done = sortRuns(explorer, [row]);
      await answers(words);
      await done;
    };
    await sort('learning_rate, smallest first');
    assert.deepEqual(explorer.choices.chosenRunOrder('bigsweep'), { parameter: 'learning_rate', down: false });
    assert.equal(explorer.choices.chosenRunOrder('running1'), 'best');
    await sort('Best first');
    assert.equal(explorer.choices.chosenRunOrder('bigsweep'), 'best');
  });

  it('Pin, Unpin and Use This Project', async () => {
    const pins = new Pins(bench.services.context.globalState);
    const row = await bench.row({ kind: 'projects', entity: PLACE.entity }, 'vision');
    const vision = { entity: PLACE.entity, project: 'vision' };
    await pinProjects(pins, 'https://a.test', [row]);
    await pinProjects(pins, 'https://a.test', [row]);
    assert.deepEqual(new Pins(bench.services.context.globalState).of('https://a.test'), [vision]);
    assert.deepEqual(pins.of('https://b.test'), []);
    await unpinProjects(pins, 'https://a.test', [row]);
    assert.deepEqual(pins.of('https://a.test'), []);
    const used: unknown[] = [];
    const connection = { choose: (place: unknown) => Promise.resolve(used.push(place)) };
    await useProject(connection as never, [row]);
    assert.deepEqual(used, [vision]);
  });
});
