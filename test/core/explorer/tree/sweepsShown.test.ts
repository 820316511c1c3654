import assert from 'node:assert/strict';
import { ApiError } from '../../../../src/core/api/apiError.ts';
import type { TreeElement } from '../../../../src/core/explorer/tree/element.ts';
import { ALL_SHOWN, type SweepsShown } from '../../../../src/core/explorer/tree/sweepsShown.ts';
import { createSweepsTree } from '../../../../src/core/explorer/tree/sweepsTree.ts';
import type { SweepFilter } from '../../../../src/core/live/sweepFilter.ts';
import type { SweepOrder } from '../../../../src/core/live/sweepOrder.ts';
import { MINUTE, NOW, run, sweep } from '../rows/samples.ts';
import { createStill, now, place, rowNamed, seen } from './still.ts';

const SWEEPS = { kind: 'sweeps', ...place } as const;
const RUNS = { kind: 'runs', ...place, sweep: 'sw000001', metric: 'loss', goal: 'minimize' } as const;

function make({ filter = {}, shows = {} }: { filter?: SweepFilter; shows?: Partial<SweepsShown> } = {}) {
  const still = createStill();
  const tree = createSweepsTree({
    live: still.live,
    now,
    place,
    pinned: () => [],
    visited: () => [],
    shows: { ...ALL_SHOWN, filter: () => filter, ...shows },
  });
  const project = () => rowNamed(tree.roots(), 'proj');
  return { ...still, project, below: (label: string) => rowNamed(project().children(), label).children() };
}

/** The names of the things in some rows. */
const names = (rows: readonly TreeElement[]): readonly string[] =>
  rows.flatMap(({ node }) =>
    node !== undefined && node.kind !== 'scheduler' && 'name' in node.value ? [node.value.name] : [],
  );

describe('sweeps and runs that were looked for', () => {
  const FOUND = { kind: 'sweep', ...place, sweep: 'old00001' } as const;
  const old = sweep({ id: 'o', name: 'old00001', state: 'FINISHED' });

  it('are shown before the loaded ones, each once, whatever the filter leaves out', () => {
    const { project, answer } = make({
      filter: { states: ['RUNNING'] },
      shows: { found: () => [{ ...place, sweep: 'old00001' }] },
    });
    answer(SWEEPS, [sweep()], { next: 'more' });
    assert.ok(
      project()
        .lists()
        .some(each => each.kind === 'sweep' && each.sweep === 'old00001'),
    );
    assert.deepEqual(names(project().children()), ['sw000001']);
    answer(FOUND, [old]);
    assert.deepEqual(names(project().children()), ['old00001', 'sw000001']);
    answer(SWEEPS, [sweep(), old]);
    assert.deepEqual(names(project().children()), ['old00001', 'sw000001']);
  });

  it('are in place of the sentence that nothing is there', () => {
    const { project, answer } = make({
      filter: { text: 'nothing' },
      shows: { found: () => [{ ...place, sweep: 'old00001' }] },
    });
    answer(SWEEPS, [sweep()]);
    assert.equal(project().children().length, 2);
    answer(FOUND, [old]);
    assert.deepEqual(names(project().children()), ['old00001']);
  });

  it('show a run that is not loaded under its sweep', () => {
    const { below, answer } = make({
      shows: { foundRuns: () => [{ ...place, sweep: 'sw000001', run: 'far' }] },
    });
    answer(SWEEPS, [sweep()]);
    answer(RUNS, [run()], { next: 'more' });
    assert.deepEqual(names(below('sw000001')), ['run00001']);
    answer({ kind: 'run', ...place, sweep: 'sw000001', run: 'far' }, [run({ id: 'f', name: 'far' })]);
    assert.deepEqual(names(below('sw000001')), ['far', 'run00001']);
    answer(RUNS, [run(), run({ id: 'f', name: 'far' })]);
    assert.deepEqual(names(below('sw000001')).toSorted(), ['far', 'run00001']);
  });
});

describe('the order of sweeps and runs', () => {
  it('is the chosen one', () => {
    let order: SweepOrder = 'newest';
    const { project, answer } = make({ shows: { order: () => order } });
    answer(SWEEPS, [
      sweep({ id: '3', name: 'b10', state: 'FINISHED', createdAt: NOW - 1, updatedAt: NOW - 1 }),
      sweep({ id: '2', name: 'b9', state: 'RUNNING', createdAt: NOW - 2 * MINUTE }),
      sweep({ id: '1', name: 'a', displayName: 'Alpha', state: 'FAILED', createdAt: NOW - 3, heartbeatAt: NOW }),
    ]);
    for (const [chosen, wanted] of [
      ['newest', 'b10 b9 a'],
      ['oldest', 'b9 a b10'],
      ['name', 'a b9 b10'],
      ['state', 'b9 a b10'],
      ['updated', 'a b10 b9'],
    ] as const) {
      order = chosen;
      assert.equal(names(project().children()).join(' '), wanted, chosen);
    }
  });

  it('of runs is asked of the server, and the best is still marked', () => {
    const { below, answer } = make({ shows: { runOrder: () => '+created_at' } });
    answer(SWEEPS, [sweep()]);
    const ordered = { ...RUNS, order: '+created_at' } as const;
    const bad = run({ id: 'b', name: 'bad', summary: { loss: 9 } });
    answer(ordered, [bad, run({ summary: { loss: 1 } })]);
    answer({ ...RUNS, kind: 'progress' }, [{ id: 'sw000001', best: { name: 'run00001', value: 1 } }]);
    assert.deepEqual(names(below('sw000001')), ['bad', 'run00001']);
    assert.match(below('sw000001').at(-1)?.row().description ?? '', /^best/);
    assert.doesNotMatch(below('sw000001').at(-2)?.row().description ?? '', /^best/);
  });
});

describe('a filter that the server searches by', () => {
  const filters = '{"$and":[{"state":{"$in":["PAUSED"]}}]}';
  const FILTERED = { ...SWEEPS, filters } as const;
  const paused = sweep({ id: 'p', name: 'paused', state: 'PAUSED' });
  const given = { filter: { states: ['PAUSED'] }, shows: { serverFilters: () => filters } };

  it('shows what the server found, wherever it is in the list', () => {
    const { project, answer, begin } = make(given);
    answer(SWEEPS, [sweep()], { next: 'more' });
    begin(FILTERED);
    assert.deepEqual(seen(project().children()), ['Loading sweeps…']);
    answer(FILTERED, [paused], { next: 'c' });
    assert.deepEqual(names(project().children()), ['paused']);
    assert.equal(project().children().at(-1)?.action, 'loadMore');
  });

  it('shows loaded ones that answer, too, in their order', () => {
    const { project, answer } = make(given);
    const loaded = sweep({ id: 'n', name: 'newer', state: 'PAUSED', createdAt: NOW });
    answer(SWEEPS, [sweep(), loaded, sweep({ id: 'z', name: 'oldest', state: 'PAUSED', createdAt: 1 })]);
    answer(FILTERED, [paused, loaded], { next: 'c' });
    assert.deepEqual(names(project().children()), ['newer', 'paused', 'oldest']);
  });

  it('says that none matches, and offers to clear it', () => {
    const { project, answer } = make(given);
    answer(SWEEPS, [sweep()], { next: 'more' });
    answer(FILTERED, []);
    assert.match(seen(project().children())[0] ?? '', /filter: paused/);
    assert.equal(project().children()[1]?.action, 'clearFilter');
  });

  it('leaves it to the loaded sweeps where the server refuses', () => {
    const { project, answer, fail } = make(given);
    answer(SWEEPS, [sweep(), paused], { next: 'more' });
    fail(FILTERED, new ApiError({ kind: 'refused', operation: 'Sweeps', host: 'h' }));
    assert.deepEqual(names(project().children()), ['paused']);
  });
});

describe('runs that a panel of results sorts and filters', () => {
  it('are those that it shows, in its order, under a row that says so', () => {
    const panelRuns = { names: ['b', 'a'], passed: 2, all: 3 };
    const { below, project, answer } = make({ shows: { panelRuns: () => panelRuns } });
    answer(SWEEPS, [sweep()]);
    answer({ ...RUNS, names: panelRuns.names }, [run({ id: '1', name: 'a' }), run({ id: '2', name: 'b' })]);
    assert.deepEqual(names(below('sw000001')), ['b', 'a']);
    const labels = below('sw000001').map(each => each.row().label);
    assert.ok(labels.includes('2 of 3 runs, as in the results'));
    assert.ok(
      rowNamed(project().children(), 'sw000001')
        .lists()
        .some(each => each.kind === 'runs' && each.names?.join() === 'b,a'),
    );
  });

  it('say how many of them are listed where there are more', () => {
    const { below, answer } = make({ shows: { panelRuns: () => ({ names: ['a'], passed: 500, all: 500 }) } });
    answer(SWEEPS, [sweep()]);
    answer({ ...RUNS, names: ['a'] }, [run({ id: '1', name: 'a' })]);
    const labels = below('sw000001').map(each => each.row().label);
    assert.ok(labels.includes('The first 1 of 500 runs, as in the results'));
  });
});
