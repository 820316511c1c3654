import assert from 'node:assert/strict';
import type { Bag } from '../../../../src/core/json.ts';
import { toColumn } from '../../../../src/core/results/columns/toColumn.ts';
import { toAnalysis } from '../../../../src/core/results/importance/analysis.ts';
import { toCells } from '../../../../src/core/results/importance/pedAnova/cells.ts';
import { density } from '../../../../src/core/results/importance/pedAnova/density.ts';
import { toDomain } from '../../../../src/core/results/importance/pedAnova/domain.ts';
import { pedAnova } from '../../../../src/core/results/importance/pedAnova/pedAnova.ts';

const domain = (parameter: Bag | undefined, ...seen: number[]) => toDomain(parameter, Float64Array.from(seen));
const cells = (parameter: Bag | undefined, ...values: unknown[]) => {
  const { count, cells: found } = toCells(toColumn(values), parameter);
  return { count, cells: [...found] };
};

describe('What PED-ANOVA takes a parameter to be drawn from', () => {
  const cases: [string, Bag | undefined, number[], object][] = [
    ['min and max of integers', { min: 1, max: 8 }, [2, 3], { low: 1, high: 8, step: 1 }],
    ['min and max of floats', { min: 1, max: 8 }, [2, 3.5], { low: 1, high: 8 }],
    ['int_uniform', { distribution: 'int_uniform', min: 0, max: 3 }, [1], { low: 0, high: 3, step: 1 }],
    ['uniform, seen outside', { distribution: 'uniform', min: 0, max: 1 }, [-0.5, 2], { low: -0.5, high: 2 }],
    ['log_uniform_values', { distribution: 'log_uniform_values', min: 0.001, max: 1 }, [0.1], logFrom(0.001, 1)],
    ['log_uniform', { distribution: 'log_uniform', min: -2, max: 1 }, [1], logFrom(Math.exp(-2), Math.exp(1))],
    ['inv_log_uniform', { distribution: 'inv_log_uniform', min: -2, max: 1 }, [1], logFrom(Math.exp(-1), Math.exp(2))],
    ['a log form with 0 seen', { distribution: 'log_uniform_values', min: 0.1, max: 1 }, [0], { low: 0, high: 1 }],
    ['q_uniform', { distribution: 'q_uniform', min: 0.03, max: 1, q: 0.1 }, [0.5], { low: 0, high: 1, step: 0.1 }],
    ['q_uniform without q', { distribution: 'q_uniform', min: 1, max: 3 }, [2], { low: 1, high: 3, step: 1 }],
    [
      'q_log_uniform_values of integers',
      { distribution: 'q_log_uniform_values', min: 0.2, max: 64, q: 1 },
      [0, 5],
      { ...logFrom(1, 64), step: 1 },
    ],
    ['q_log_uniform_values', { distribution: 'q_log_uniform_values', min: 1, max: 64, q: 2 }, [2], logFrom(1, 64)],
    ['beta', { distribution: 'beta', a: 1, b: 2 }, [0.25], { low: 0, high: 1 }],
    ['normal', { distribution: 'normal', mu: 0, sigma: 1 }, [-2, 3], { low: -2, high: 3 }],
    ['log_normal', { distribution: 'log_normal' }, [0.5, 3], logFrom(0.5, 3)],
    ['an unknown distribution', { distribution: 'zipf', min: 0 }, [1, 3], { low: 1, high: 3, step: 1 }],
    ['no bounds', { distribution: 'uniform' }, [1, 3], { low: 1, high: 3 }],
    ['nothing known, integers', undefined, [4, 1], { low: 1, high: 4, step: 1 }],
    ['nothing known, floats', undefined, [4, 1.5], { low: 1.5, high: 4 }],
  ];
  for (const [title, parameter, seen, wanted] of cases)
    it(title, () => assert.deepEqual(domain(parameter, ...seen), { log: false, step: undefined, ...wanted }));

  function logFrom(low: number, high: number): object {
    return { low, high, log: true };
  }
});

describe('The cells of PED-ANOVA', () => {
  it('are one an integer up to 50, fifty of floats, and one a doubling of integers on a logarithmic scale', () => {
    assert.deepEqual(cells({ min: 1, max: 3 }, 1, 3, null, 2), { count: 3, cells: [0, 2, -1, 1] });
    assert.deepEqual(cells({ min: 0, max: 98 }, 0, 1, 2, 3, 98), { count: 50, cells: [0, 0, 1, 1, 49] });
    assert.deepEqual(cells({ distribution: 'uniform', min: 0, max: 49 }, 0.5, 0.6, 49), {
      count: 50,
      cells: [0, 1, 49],
    });
    const doubling = { distribution: 'q_log_uniform_values', min: 1, max: 64, q: 1 };
    assert.deepEqual(cells(doubling, 1, 2, 4, 8, 64), { count: 7, cells: [0, 1, 2, 3, 6] });
  });

  it('are the values that are listed or seen, whatever their type', () => {
    assert.deepEqual(cells({ values: [16, 32, 16] }, 32, 64, null), { count: 3, cells: [1, 2, -1] });
    assert.deepEqual(cells({ values: ['a', true] }, true, 'b'), { count: 3, cells: [1, 2] });
    assert.deepEqual(cells({ value: 3 }, 3, 3), { count: 1, cells: [0, 0] });
    assert.deepEqual(cells(undefined, true, true), { count: 1, cells: [0, 0] });
    assert.deepEqual(cells({ min: 1, max: 3 }, 2, 'auto'), { count: 2, cells: [0, 1] });
  });

  it('is one where a number is always the same', () =>
    assert.deepEqual(cells(undefined, 2, 2), { count: 1, cells: [0, 0] }));
});

describe('The density of PED-ANOVA', () => {
  it('adds up to 1, is as symmetrical as the runs, and highest where they are', () => {
    for (const ordered of [true, false]) {
      const found = density(Float64Array.of(0, 4, 0, 4, 0), ordered);
      assert.ok(Math.abs(found.reduce((sum, part) => sum + part, 0) - 1) < 1e-12);
      for (const [a, b] of [
        [0, 4],
        [1, 3],
      ])
        assert.ok(Math.abs((found[a ?? 0] ?? 0) - (found[b ?? 0] ?? 0)) < 1e-15);
      assert.ok((found[1] ?? 0) > (found[0] ?? 0) && (found[1] ?? 0) > (found[2] ?? 0));
    }
  });

  it('of categories leaves a share to those that no run has', () => {
    // One run of two categories: kernel (1/2 + 1)/2 and (1/2)/2, prior 1/2 each, both weigh the same.
    assert.deepEqual(density(Float64Array.of(1, 0), false), Float64Array.of(0.625, 0.375));
  });
});

describe('PED-ANOVA', () => {
  const ask = (
    parameters: unknown[][],
    metric: unknown[],
    more: { maximize?: boolean; quantile?: number; spaces?: (Bag | undefined)[] } = {},
  ): number[] => [
    ...pedAnova(toAnalysis({ parameters: parameters.map(toColumn), metric: toColumn(metric) }), {
      maximize: false,
      quantile: 0.25,
      spaces: [],
      ...more,
    }),
  ];
  const good = ['a', 'a', 'b', 'b', 'b', 'b', 'b', 'b'];
  const flag = [true, false, true, false, true, false, true, false];
  const metric = [1, 2, 3, 4, 5, 6, 7, 8];

  it('finds what the best have in common, by the goal', () => {
    const [a = 0, b = 0] = ask([good, flag], metric);
    assert.ok(a > 0.99 && Math.abs(a + b - 1) < 1e-12, `${a} and ${b}`);
    const [c = 0, d = 0] = ask([good, flag], metric, { maximize: true });
    assert.ok(c > 0.9 && Math.abs(c + d - 1) < 1e-12, `${c} and ${d}`);
  });

  it('takes ties with the last of the best, too', () =>
    assert.deepEqual(ask([good, flag], [1, 1, 1, 1, 1, 1, 1, 1]), [0.5, 0.5]));

  it('is 0 for a parameter with one value, or that fewer than two runs or none of the best have', () => {
    const constant = metric.map(() => 'x');
    const once = metric.map(value => (value === 3 ? 'y' : null));
    const late = metric.map(value => (value > 4 ? value : null));
    assert.deepEqual(ask([good, constant, once, late], metric), [1, 0, 0, 0]);
  });

  it('counts a parameter more that the best have more often', () => {
    const often = metric.map(value => (value <= 2 || value === 8 ? value : null));
    const [some = 0, all = 0] = ask([often, metric], metric);
    assert.ok(some > all, `${some} and ${all}`);
  });

  it('is unknown for a parameter that no run has, and equal for a single run', () => {
    const [a = 0, missing] = ask([good, metric.map(() => null)], metric);
    assert.deepEqual([a, missing], [1, NaN]);
    assert.deepEqual(ask([[1], ['a'], [null]], [5]), [0.5, 0.5, NaN]);
    assert.deepEqual(ask([[1]], ['NaN']), [NaN]);
  });
});
