import assert from 'node:assert/strict';
import type { SweepFilter } from '../../../../src/core/live/sweepFilter.ts';
import type { ProjectPath } from '../../../../src/core/wandb/projectPath.ts';
import { ALL_SHOWN } from '../../../../src/core/explorer/tree/sweepsShown.ts';
import { createSweepsTree } from '../../../../src/core/explorer/tree/sweepsTree.ts';
import { MINUTE, NOW, agent, queue, run, schedulerOf, sweep } from '../rows/samples.ts';
import { createStill, now, place, rowNamed, seen } from './still.ts';

const SWEEPS = { kind: 'sweeps', ...place } as const;
const RUNS = { kind: 'runs', ...place, sweep: 'sw000001', metric: 'loss', goal: 'minimize' } as const;
const AGENTS = { kind: 'agents', entity: 'team' } as const;

function make({
  filter = {},
  pinned = [],
  visited = [],
}: { filter?: SweepFilter; pinned?: readonly ProjectPath[]; visited?: readonly ProjectPath[] } = {}) {
  const still = createStill();
  const tree = createSweepsTree({
    live: still.live,
    now,
    place,
    pinned: () => pinned,
    visited: () => visited,
    shows: { ...ALL_SHOWN, filter: () => filter },
  });
  const project = () => rowNamed(tree.roots(), 'proj');
  return { ...still, tree, project, below: (label: string) => rowNamed(project().children(), label).children() };
}

describe('the sweeps view', () => {
  it('begins with the project in use, open, while its sweeps load', () => {
    const { tree, project, begin } = make();
    begin(SWEEPS);
    assert.deepEqual(seen(tree.roots()), ['proj | in use', 'Other projects | team']);
    assert.equal(project().shape, 'open');
    assert.deepEqual(seen(project().children()), ['Loading sweeps…']);
    assert.equal(tree.isEmpty(), false);
  });

  it('asks for the sweeps alone at first, then for what belongs to the active ones', () => {
    const { tree, answer } = make();
    assert.deepEqual(
      tree.lists().map(each => each.kind),
      ['sweeps'],
    );
    answer(SWEEPS, [sweep(), sweep({ id: '2', name: 'sw000002', state: 'FINISHED' })]);
    assert.deepEqual(
      tree.lists().map(each => each.kind),
      ['sweeps', 'progress', 'agents', 'queues', 'items', 'scheduler'],
    );
  });

  it('is empty without sweeps, so that the view says what to do', () => {
    const { tree, answer } = make();
    answer(SWEEPS, []);
    assert.equal(tree.isEmpty(), true);
    assert.deepEqual(tree.roots(), []);
  });

  it('keeps the pinned projects visible, each once', () => {
    const { tree, answer } = make({
      pinned: [place, { entity: 'other', project: 'kept' }],
      visited: [place, { entity: 'team', project: 'asked' }],
    });
    answer(SWEEPS, [], { total: 0 });
    assert.deepEqual(seen(tree.roots()), [
      'proj | in use · no sweeps',
      'kept | pinned',
      'asked',
      'Other projects | team',
    ]);
    answer({ kind: 'projects', entity: 'team' }, [
      { id: '1', name: 'proj', entity: 'team' },
      { id: '2', name: 'more', entity: 'team', sweepCount: 7 },
    ]);
    assert.deepEqual(seen(rowNamed(tree.roots(), 'Other').children()), ['more | 7 sweeps']);
  });

  it('says in place why the sweeps could not be loaded, and what to do', () => {
    const { project, fail } = make();
    fail(SWEEPS);
    const rows = project().children();
    assert.match(seen(rows)[0] ?? '', /api\.example\.test/);
    assert.deepEqual(
      rows.map(row => row.action),
      [undefined, 'chooseHost', 'retry'],
    );
    assert.ok(rows.every(row => row.about?.kind === 'sweeps'));
  });

  it('shows what it has when a refresh fails, and says since when', () => {
    const { project, answer, fail } = make();
    answer(SWEEPS, [sweep({ state: 'FINISHED' })]);
    fail(SWEEPS);
    const [stale, shown] = project().children();
    assert.match(stale?.row().label ?? '', /1 min.*api\.example\.test/);
    assert.equal(stale?.action, 'retry');
    assert.equal(shown?.node?.kind, 'sweeps');
  });

  it('offers the next page, and says what an old server cannot tell', () => {
    const { project, answer, begin } = make();
    answer(SWEEPS, [sweep({ state: 'FINISHED' })], { next: 'c', total: 10_000, missing: ['Sweep.runCount'] });
    const [, page = '', old = '', ...others] = seen(project().children());
    assert.match(page, /^Load more \| 1 .*10,000/);
    assert.match(old, /run count/);
    assert.deepEqual(others, []);
    assert.equal(rowNamed(project().children(), 'Load more').action, 'loadMore');
    begin(SWEEPS);
    assert.equal(seen(project().children()).at(1), 'Loading more sweeps…');
  });

  it('says where the next page was asked for that it could not be loaded', () => {
    const { project, answer, fail } = make();
    answer(SWEEPS, [sweep({ state: 'FINISHED' })], { next: 'c', total: 10_000 });
    fail(SWEEPS);
    const more = rowNamed(project().children(), 'Load more');
    assert.equal(more.action, 'loadMore');
    assert.match(more.row().description, /api\.example\.test/);
    assert.match(more.row().accessibilityLabel, /1 .*10,000.*failed.*api\.example\.test/);
  });

  it('filters what is loaded, and says so where nothing is left', () => {
    const { project, answer } = make({ filter: { states: ['PAUSED'], text: 'lr' } });
    answer(SWEEPS, [sweep(), sweep({ id: '2', name: 'sw000002', state: 'PAUSED', displayName: 'lr search' })]);
    assert.deepEqual(
      project()
        .children()
        .map(row => row.node?.id),
      ['sweeps/team/proj//2'],
    );
    answer(SWEEPS, [sweep()]);
    const [none, all] = project().children();
    assert.match(none?.row().label ?? '', /1.*paused.*lr/);
    assert.equal(all?.action, 'clearFilter');
  });

  it('keeps its rows when they are refreshed', () => {
    const { project, answer } = make();
    answer(SWEEPS, [sweep()]);
    const before = project().children()[0];
    answer(SWEEPS, [sweep({ id: '9', name: 'sw000009' }), sweep({ state: 'PAUSED' })]);
    assert.equal(project().children()[1], before);
    assert.match(before?.row().description ?? '', /^paused/);
  });
});

describe('a sweep of the sweeps view', () => {
  it('has its scheduler and its runs below it, the best first', () => {
    const { answer, below } = make();
    answer(SWEEPS, [sweep()]);
    assert.deepEqual(seen(below('sw000001')), ['Scheduler | queue gpu', 'Loading runs…']);
    answer(RUNS, [
      run({ id: '1', displayName: 'a', summary: { loss: 0.5 } }),
      run({ id: '2', displayName: 'b', state: 'running', summary: {} }),
      run({ id: '3', displayName: 'c', summary: { loss: 0.25 } }),
    ]);
    answer({ kind: 'scheduler', ...place, sweep: 'sw000001' }, [
      run({ id: 's', name: 'sw000001', state: 'running', heartbeatAt: NOW }),
    ]);
    assert.deepEqual(
      below('sw000001').map(row => row.row().label),
      ['Scheduler', 'c', 'a', 'b'],
    );
    assert.match(rowNamed(below('sw000001'), 'c').row().description, /^best · finished · loss 0\.25/);
    assert.equal(below('sw000001')[0]?.node?.kind, 'scheduler');
    assert.match(below('sw000001')[0]?.row().contextValue ?? '', /\brunLog\b/);
  });

  it('says that it has not started', () => {
    const { answer, below } = make();
    answer(SWEEPS, [sweep({ state: 'PENDING' })]);
    answer(RUNS, []);
    answer({ kind: 'scheduler', ...place, sweep: 'sw000001' }, []);
    answer({ kind: 'items', entity: 'team', queue: 'gpu' }, [schedulerOf('sw000001', { state: 'PENDING' })]);
    assert.deepEqual(seen(below('sw000001')), ['Scheduler | waits in the queue', 'No runs yet']);
  });

  it('says what is wrong with it above its runs', () => {
    const { answer, below, project } = make();
    answer(SWEEPS, [sweep({ state: 'PENDING' })]);
    answer({ kind: 'queues', entity: 'team' }, [queue()]);
    answer(AGENTS, [agent({ heartbeatAt: NOW - 30 * MINUTE })]);
    const [trouble, advice] = below('sw000001');
    assert.match(trouble?.row().label ?? '', /agent.*gpu/);
    assert.match(advice?.row().label ?? '', /wandb launch-agent/);
    assert.equal(advice?.action, 'startAgent');
    assert.deepEqual(advice.target, { entity: 'team', name: 'gpu' });
    assert.match(seen(project().children())[0] ?? '', /waiting.*agent.*gpu/);
  });

  it('offers the log of a scheduler that has ended', () => {
    const { answer, below, project } = make();
    answer(SWEEPS, [sweep()]);
    answer({ kind: 'scheduler', ...place, sweep: 'sw000001' }, [
      run({ id: 's', name: 'sw000001', state: 'finished', heartbeatAt: NOW - 30 * MINUTE }),
    ]);
    assert.equal(below('sw000001')[1]?.action, 'schedulerLog');
    assert.equal(below('sw000001')[1]?.target, project().children()[0]);
  });

  it('shows an unknown state as it is', () => {
    const { answer, project } = make();
    answer(SWEEPS, [sweep({ state: 'HIBERNATING' })]);
    const [row] = project().children();
    assert.match(row?.row().description ?? '', /^in state HIBERNATING/);
    assert.doesNotMatch(row?.row().contextValue ?? '', /stoppable|cancelable|pausable|resumable|deletable/);
  });

  it('without a queue has no scheduler', () => {
    const { answer, below } = make();
    answer(SWEEPS, [sweep({ launchedAs: undefined })]);
    answer(RUNS, []);
    assert.deepEqual(seen(below('sw000001')), ['No runs yet']);
  });

  it('watches the run of its own scheduler as soon as W&B names it', () => {
    const { answer, project, below } = make();
    const local = { launchedAs: undefined, config: 'scheduler:\n  engine: optuna\n' };
    const watched = () =>
      rowNamed(project().children(), 'sw000001')
        .lists()
        .flatMap(each => (each.kind === 'scheduler' ? [each.run] : []));
    answer(SWEEPS, [sweep(local)]);
    assert.deepEqual(watched(), []);
    answer(SWEEPS, [sweep({ ...local, controllerRunName: 'ctl1' })]);
    assert.deepEqual(watched(), ['ctl1']);
    answer({ kind: 'scheduler', ...place, sweep: 'sw000001', run: 'ctl1' }, [
      run({ state: 'running', heartbeatAt: NOW }),
    ]);
    assert.equal(below('sw000001')[0]?.node?.kind, 'scheduler');
  });

  it('watches its runs, its scheduler and what tells of its health while it is open', () => {
    const { answer, project } = make();
    answer(SWEEPS, [sweep()]);
    assert.deepEqual(
      rowNamed(project().children(), 'sw000001')
        .lists()
        .map(each => each.kind),
      ['runs', 'progress', 'scheduler', 'agents', 'queues', 'items'],
    );
    answer(SWEEPS, [sweep({ state: 'FINISHED' })]);
    assert.deepEqual(
      rowNamed(project().children(), 'sw000001')
        .lists()
        .map(each => each.kind),
      ['runs', 'progress', 'scheduler'],
    );
  });
});
