import assert from 'node:assert/strict';
import { toColumn } from '../../../../src/core/results/columns/toColumn.ts';
import {
  IMPORTANCE_METHODS,
  importanceOf,
  type ImportanceAnswer,
  type ImportanceMethod,
  type ImportanceQuestion,
} from '../../../../src/core/results/importance/importance.ts';
import { seededRandom } from '../../../../src/core/random.ts';

/** Runs of a sweep, of which each fifth crashed with the best metric of all. */
function sweep(runs: number, seed = 5): Omit<ImportanceQuestion, 'method'> {
  const random = seededRandom(seed);
  const rows = Array.from({ length: runs }, (_, row) => {
    const [rate, noise, crashed] = [10 ** -(1 + 4 * random()), random(), row % 5 === 4];
    const metric = crashed ? -100 * noise : Math.log10(rate) + 0.5 * random();
    return { rate, noise, metric, state: crashed ? 'crashed' : row === 0 ? null : 'finished' };
  });
  return {
    parameters: [toColumn(rows.map(row => row.rate)), toColumn(rows.map(row => row.noise))],
    metric: toColumn(rows.map(row => row.metric)),
    states: toColumn(rows.map(row => row.state)),
    spaces: [
      { distribution: 'log_uniform_values', min: 1e-5, max: 0.1 },
      { min: 0, max: 1 },
    ],
  };
}

const widthOf = ({ interval }: ImportanceAnswer, column: number): number =>
  (interval?.high[column] ?? NaN) - (interval?.low[column] ?? NaN);

describe('What mattered in a sweep', () => {
  it('is asked of the finished runs with a finite metric, by each method', () => {
    for (const method of IMPORTANCE_METHODS) {
      const { importance, runs } = importanceOf({ ...sweep(200), method });
      assert.equal(runs, 160);
      const [rate = 0, noise = 0] = importance;
      assert.ok(Math.abs(rate) > 4 * Math.abs(noise), `${method}: ${rate} and ${noise}`);
    }
  });

  it('has an interval around it, narrower with more runs', () => {
    for (const method of IMPORTANCE_METHODS) {
      const answers = [100, 1000].map(runs => importanceOf({ ...sweep(runs), method }));
      for (const { importance, interval } of answers)
        for (const [i, value] of importance.entries())
          assert.ok(
            (interval?.low[i] ?? NaN) <= value && value <= (interval?.high[i] ?? NaN),
            `${method}: ${value} is not from ${interval?.low[i]} to ${interval?.high[i]}`,
          );
      const [few = 0, many = 0] = answers.map(answer => widthOf(answer, 0));
      assert.ok(many > 0 && many < few, `${method}: ${few}, then ${many}`);
    }
  });

  it('holds what other sweeps of the same kind say in most cases', () => {
    const shares = Array.from({ length: 20 }, (_, seed) =>
      importanceOf({ ...sweep(75, 100 + seed), method: 'forest' }),
    );
    const median = shares.map(({ importance }) => importance[0] ?? NaN).sort((a, b) => a - b)[10] ?? NaN;
    const holding = shares.filter(
      ({ interval }) => (interval?.low[0] ?? NaN) <= median && median <= (interval?.high[0] ?? NaN),
    );
    assert.ok(holding.length >= 14, `${holding.length} of 20`);
  });

  it('cannot be told from fewer than 20 runs', () => {
    const of = (runs: number): ImportanceAnswer => importanceOf({ ...sweep(runs), method: 'forest' });
    assert.deepEqual([of(23).runs, of(23).interval], [19, undefined]);
    assert.equal(of(24).runs, 20);
    assert.ok(widthOf(of(24), 0) > 0);
  });

  it('is the same each time, and other for another seed', () => {
    const of = (seed: number): ImportanceAnswer => importanceOf({ ...sweep(100), method: 'permutation', seed });
    assert.deepEqual(of(1), of(1));
    assert.notDeepEqual(of(1), of(2));
  });

  it('takes logarithms where told, of parameters that are drawn so', () => {
    const of = (method: ImportanceMethod, logScale: boolean): Float64Array =>
      importanceOf({ ...sweep(200), method, logScale }).importance;
    const [plain, log] = [of('pearson', false), of('pearson', true)];
    assert.ok((log[0] ?? 0) > (plain[0] ?? 0) + 0.1);
    assert.equal(log[1], plain[1]);
    assert.deepEqual(of('spearman', true), of('spearman', false));
  });

  it('of more runs than a forest needs is that of a sample', () => {
    const { importance, runs } = importanceOf({ ...sweep(12_000), method: 'forest' });
    assert.equal(runs, 9600);
    assert.ok(Math.abs((importance[0] ?? 0) + (importance[1] ?? 0) - 1) < 1e-12);
  });

  it('is unknown without runs or parameters', () => {
    const none = { metric: toColumn(['NaN', null]) };
    assert.deepEqual(importanceOf({ parameters: [toColumn([1, 2])], ...none, method: 'forest' }), {
      importance: Float64Array.of(NaN),
      interval: undefined,
      runs: 0,
    });
    assert.deepEqual(importanceOf({ ...sweep(30), parameters: [], method: 'forest' }).importance, new Float64Array());
  });
});
