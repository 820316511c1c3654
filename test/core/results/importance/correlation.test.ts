import assert from 'node:assert/strict';
import { toColumn } from '../../../../src/core/results/columns/toColumn.ts';
import { toAnalysis } from '../../../../src/core/results/importance/analysis.ts';
import { type Correlation, correlations } from '../../../../src/core/results/importance/correlation.ts';

const of = (kind: Correlation, values: unknown[], metric: unknown[], log = false): number | undefined => {
  const found = correlations(toAnalysis({ parameters: [toColumn(values)], metric: toColumn(metric) }), kind, [log])[0];
  return found === undefined ? undefined : Number(found.toFixed(12));
};

describe('Correlation with the metric', () => {
  it('of numbers is linear by Pearson, and by rank by Spearman', () => {
    assert.equal(of('pearson', [1, 2, 3, 4], [2, 4, 6, 8]), 1);
    assert.equal(of('pearson', [1, 2, 3, 4], [1, 8, 27, 1000]), Number((1508 / Math.sqrt(5 * 732_470)).toFixed(12)));
    assert.equal(of('spearman', [1, 2, 3, 4], [1, 8, 27, 1000]), 1);
    assert.equal(of('spearman', [1, 1, 2, 3], [4, 3, 2, 1]), Number((-4.5 / Math.sqrt(4.5 * 5)).toFixed(12)));
  });

  it('takes the logarithm where told, and leaves out what has none', () =>
    assert.equal(of('pearson', [0.001, 0.01, 0.1, 0, -1], [1, 2, 3, 9, 9], true), 1));

  it('leaves out the runs without a value or a finite metric', () =>
    assert.equal(of('pearson', [1, 2, 3, null, 'NaN', 9], [1, 2, 3, 0, 0, 'NaN']), 1));

  it('of booleans takes 0 and 1, of two categories 1 for the second by name', () => {
    assert.equal(of('pearson', [true, true, false, false], [1, 1, 0, 0]), 1);
    assert.equal(of('pearson', ['sgd', 'sgd', 'adam', 'adam'], [1, 1, 0, 0]), 1);
    assert.equal(of('pearson', ['adam', 'adam', 'sgd', 'sgd'], [1, 1, 0, 0]), -1);
  });

  it('of more categories is that of the strongest, with its sign, of the first by name if equal', () => {
    assert.equal(of('pearson', ['a', 'b', 'c', 'b'], [0, -5, 0, -5]), -1);
    assert.equal(of('pearson', ['c', 'b', 'a'], [1, 0, -1]), Number((-Math.sqrt(3) / 2).toFixed(12)));
  });

  it('of a category is that of a column that is true for it alone', () => {
    const words = ['a', 'b', null, 'c', 'a', 'd', 'c', 'b'];
    const metric = [3, 1, 9, 4, 1, 5, 9, 2];
    for (const kind of ['pearson', 'spearman'] as const) {
      const each = ['a', 'b', 'c', 'd'].map(word =>
        of(
          kind,
          words.map(one => (one === null ? null : one === word)),
          metric,
        ),
      );
      const farthest = each.toSorted((a, b) => Math.abs(b ?? 0) - Math.abs(a ?? 0))[0];
      assert.equal(of(kind, words, metric), farthest);
    }
  });

  it('of a word of its own for each of many runs takes no time for each pair of them', () => {
    const rows = [...Array(20_000).keys()];
    const found = of(
      'spearman',
      rows.map(row => `out/${row}`),
      rows,
    );
    assert.ok(Math.abs(found ?? 0) < 0.02, String(found));
  });

  it('is unknown under three runs, and where one side is constant', () => {
    for (const kind of ['pearson', 'spearman'] as const) {
      assert.equal(of(kind, [1, 2, null], [1, 2, 3]), NaN);
      assert.equal(of(kind, [0.1, 0.1, 0.1], [1, 2, 3]), NaN);
      assert.equal(of(kind, [1, 2, 3], [0.1, 0.1, 0.1]), NaN);
      assert.equal(of(kind, ['a', 'a', 'a'], [1, 2, 3]), NaN);
    }
  });

  it('keeps its digits for very large and very small numbers', () =>
    assert.equal(of('pearson', [1e-200, 2e-200, 3e-200], [1e200, 2e200, 3e200]), 1));
});
