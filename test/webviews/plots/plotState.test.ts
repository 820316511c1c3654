import assert from 'node:assert/strict';
import { NO_DATA, type PlotData } from '../../../src/webviews/plots/plotData.ts';
import { PlotState } from '../../../src/webviews/plots/plotState.ts';
import { madeColumn, rowsOf } from './madeUp.ts';

describe('Brushes over a reload of the page', () => {
  const data = (length: number): PlotData => ({
    ...NO_DATA,
    columns: [
      madeColumn(
        'lr',
        Array.from({ length }, (_, row) => (row === 3 ? null : 10 ** (-row % 5))),
      ),
      madeColumn(
        'optimizer',
        Array.from({ length }, (_, row) => ['adam', 'sgd', 'lion'][row % 3]),
      ),
    ],
    ids: Array.from({ length }, (_, row) => `run${row}`),
    rows: rowsOf(length),
    without: 'said',
  });
  let scales: readonly string[] | undefined;
  const state = (kept?: unknown): PlotState =>
    new PlotState(
      () => undefined,
      () => kept,
      { keep: names => (scales = names), recall: () => scales },
    );
  const brushed = (): PlotState => {
    const made = state();
    made.show(data(20));
    made.brush(['lr', { from: -0.15, to: 0.6 }], ['optimizer', { from: 0.1, to: 0.5 }]);
    return made;
  };
  const keptBy = (made: PlotState): unknown => JSON.parse(JSON.stringify(made.kept));

  it('are over the same values again once all runs are there', () => {
    const before = brushed();
    assert.ok(before.selected.length > 0);
    const after = state(keptBy(before));
    after.show({ ...data(10), without: 'loading' });
    after.chosen(before.selected.filter(row => row < 10));
    assert.equal(after.brushes.size, 0);
    after.show(data(20));
    after.chosen(before.selected);
    assert.deepEqual([...after.brushes.keys()], ['lr', 'optimizer']);
    assert.deepEqual(after.brushedValues(), before.brushedValues());
    assert.deepEqual(after.selected, before.selected);
  });

  it('are gone where they do not make the selection, or mean something else', () => {
    const before = brushed();
    const other = state(keptBy(before));
    other.show(data(20));
    other.chosen(Int32Array.of(1));
    assert.equal(other.brushes.size, 0);
    for (const kept of [
      undefined,
      'lr',
      [{}],
      [{ column: 'lr', from: 'a', to: 1 }],
      [{ column: 'x', from: 0, to: 1 }],
    ]) {
      const after = state(kept);
      after.show(data(20));
      after.chosen(before.selected);
      assert.equal(after.brushes.size, 0);
    }
    const fewer = state(keptBy(before));
    fewer.show({ ...data(20), columns: [madeColumn('optimizer', ['adam', 'sgd']), ...data(20).columns.slice(0, 1)] });
    fewer.chosen(before.selected);
    assert.equal(fewer.brushes.size, 0);
  });

  it('leaves the scales of axes as they were chosen', () => {
    const before = state();
    before.show(data(20));
    before.setLog('lr', false);
    before.setLog('lr', true);
    before.setLog('optimizer', false);
    assert.deepEqual(scales, ['log lr', 'linear optimizer']);
    const after = state();
    after.show(data(20));
    assert.equal(after.axis('lr')?.kind, 'log');
    after.setLog('lr', false);
    const last = state();
    last.show(data(20));
    assert.notEqual(last.axis('lr')?.kind, 'log');
  });
});
