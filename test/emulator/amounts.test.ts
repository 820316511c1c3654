import assert from 'node:assert/strict';
import { ask } from './ask.ts';
import { startEmulator, type Emulator } from './start.ts';

interface SweepPage {
  project: {
    totalSweeps: number;
    sweeps: {
      pageInfo: { endCursor: string; hasNextPage: boolean };
      edges: { node: { name: string; state: string; createdAt: string } }[];
    };
  };
}

describe('an emulator with very much in it', () => {
  let emulator: Emulator;
  let started: number;
  before(async () => {
    const began = performance.now();
    emulator = await startEmulator({ noLife: true, sweeps: 100_000, items: 5000, queues: 200, runs: 10_000 });
    started = performance.now() - began;
  });
  after(() => emulator.stop());

  const sweepPage = async (first: number, after?: string): Promise<SweepPage['project']> => {
    const { data } = await ask(
      emulator,
      'query($first: Int, $after: String) { project(entityName: "my-team", name: "my-proj") { totalSweeps ' +
        'sweeps(first: $first, after: $after) { pageInfo { endCursor hasNextPage } edges { node { name state ' +
        'createdAt } } } } }',
      { first, after },
    );
    return (data as unknown as SweepPage).project;
  };

  it('is up in seconds and small', () => {
    assert.ok(started < 5000, `it took ${started.toFixed(0)} ms`);
    assert.ok(
      (emulator.world.project('my-team', 'my-proj')?.sweeps.kept.length ?? 0) < 20,
      'sweeps are made only when somebody looks',
    );
  });

  it('pages through a hundred thousand sweeps, newest first, each once', async () => {
    const seen = new Set<string>();
    let after: string | undefined;
    let last = '9999';
    for (;;) {
      const { totalSweeps, sweeps } = await sweepPage(10_000, after);
      assert.equal(totalSweeps, 100_009);
      for (const { node } of sweeps.edges) {
        assert.ok(node.createdAt <= last, `${node.name} is newer than the one before`);
        last = node.createdAt;
        seen.add(node.name);
      }
      if (!sweeps.pageInfo.hasNextPage) break;
      after = sweeps.pageInfo.endCursor;
    }
    assert.equal(seen.size, 100_009);
  });

  it('remembers what happened to a made-up sweep', async () => {
    const name = 'z00000a1';
    const sweep = emulator.world.project('my-team', 'my-proj')?.sweeps.get(name);
    await ask(
      emulator,
      'mutation($id: ID!) { upsertSweep(input: {id: $id, state: "CANCELED", entityName: "my-team", projectName: ' +
        '"my-proj"}) { sweep { name } } }',
      { id: sweep?.id },
    );
    const found = await ask(
      emulator,
      'query($name: String!) { project(entityName: "my-team", name: "my-proj") { sweep(sweepName: $name) { state ' +
        'runCount runs(first: 50) { edges { node { name } } } } } }',
      { name },
    );
    const { sweep: shown } = (
      found.data as { project: { sweep: { state: string; runCount: number; runs: { edges: unknown[] } } } }
    ).project;
    assert.equal(shown.state, 'CANCELED');
    assert.equal(shown.runs.edges.length, shown.runCount);
    await ask(emulator, 'mutation($id: ID!) { deleteSweep(input: {id: $id, deleteRuns: true}) { affectedRuns } }', {
      id: sweep?.id,
    });
    assert.equal(emulator.world.project('my-team', 'my-proj')?.sweeps.get(name), undefined);
    assert.equal((await sweepPage(1)).totalSweeps, 100_008);
    emulator.world.project('my-team', 'my-proj')?.sweeps.get('z0000001');
  });

  it('filters sweeps', async () => {
    const { data } = await ask(
      emulator,
      'query($filters: JSONString) { project(entityName: "my-team", name: "my-proj") { sweeps(first: 10, ' +
        'filters: $filters) { edges { node { name state } } } } }',
      { filters: '{"$and":[{"state":"RUNNING"}]}' },
    );
    assert.deepEqual(
      (data as unknown as SweepPage).project.sweeps.edges.map(({ node }) => node.name),
      ['running1', 'classic2', 'deadsched'],
    );
  });

  it('gives the best of ten thousand runs', async () => {
    const { data } = await ask(
      emulator,
      'query($filters: JSONString, $order: String) { project(entityName: "my-team", name: "my-proj") { ' +
        'runCount(filters: $filters) runs(filters: $filters, order: $order, first: 100) { edges { node { ' +
        'summaryMetrics(keys: ["val_loss"]) } } } } }',
      { filters: '{"$and":[{"sweep":"bigsweep"}]}', order: '+summary_metrics.val_loss' },
    );
    const { runCount, runs } = (
      data as { project: { runCount: number; runs: { edges: { node: { summaryMetrics: string } }[] } } }
    ).project;
    assert.equal(runCount, 10_000);
    const values = runs.edges.map(({ node }) => (JSON.parse(node.summaryMetrics) as { val_loss: number }).val_loss);
    assert.deepEqual(
      values,
      [...values].sort((a, b) => a - b),
    );
  });

  it('has its queues and items', async () => {
    const { data } = await ask(
      emulator,
      '{ project(entityName: "my-team", name: "model-registry") { runQueues { name } runQueue(name: ' +
        '"bulk-queue") { runQueueItems(first: 5000) { edges { node { state } } } } } }',
    );
    const { runQueues, runQueue } = (
      data as {
        project: { runQueues: unknown[]; runQueue: { runQueueItems: { edges: { node: { state: string } }[] } } };
      }
    ).project;
    assert.equal(runQueues.length, 207);
    assert.equal(runQueue.runQueueItems.edges.length, 5000);
    assert.deepEqual([...new Set(runQueue.runQueueItems.edges.map(({ node }) => node.state))].sort(), [
      'CLAIMED',
      'FAILED',
      'PENDING',
    ]);
  });
});
