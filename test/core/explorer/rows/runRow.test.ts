import assert from 'node:assert/strict';
import { dateText } from '../../../../src/core/dates.ts';
import { bestRunsFirst } from '../../../../src/core/explorer/rows/runMetric.ts';
import { runRow } from '../../../../src/core/explorer/rows/runRow.ts';
import { shownParameters } from '../../../../src/core/live/shownParameters.ts';
import { readSweepConfig } from '../../../../src/core/live/sweepConfig.ts';
import { can } from './can.ts';
import { inOrder } from './inOrder.ts';
import { CONFIG, MINUTE, NOW, run } from './samples.ts';

const config = readSweepConfig(CONFIG);
const STARTED = dateText(NOW - 30 * MINUTE, NOW);

describe('the row of a run', () => {
  const trained = run({
    config: { lr: 0.012345678, epochs: 3, optimizer: { name: 'adam', fixed: 1 } },
    summary: { loss: 0.25 },
  });

  it('says of parameters and metric that the server does not tell that they are unknown', () => {
    const untold = ['Run.config', 'Run.summaryMetrics'];
    const row = runRow(run(), { now: NOW, config, untold });
    assert.match(row.tooltip, /loss: unknown/);
    assert.match(row.tooltip, /Parameters: unknown/);
    assert.doesNotMatch(runRow(run(), { now: NOW, config }).tooltip, /unknown/);
  });

  it('asks for a hundred parameters at most, and says how many more there are', () => {
    const names = Array.from({ length: 130 }, (_, index) => [`p${String(index)}`]);
    const many = { ...config, sampled: names };
    assert.equal(shownParameters(many).length, 100);
    const row = runRow(run({ config: { p0: 1, p1: 2 } }), { now: NOW, config: many });
    assert.match(row.tooltip, /p0=1, p1=2, and 30 more/);
  });

  it('says state, metric, duration and what was sampled', () => {
    const row = runRow(trained, { now: NOW, config });
    assert.equal(row.description, `finished · loss 0.25 · 10 min · ${STARTED} · lr=0.012346, optimizer.name=adam`);
    inOrder(
      row.accessibilityLabel,
      'bright-wave-1',
      'finished',
      'loss 0.25',
      '10 min',
      'lr=0.012346, optimizer.name=adam',
    );
    assert.equal(can(row, 'stoppableRun'), false);
    assert.equal(can(row, 'runLog'), true);
  });

  it('marks the best', () => {
    const row = runRow(trained, { now: NOW, config, best: true });
    assert.ok(row.description.startsWith('best · finished'));
    assert.equal(row.icon.id, 'star-full');
  });

  it('can be stopped while it is alive, and tells a silent one', () => {
    const running = run({ state: 'running', heartbeatAt: NOW - 10_000 });
    assert.equal(can(runRow(running, { now: NOW }), 'stoppableRun'), true);
    const silent = runRow({ ...running, heartbeatAt: NOW - 20 * MINUTE }, { now: NOW });
    inOrder(silent.description, 'running', '20 min', ' · 30 min');
    assert.equal(silent.icon.id, 'warning');
  });

  it('says how a failed one ended, and an unknown state as itself', () => {
    assert.equal(
      runRow(run({ state: 'failed', exitCode: 2 }), { now: NOW }).description,
      `failed · exit code 2 · 10 min · ${STARTED}`,
    );
    const odd = runRow(run({ state: 'HIBERNATING' }), { now: NOW });
    assert.ok(odd.description.startsWith('hibernating'));
    assert.equal(can(odd, 'stoppableRun'), false);
  });

  it('does not show a finished scheduler as a success, and offers no stop for it', () => {
    const row = runRow(run({ state: 'finished' }), { now: NOW, scheduler: true });
    assert.equal(row.label, 'Scheduler');
    assert.equal(row.icon.id, 'circle');
    assert.equal(can(runRow(run({ state: 'running' }), { now: NOW, scheduler: true }), 'stoppableRun'), false);
  });

  it('puts the best first, those without a value last, the newest of these first', () => {
    const runs = [
      run({ id: 'none-old', createdAt: 1 }),
      run({ id: 'worse', summary: { loss: 2 } }),
      run({ id: 'none-new', createdAt: 2 }),
      run({ id: 'best', summary: { loss: -1 } }),
      run({ id: 'text', summary: { loss: 'NaN' }, createdAt: 0 }),
    ];
    assert.deepEqual(
      bestRunsFirst(runs, config).map(r => r.id),
      ['best', 'worse', 'none-new', 'none-old', 'text'],
    );
    assert.deepEqual(
      bestRunsFirst(runs, { ...config, goal: 'maximize' }).map(r => r.id),
      ['worse', 'best', 'none-new', 'none-old', 'text'],
    );
    assert.deepEqual(
      bestRunsFirst(runs.slice(0, 3), undefined).map(r => r.id),
      ['worse', 'none-new', 'none-old'],
    );
  });

  it('finds a nested metric in either form', () => {
    const nested = { ...config, metric: 'val.loss' };
    for (const summary of [{ 'val.loss': 0.5 }, { val: { loss: 0.5 } }])
      assert.match(runRow(run({ summary }), { now: NOW, config: nested }).description, /val\.loss 0\.5/);
  });
});
