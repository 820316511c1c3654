import assert from 'node:assert/strict';
import type { FailedItem } from '../../../../src/core/explorer/tree/queueElement.ts';
import { createQueuesTree } from '../../../../src/core/explorer/tree/queuesTree.ts';
import type { ItemCounts } from '../../../../src/core/live/queueCensus.ts';
import { MINUTE, NOW, agent, item, queue, schedulerOf } from '../rows/samples.ts';
import { createStill, now, rowNamed, seen } from './still.ts';

const QUEUES = { kind: 'queues', entity: 'team' } as const;
const AGENTS = { kind: 'agents', entity: 'team' } as const;
const at = { entity: 'team', project: 'proj' } as const;
const ITEMS = { kind: 'items', entity: 'team', queue: 'gpu' } as const;

function make(reason?: string | null, known: { runs?: Readonly<Record<string, string>>; counts?: ItemCounts } = {}) {
  const still = createStill();
  const wanted: FailedItem[] = [];
  const runsWanted: string[] = [];
  const tree = createQueuesTree({
    live: still.live,
    now,
    entity: 'team',
    reasons: {
      get: () => reason,
      want: key => {
        wanted.push(key);
      },
    },
    runs: {
      get: ({ run }) => (known.runs?.[run] === undefined ? null : { name: run, state: known.runs[run] }),
      want: refs => {
        runsWanted.push(...refs.map(({ run }) => run));
      },
    },
    counts: { get: () => known.counts },
  });
  return { ...still, tree, wanted, runsWanted, gpu: () => rowNamed(tree.roots(), 'gpu') };
}

describe('the queues view', () => {
  it('says the state of its list', () => {
    const { tree, begin, fail, answer } = make();
    assert.deepEqual(seen(tree.roots()), ['Loading queues…']);
    begin(QUEUES);
    fail(QUEUES);
    assert.match(tree.roots()[0]?.row().label ?? '', /api\.example\.test/);
    answer(QUEUES, []);
    assert.equal(tree.isEmpty(), true);
    assert.deepEqual(tree.roots(), []);
  });

  it('counts the items of a few queues, and of many only those that are open', () => {
    const { tree, answer } = make();
    answer(QUEUES, [queue()]);
    assert.deepEqual(
      tree.lists().map(each => each.kind),
      ['queues', 'agents', 'items'],
    );
    answer(
      QUEUES,
      Array.from({ length: 200 }, (_, n) => queue({ id: String(n), name: `q${String(n)}` })),
    );
    assert.deepEqual(
      tree.lists().map(each => each.kind),
      ['queues', 'agents'],
    );
    assert.equal(tree.roots().length, 200);
  });

  it('warns that items wait and no agent is there', () => {
    const { answer, gpu } = make();
    answer(QUEUES, [queue()]);
    answer(ITEMS, [item()]);
    answer(AGENTS, [agent({ heartbeatAt: NOW - 60 * MINUTE })]);
    assert.match(gpu().row().description, /^[^·]*agent[^·]* · 1 [^·]* · kubernetes$/);
    assert.equal(gpu().row().icon.id, 'warning');
    const [advice] = gpu().children();
    assert.deepEqual([advice?.action, advice?.target], ['startAgent', { entity: 'team', name: 'gpu' }]);
  });
});

describe('a queue', () => {
  it('has its agents below it, alive and dead, also those that serve others', () => {
    const { answer, tree, gpu } = make();
    answer(QUEUES, [queue(), queue({ id: 'q2', name: 'cpu' })]);
    answer(AGENTS, [
      agent({ queueIds: ['q1', 'q2'] }),
      agent({ id: 'a2', name: 'agent-2', heartbeatAt: NOW - 60 * MINUTE }),
    ]);
    assert.deepEqual(seen(gpu().children()), ['Agents | 1 alive, 1 dead', 'Loading items…']);
    assert.deepEqual(
      gpu()
        .children()[0]
        ?.children()
        .map(row => row.row().label),
      ['agent-1', 'agent-2'],
    );
    const inCpu = rowNamed(tree.roots(), 'cpu').children()[0]?.children();
    assert.deepEqual(
      inCpu?.map(row => row.row().label),
      ['agent-1'],
    );
    assert.notEqual(inCpu[0]?.id, gpu().children()[0]?.children()[0]?.id);
    assert.equal(inCpu[0]?.node, gpu().children()[0]?.children()[0]?.node);
  });

  it('says that no agent ever served it', () => {
    const { answer, gpu } = make();
    answer(QUEUES, [queue()]);
    answer(AGENTS, []);
    assert.equal(gpu().children()[0]?.row().description, 'none');
    assert.deepEqual(seen(gpu().children()[0]?.children() ?? []), ['No agent has ever served this queue']);
    answer(AGENTS, [agent({ queueIds: ['q9'] })]);
    assert.deepEqual(seen(gpu().children()[0]?.children() ?? []), ['No agent has ever served this queue']);
  });

  it('shows the failed items first, then the waiting, the next one on top, those at work, and the ended', () => {
    const { answer, gpu, runsWanted } = make('no such image', { runs: { re: 'finished', ra: 'running' } });
    answer(QUEUES, [queue({ prioritization: 'V0' })]);
    answer(ITEMS, [
      item({ id: 'e', ...at, state: 'CLAIMED', runId: 're' }),
      item({ id: 'a', ...at, state: 'CLAIMED', runId: 'ra' }),
      item({ id: 'f', state: 'FAILED', runId: 'rf', agentId: 'a1' }),
      item({ id: 'w1', runId: 'r1', createdAt: NOW - 9 * MINUTE }),
      schedulerOf('sw000001', { id: 'c' }),
      item({ id: 'w2', runId: 'r2', priority: 0 }),
    ]);
    assert.deepEqual(
      gpu()
        .children()
        .slice(1)
        .map(row => row.node?.value.id),
      ['f', 'w2', 'w1', 'a', 'c', 'e'],
    );
    assert.match(gpu().children()[2]?.row().description ?? '', /waiting, next/);
    assert.match(gpu().children().at(-1)?.row().description ?? '', /^run finished/);
    assert.ok(
      ['re', 'ra', 'sw000001'].every(run => runsWanted.includes(run)),
      runsWanted.join(),
    );
    assert.match(gpu().row().description, /1 failed, 2 waiting, 2 taken, 1 ended/);
    answer(AGENTS, [agent()]);
    assert.match(gpu().children()[1]?.row().description ?? '', /^failed · no such image/);
  });

  it('looks up why the newest items failed, and older ones when they are pointed at', () => {
    const { answer, gpu, wanted } = make(null);
    answer(QUEUES, [queue()]);
    answer(AGENTS, [agent()]);
    answer(
      ITEMS,
      Array.from({ length: 7 }, (_, n) =>
        item({ id: `f${String(n)}`, state: 'FAILED', agentId: n === 6 ? 'gone' : 'a1', updatedAt: n, createdAt: n }),
      ),
    );
    const rows = gpu().children();
    assert.deepEqual(
      wanted.map(each => each.item),
      ['f5', 'f4', 'f3', 'f2', 'f1'],
    );
    assert.deepEqual(wanted[0], { entity: 'team', agent: 'agent-1', item: 'f5' });
    rows.find(row => row.node?.value.id === 'f0')?.pointed?.();
    assert.equal(wanted.at(-1)?.item, 'f0');
    assert.match(
      rows.find(row => row.node?.value.id === 'f0')?.row().description ?? '',
      /^failed · the agent did not give a reason/,
    );
  });

  it('does not guess a position if not all items are loaded', () => {
    const { answer, gpu } = make();
    answer(QUEUES, [queue()]);
    answer(ITEMS, [item()], { next: 'c' });
    assert.match(gpu().children()[1]?.row().description ?? '', /^waiting · 5 min ago/);
    assert.match(seen(gpu().children()).at(-1) ?? '', /^Load more/);
  });

  it('counts the failed items that are not loaded', () => {
    const { answer, gpu } = make(null, { counts: { failed: 3, waiting: 500, taken: 0, total: 503, more: false } });
    answer(QUEUES, [queue()]);
    answer(ITEMS, [item()], { next: 'c' });
    assert.match(gpu().row().description, /3 failed, 500 waiting/);
    const row = gpu().children()[1];
    assert.match(row?.row().label ?? '', /^3 more failed/);
    assert.deepEqual([row?.action, row?.about], ['loadMore', ITEMS]);
    answer(ITEMS, [item(), ...['1', '2', '3'].map(id => item({ id, state: 'FAILED' }))], { next: 'c' });
    assert.equal(gpu().children()[1]?.node?.value.id, '1');
  });

  it('says that its agent takes no more than it has at work', () => {
    const { answer, gpu } = make(null, { runs: { r1: 'running' } });
    answer(QUEUES, [queue()]);
    answer(AGENTS, [agent()]);
    answer(ITEMS, [item({ id: 'c', ...at, state: 'CLAIMED', agentId: 'a1', runId: 'r1' }), item()]);
    assert.match(gpu().row().description, /1 agent alive, 1 at its max_jobs/);
    assert.match(gpu().children()[0]?.children()[0]?.row().description ?? '', /at its max_jobs/);
  });

  it('says that it is empty', () => {
    const { answer, gpu } = make();
    answer(QUEUES, [queue()]);
    answer(ITEMS, []);
    assert.equal(seen(gpu().children()).at(-1), 'Nothing is waiting or running here');
  });
});
