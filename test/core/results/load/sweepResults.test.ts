import assert from 'node:assert/strict';
import type { ApiClient } from '../../../../src/core/api/client.ts';
import { resultKeys } from '../../../../src/core/api/operations/resultKeys.ts';
import { loadCurves } from '../../../../src/core/results/load/curves.ts';
import type { ColumnSource } from '../../../../src/core/results/load/columnSource.ts';
import { createSweepResults, type SweepResults } from '../../../../src/core/results/load/sweepResults.ts';
import { SERVERS } from '../../../emulator/servers.ts';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../emulator/start.ts';
import type { RunRecord } from '../../../emulator/world/records.ts';
import { createFakeClock, type FakeClock } from '../../live/fakeClock.ts';
import { createCountedClient } from '../../live/fakeServer.ts';

const SWEEP = { entity: 'my-team', project: 'my-proj', sweep: 'bigsweep' };
const source = (from: 'config' | 'summary', ...path: readonly [string, ...string[]]): ColumnSource => ({
  name: path.join('.'),
  from,
  path,
});

/** The columns of the emulator's large sweep, as its runs have them. */
function allSources(runs: readonly RunRecord[]): readonly ColumnSource[] {
  const found = new Map<string, ColumnSource>();
  for (const { config, summary } of runs.slice(0, 200)) {
    for (const key of Object.keys(summary)) found.set(key, source('summary', key));
    for (const [key, entry] of Object.entries(config)) {
      const value: unknown = (entry as { value: unknown }).value;
      if (key.startsWith('_')) continue;
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        for (const inner of Object.keys(value)) found.set(`${key}.${inner}`, source('config', key, inner));
      else found.set(key, source('config', key));
    }
  }
  return [...found.values()];
}

describe('the results of a sweep', () => {
  let emulator: Emulator;
  let clock: FakeClock;
  let client: ApiClient;
  let results: SweepResults | undefined;
  const bodies: string[] = [];

  const open = async (options: EmulatorOptions): Promise<readonly RunRecord[]> => {
    emulator = await startEmulator({ noLife: true, stillClock: true, ...options });
    clock = createFakeClock(emulator.clock.now(), 20_000);
    bodies.splice(0);
    client = createCountedClient(clock, {
      host: emulator.url,
      key: emulator.key,
      fetch: (url, init) => {
        bodies.push(typeof init.body === 'string' ? init.body : '');
        return fetch(url, init);
      },
    });
    const sweep = emulator.world.project('my-team', 'my-proj')?.sweeps.get('bigsweep');
    const runs = sweep?.pendingRuns?.make() ?? [];
    if (sweep) {
      delete sweep.pendingRuns;
      sweep.runs = runs;
      for (const run of runs) sweep.project.runs.set(run.name, run);
    }
    return runs;
  };
  const show = (sources: readonly ColumnSource[]): SweepResults => {
    results = createSweepResults({
      client,
      sweep: SWEEP,
      metric: 'val_loss',
      goal: 'minimize',
      sources,
      onChange: () => undefined,
    });
    results.setVisible(true);
    return results;
  };
  /** How many requests the server has seen. */
  const asked = (): number => emulator.requests.seen.length;
  /** Lets both clocks go on. */
  const pass = async (ms: number): Promise<void> => {
    emulator.clock.advance(ms);
    await clock.pass(ms);
  };
  const whole = async (shown: SweepResults): Promise<void> => {
    for (let seconds = 0; seconds < 60 && !shown.state.isWhole; seconds++) await pass(1000);
    assert.ok(shown.state.isWhole);
  };
  const goOn = (run: RunRecord | undefined): void => {
    if (run) Object.assign(run, { state: 'running', heartbeatAt: emulator.clock.now(), endedAt: undefined });
  };
  afterEach(async () => {
    results?.dispose();
    await emulator.stop();
  });

  it('of 10,000 runs with 50 columns: first rows after 1 request, all in 20 at most, one a second', async () => {
    const runs = await open({ runs: 10_000 });
    const sources = allSources(runs);
    assert.equal(sources.length, 50);
    const shown = show(sources);
    await pass(10);
    assert.equal(asked(), 1);
    assert.equal(shown.table.rows, 50);
    assert.equal(shown.state.total, 10_000);
    const best = shown.table.column('val_loss')?.column;
    assert.ok(best?.kind === 'number');
    assert.deepEqual(
      [...best.values],
      [...best.values].sort((a, b) => a - b),
    );
    for (let before = 1; !shown.state.isWhole; before = asked()) {
      await pass(1000);
      assert.equal(asked(), before + 1);
    }
    assert.ok(asked() <= 20, String(asked()));
    assert.equal(shown.table.rows, 10_000);
    assert.equal(shown.table.columns().length, 57);
    const loss = shown.table.column('val_loss')?.column;
    assert.ok(loss?.kind === 'number');
    assert.equal(loss.nanRows.length, runs.filter(({ summary }) => summary['val_loss'] === 'NaN').length);
    const kinds = Object.fromEntries(shown.table.columns().map(({ name, column }) => [name, column.kind]));
    assert.equal(kinds['model.depth'], 'number');
    assert.equal(kinds['augment.flip'], 'boolean');
    assert.equal(kinds['state'], 'category');
    assert.equal(kinds['confusion'], 'category');
    assert.equal(kinds['grad_norm'], 'number');

    for (const run of runs.slice(0, 4)) goOn(run);
    emulator.requests.clear();
    await pass(13_000);
    const polls = emulator.requests.seen;
    assert.ok(polls.length > 0 && polls.length <= 2, String(polls.length));
    for (const { bytesIn, bytesOut } of polls) assert.ok(bytesIn + bytesOut <= 20_000, String(bytesIn + bytesOut));
    assert.equal(stateOf(shown, runs[0]), 'running');
  }).timeout(120_000);

  const stateOf = (shown: SweepResults, run: RunRecord | undefined): unknown => {
    const column = shown.table.column('state')?.column;
    const row = shown.table.rowOf(run?.name ?? '');
    return column?.kind === 'category' && row !== undefined
      ? JSON.parse(column.names[column.codes[row] ?? -1] ?? 'null')
      : undefined;
  };

  for (const server of SERVERS)
    it(`follows runs that begin, end and vanish, on the server "${server}"`, async () => {
      const runs = await open({ runs: 60, server, speed: 1000 });
      const [first, second] = runs;
      goOn(first);
      goOn(second);
      const shown = show([source('summary', 'val_loss')]);
      await whole(shown);
      assert.equal(stateOf(shown, first), 'running');
      Object.assign(first ?? {}, {
        state: 'finished',
        endedAt: emulator.clock.now(),
        heartbeatAt: emulator.clock.now(),
      });
      first?.project.runs.delete(second?.name ?? '');
      if (first?.sweep) first.sweep.runs = first.sweep.runs.filter(run => run !== second);
      emulator.requests.clear();
      await pass(20_000);
      assert.equal(stateOf(shown, first), 'finished');
      await pass(60_000);
      assert.equal(shown.table.rowOf(second?.name ?? ''), undefined);
      assert.equal(shown.table.rows, 59);
      assert.equal(shown.state.total, server === 'strict' ? 60 : 59);
      assert.ok(asked() < 20, String(asked()));
    });

  it('leaves out runs that had ended and are deleted', async () => {
    const runs = await open({ runs: 60 });
    const [first, second] = runs;
    goOn(first);
    const shown = show([source('summary', 'val_loss')]);
    await whole(shown);
    second?.project.runs.delete(second.name);
    if (second?.sweep) second.sweep.runs = second.sweep.runs.filter(run => run !== second);
    emulator.requests.clear();
    await pass(60_000);
    assert.equal(shown.table.rowOf(second?.name ?? ''), undefined);
    assert.equal(shown.table.rows, 59);
    assert.equal(shown.state.isWhole, true);
    assert.ok(asked() < 12, String(asked()));
  });

  it('asks nothing while hidden, and goes on when shown again', async () => {
    await open({ runs: 1000 });
    const shown = show([source('summary', 'val_loss')]);
    await pass(10);
    shown.setVisible(false);
    emulator.requests.clear();
    await pass(600_000);
    assert.equal(asked(), 0);
    shown.setVisible(true);
    await whole(shown);
    assert.equal(shown.table.rows, 1000);
  });

  it('keeps what is there when a request fails, says so, does not storm, and is right again by itself', async () => {
    await open({ runs: 1000 });
    const shown = show([source('summary', 'val_loss')]);
    await pass(10);
    emulator.faults.set([{ operation: 'RunsOfSweep', kind: 'status', status: 500 }]);
    emulator.requests.clear();
    await pass(120_000);
    assert.equal(shown.state.stale?.kind, 'server');
    assert.equal(shown.table.rows, 50);
    assert.ok(asked() < 20, String(asked()));
    emulator.faults.set([]);
    await pass(70_000);
    await whole(shown);
    assert.equal(shown.state.stale, undefined);
    assert.equal(shown.table.rows, 1000);
  });

  it('asks for further columns alone', async () => {
    await open({ runs: 60 });
    const shown = show([source('summary', 'val_loss'), source('config', 'learning_rate')]);
    await whole(shown);
    bodies.splice(0);
    shown.use([source('summary', 'note'), source('summary', 'val_loss')]);
    await whole(shown);
    const [first = '{}'] = bodies;
    const { variables } = JSON.parse(first) as { variables: Record<string, unknown> };
    assert.deepEqual([variables['configKeys'], variables['summaryKeys']], [[], ['note']]);
    assert.equal(shown.table.column('note')?.column.kind, 'category');
    assert.equal(shown.table.column('val_loss')?.column.kind, 'number');
  });

  it('learns what can be shown, and less of it from a server that knows less', async () => {
    await open({ runs: 60 });
    const { history, fields, times } = await resultKeys(client, SWEEP);
    assert.ok(times.length > 0 && times.every(({ hardware }) => hardware?.gpuCount === 2));
    assert.deepEqual((await resultKeys(client, { ...SWEEP, sweep: undefined })).times, [], 'none of a whole project');
    assert.ok(history.includes('val_loss') && history.includes('epoch'));
    assert.equal(fields.find(({ path }) => path === 'config.model.value.depth')?.type, 'number');
    assert.ok(fields.some(({ path }) => path === 'summary_metrics.note'));
    await emulator.stop();
    await open({ runs: 60, server: 'strict' });
    const strict = await resultKeys(client, SWEEP);
    assert.deepEqual([strict.history, strict.fields], [[], []]);
    assert.ok(strict.times.length > 0);
  });

  for (const [server, requests] of [
    ['today', 1],
    ['2023', 2],
  ] as const)
    it(`loads the curves of 20 runs in one request, on the server "${server}"`, async () => {
      const runs = await open({ runs: 60, server });
      const chosen = { ...SWEEP, runs: runs.slice(0, 20).map(({ name }) => name), metrics: ['val_loss'] };
      const curves = await loadCurves(client, { ...chosen, axis: '_step', points: 500 });
      assert.equal(asked(), requests, 'it learns what the server has');
      assert.equal(curves.length, 20);
      for (const { x, y } of curves) {
        assert.ok(x.length > 0 && x.length === y.length);
        assert.deepEqual(
          [...x],
          [...x].sort((a, b) => a - b),
        );
        assert.ok(y.every(Number.isFinite));
      }
      await loadCurves(client, { ...chosen, axis: '_step', points: 500 });
      assert.equal(asked(), requests + 1);
    });
});
