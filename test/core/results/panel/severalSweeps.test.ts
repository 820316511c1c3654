import assert from 'node:assert/strict';
import { isMissing } from '../../../../src/core/results/columns/column.ts';
import { arrangedRuns } from '../../../../src/core/results/panel/arrangedRuns.ts';
import { askedCurves } from '../../../../src/core/results/panel/askedCurves.ts';
import { resultsStatus } from '../../../../src/core/results/panel/resultsStatus.ts';
import { openSweeps, type SeveralSweeps } from '../../../../src/core/results/panel/severalSweeps.ts';
import { SWEEP } from '../../../../src/core/results/panel/sweepColumns.ts';
import { createShownRuns } from '../../../../src/core/results/panel/shownRuns.ts';
import { TIME_AXIS } from '../../../../src/core/results/panel/timeAxis.ts';
import { readPrices } from '../../../../src/core/results/forecast/prices.ts';
import { resultsTime } from '../../../../src/core/live/resultsTime.ts';
import type { FaultRule } from '../../../emulator/faults/rules.ts';
import { startEmulator, type Emulator } from '../../../emulator/start.ts';
import { createFakeClock, type FakeClock } from '../../live/fakeClock.ts';
import { createCountedClient } from '../../live/fakeServer.ts';

const PLACE = { entity: 'my-team', project: 'my-proj' };

/** Each fault, and what the panel says while it lasts. */
const FAULTS: readonly (readonly [name: string, rule: Omit<FaultRule, 'operation'>])[] = [
  ['429', { kind: 'status', status: 429 }],
  ['500', { kind: 'status', status: 500 }],
  ['a page of HTML', { kind: 'html' }],
  ['null for the project', { kind: 'nulls', fields: ['project'] }],
  ['no answer at all', { kind: 'hang' }],
];

describe('the runs of the sweeps of a panel', () => {
  let emulator: Emulator;
  let clock: FakeClock;
  let sweeps: SeveralSweeps | undefined;
  let changes = 0;

  const open = (...names: readonly string[]): Promise<SeveralSweeps> => openWith({}, ...names);
  const openWith = async (
    options: { readonly lacks?: readonly string[] },
    ...names: readonly string[]
  ): Promise<SeveralSweeps> => {
    emulator = await startEmulator({ noLife: true, stillClock: true, runs: 60, ...options });
    clock = createFakeClock(emulator.clock.now(), 20_000);
    const client = createCountedClient(clock, { host: emulator.url, key: emulator.key, fetch });
    const toOpen = names.map(sweep => ({ path: { ...PLACE, sweep } }));
    const opened = openSweeps(client, toOpen, () => changes++);
    sweeps = opened;
    opened.setVisible(true);
    return opened;
  };
  const pass = async (ms: number): Promise<void> => {
    emulator.clock.advance(ms);
    await clock.pass(ms);
  };
  const asked = (): number => emulator.requests.seen.length;
  afterEach(async () => {
    sweeps?.dispose();
    await emulator.stop();
  });

  it('are told to the view of sweeps as the panel sorts and filters them', async () => {
    const opened = await open('bigsweep');
    await pass(5_000);
    const rows = Int32Array.from(opened.ids().keys());
    const plain = { filter: '', hidden: [] };
    const about = { metric: 'val_loss', goal: 'minimize' } as const;
    assert.equal(arrangedRuns(opened, rows, plain, about).get('bigsweep'), undefined);
    const sort = { column: 'learning_rate', descending: true };
    const arranged = arrangedRuns(
      opened,
      rows.filter(row => row % 2 === 0),
      { ...plain, sort },
      about,
    ).get('bigsweep');
    assert.deepEqual([arranged?.passed, arranged?.all, arranged?.names.length], [30, 60, 30]);
    const rates = opened.column('learning_rate')?.column;
    const rateOf = (run: string): number => {
      const row = opened.ids().indexOf(run);
      return rates?.kind === 'number' ? (rates.values[row] ?? NaN) : NaN;
    };
    const sorted = arranged?.names.map(rateOf) ?? [];
    assert.deepEqual(
      sorted,
      sorted.toSorted((a, b) => b - a),
    );
  });

  it('have curves over steps, seconds, and the moments when they were logged', async () => {
    const opened = await open('bigsweep');
    await pass(5_000);
    const client = createCountedClient(clock, { host: emulator.url, key: emulator.key, fetch });
    const [run = ''] = opened.ids();
    const over = async (axis: string): Promise<Float64Array> => {
      const [curve] = await askedCurves(client, opened, { runs: [run], metrics: ['val_loss'], axis });
      assert.equal(curve?.run, run);
      return curve.x;
    };
    const [steps, seconds, moments] = [await over('_step'), await over('_runtime'), await over(TIME_AXIS)];
    assert.ok(steps.length > 1);
    for (const x of [seconds, moments]) assert.equal(x.length, steps.length);
    const created = Date.parse('2026-01-01');
    assert.ok((moments[0] ?? 0) > created, 'milliseconds since 1970');
    const took = ((moments.at(-1) ?? 0) - (moments[0] ?? 0)) / 1000;
    assert.ok(Math.abs(took - ((seconds.at(-1) ?? 0) - (seconds[0] ?? 0))) < 0.01);
  });

  it('tell on what they work, from an optional field', async () => {
    for (const lacks of [[], ['Run.runInfo']]) {
      const {
        sweeps: [sweep],
      } = await openWith(lacks.length === 0 ? {} : { lacks }, 'bigsweep');
      await pass(5_000);
      assert.ok(sweep);
      const priceList = { prices: readPrices({ gpus: { A100: 2 } }), machines: [] };
      const words = resultsTime(sweep, { now: emulator.clock.now(), priceList }) ?? '';
      if (lacks.length === 0) {
        const [, hours, cost] = /of work, ([\d.]+) GPU hours, about ([\d.]+) USD/.exec(words) ?? [];
        assert.ok(Math.abs(Number(cost) - 2 * Number(hours)) <= 1, words);
        assert.ok(asked() <= 4, 'with what is asked for anyway');
      } else assert.match(words, / of work$/);
      sweeps?.dispose();
      await emulator.stop();
    }
  });

  it('have the columns that the server knows of, and those that somebody asks for', async () => {
    const opened = await open('bigsweep');
    assert.equal(resultsStatus(opened).kind, 'loading');
    await pass(5_000);
    assert.equal(resultsStatus(opened).kind, 'whole');
    assert.equal(resultsStatus(opened).held, 60);
    assert.ok(changes > 0);
    const names = opened.loaded().map(({ name }) => name);
    for (const name of ['state', 'val_loss', 'learning_rate', 'model.depth', 'val_acc'])
      assert.ok(names.includes(name));
    assert.ok(asked() <= 4, String(asked()));
    const column = opened.column('val_loss');
    await pass(60_000);
    assert.equal(opened.column('val_loss'), column, 'the same until something changes');
    opened.use(['min(val_loss)', 'last(val_loss)', 'max(nothing)']);
    await pass(6_000);
    const [low, last, none] = ['min(val_loss)', 'last(val_loss)', 'max(nothing)'].map(
      name => opened.column(name)?.column,
    );
    assert.ok(low?.kind === 'number' && last?.kind === 'number' && none);
    assert.ok([...low.values].some((value, row) => value < (last.values[row] ?? NaN)));
    assert.ok([...low.values].every((value, row) => !(value > (last.values[row] ?? NaN))));
    assert.ok([...(none.kind === 'number' ? none.values : [0])].every(Number.isNaN));
    const [id = ''] = opened.ids();
    assert.equal(opened.find(id)?.run, id);
    assert.equal(opened.find('elsewhere'), undefined);
  });

  it('have the further columns after a refresh where these could not be read at first', async () => {
    const opened = await open('bigsweep');
    emulator.faults.set([{ kind: 'status', status: 500, operation: 'ResultKeys' }]);
    await pass(60_000);
    assert.equal(resultsStatus(opened).kind, 'whole');
    assert.equal(opened.column('val_acc'), undefined);
    emulator.faults.set([]);
    await pass(60_000);
    opened.refresh();
    await pass(10_000);
    assert.ok(opened.column('val_acc'));
  });

  it('of several sweeps stand under each other, with a column that tells them apart', async () => {
    const opened = await open('bigsweep', 'running1');
    await pass(8_000);
    const [first, second] = opened.sweeps.map(({ results }) => results?.table.rows ?? 0);
    assert.ok(first && second);
    assert.equal(opened.ids().length, first + second);
    const column = opened.column(SWEEP)?.column;
    assert.deepEqual(column?.kind === 'category' && column.names, ['"bigsweep"', '"running1"']);
    const dropout = opened.column('dropout')?.column;
    assert.ok(dropout && !isMissing(dropout, 0) && isMissing(dropout, first));
    const last = opened.ids().at(-1) ?? '';
    assert.equal(opened.find(last)?.sweep.path.sweep, 'running1');
    const shown = createShownRuns();
    const { rows } = shown('sweep = running1', [last], opened.ids(), opened.loaded());
    assert.equal(rows.length, second - 1);
    const broken = shown('sweep = ', [], opened.ids(), opened.loaded());
    assert.ok(broken.problem);
    assert.equal(broken.rows.length, second, 'what showed before stays');
  });

  for (const [name, rule] of FAULTS)
    it(`say what is wrong with ${name}, do not storm, and are right again`, async () => {
      const opened = await open('bigsweep');
      emulator.faults.set([{ ...rule, operation: '*' }]);
      // A server that hangs is not waited for.
      clock.patience = rule.kind === 'hang' ? 20 : clock.patience;
      await pass(120_000);
      assert.equal(resultsStatus(opened).kind, 'failed');
      assert.equal(resultsStatus(opened).notices.length, 1);
      assert.ok(asked() < 25, String(asked()));
      emulator.faults.set([]);
      clock.underWay.clear();
      clock.patience = 20_000;
      await pass(120_000);
      assert.equal(resultsStatus(opened).kind, 'whole');
      clock.patience = rule.kind === 'hang' ? 20 : clock.patience;
      emulator.faults.set([{ ...rule, operation: '*' }]);
      emulator.requests.clear();
      await pass(240_000);
      // A request that hangs is given up in real time, which the clock may overtake on a busy machine.
      for (let more = 0; rule.kind === 'hang' && more < 6 && resultsStatus(opened).kind !== 'stale'; more += 1)
        await pass(60_000);
      assert.equal(resultsStatus(opened).kind, 'stale');
      assert.equal(resultsStatus(opened).held, 60);
      assert.ok(asked() < 25, String(asked()));
      emulator.faults.set([]);
      clock.underWay.clear();
      clock.patience = 20_000;
      await pass(180_000);
      assert.equal(resultsStatus(opened).kind, 'whole');
      assert.deepEqual(resultsStatus(opened).notices, []);
    });
});
