import assert from 'node:assert/strict';
import { cumulative, density } from '../../../../src/core/space/draws/cumulative.ts';
import { distributionOf } from '../../../../src/core/space/draws/distribution.ts';
import { levelsOf } from '../../../../src/core/space/draws/levels.ts';
import { readParameter } from '../../../../src/core/space/draws/parameter.ts';
import { quantile } from '../../../../src/core/space/draws/quantile.ts';
import { config, isRefused, plain } from '../config.ts';

const read = (text: string) => readParameter('p', config(text));
const distributed = (text: string) => distributionOf(read(text));
const draw = (text: string, ...at: readonly number[]) => at.map(u => plain(quantile(distributed(text), u)));
const near = (found: unknown, wanted: number) => {
  assert.ok(Math.abs(Number(found) - wanted) <= 1e-12 * Math.abs(wanted), `${String(found)} is not ${wanted}`);
};

describe('the form of a parameter', () => {
  it('follows from the keys and from whether the bounds are ints', () => {
    const forms = {
      '{value: }': 'constant',
      '{values: [1]}': 'categorical',
      '{values: [1], probabilities: [1]}': 'categorical_w_probabilities',
      '{min: 1, max: 2}': 'int_uniform',
      '{min: 1, max: 2.0}': 'uniform',
      '{min: 0.5, max: 2}': 'uniform',
      '{min: 1, max: 2, distribution: uniform}': 'uniform',
      '{distribution: q_log_normal}': 'q_log_normal',
      '{distribution: beta, a: 0}': 'beta',
    };
    for (const [text, form] of Object.entries(forms)) assert.equal(read(text).form, form, text);
  });

  it('is refused where a key is missing, unknown, of another type or out of range', () => {
    const refused = [
      '{}',
      '{min: 1}',
      '{min: true, max: 5}',
      '{min: "1", max: 2}',
      '{min: 1.0, max: 2, distribution: int_uniform}',
      '{values: []}',
      '{values: abc}',
      '{values: [1], probabilities: [-1]}',
      '{values: [1], probabilities: [a]}',
      '{values: [1], distribution: uniform}',
      '{value: 1, values: [1]}',
      '{distribution: log_uniform_values, min: 0, max: 1}',
      '{distribution: q_uniform, min: 0, max: 1, q: 0}',
      '{distribution: normal, sigma: -1}',
      '{distribution: normal, q: 1}',
      '{distribution: nromal}',
      '{distribution: 3}',
      '{parameters: {a: {value: 1}}}',
    ];
    for (const text of refused)
      assert.ok(
        isRefused(() => read(text)),
        text,
      );
  });

  it('is refused where min is not less than max, however large or mixed they are', () => {
    for (const text of ['{min: 1, max: 1}', '{min: 2.5, max: 2}', '{min: 9007199254740993, max: 9007199254740992}'])
      assert.ok(
        isRefused(() => read(text)),
        text,
      );
    assert.equal(read('{min: 9007199254740992, max: 9007199254740993}').form, 'int_uniform');
    assert.equal(read('{min: .nan, max: 1.0}').form, 'uniform', 'NaN is not less and not more');
  });
});

describe('what is drawn at a percentile', () => {
  it('of integers and categories is found by the engine, not by floor', () => {
    assert.deepEqual(draw('{min: 1, max: 10}', 0.07, 0.1, 0.5, 0.999), ['1n', '1n', '5n', '10n']);
    // 0.07 * 100 is 7.000000000000001.
    assert.deepEqual(draw('{min: 1, max: 100}', 0.07), ['7n']);
    assert.deepEqual(draw('{values: [a, b, c]}', 0, 0.2, 0.5, 0.9, 1), ['c', 'a', 'b', 'c', 'c']);
    assert.deepEqual(draw('{min: 5, max: 7}', 0, 1), ['4n', '7n']);
  });

  it('of weighted values is the first whose sum is more', () => {
    const text = '{values: [a, b, c], probabilities: [0.25, 0, 0.75]}';
    assert.deepEqual(draw(text, 0.1, 0.25, 0.9, 1), ['a', 'c', 'c', 'a']);
    const short = '{values: [a], probabilities: [0.5, 0.5]}';
    assert.deepEqual(draw(short, 0.4), ['a']);
    assert.ok(isRefused(() => draw(short, 0.6)));
  });

  it('of steps is rounded half to even, is an int with an int step, and leaves the range', () => {
    const wide = '{distribution: q_uniform, min: 0, max: 10, q: 1}';
    assert.deepEqual(draw(wide, 0.05, 0.15, 0.25, 0.35), ['0n', '2n', '2n', '4n']);
    assert.deepEqual(draw('{distribution: q_uniform, min: 0, max: 10}', 0.25), [2]);
    assert.deepEqual(draw('{distribution: q_uniform, min: 0.03, max: 1, q: 0.1}', 0.01), [0]);
    assert.deepEqual(draw('{distribution: q_log_uniform_values, min: 16, max: 1024, q: 16}', 0.5), ['128n']);
    assert.deepEqual(draw('{distribution: q_beta, a: 3, b: 3, q: 1}', 0.4, 0.6), ['0n', '1n']);
  });

  it('of the other forms is as their names say', () => {
    near(draw('{min: 0.0, max: 8.0}', 0.25)[0], 2);
    near(draw('{distribution: log_uniform_values, min: 0.01, max: 100}', 0.75)[0], 10);
    near(draw('{distribution: log_uniform, min: 0, max: 2}', 0.5)[0], Math.E);
    near(draw('{distribution: inv_log_uniform, min: 1, max: 3}', 0.25)[0], Math.exp(-2.5));
    near(draw('{distribution: inv_log_uniform_values, min: 1, max: 100}', 0.5)[0], 10);
    near(draw('{distribution: normal, mu: 5, sigma: 2}', 0.975)[0], 5 + 2 * 1.959963984540054);
    near(draw('{distribution: log_normal, mu: 1, sigma: 2}', 0.025)[0], Math.exp(1 - 2 * 1.959963984540054));
    near(draw('{distribution: beta, a: 1, b: 2}', 0.75)[0], 0.5);
  });

  it('can be NaN, infinite or the overflow of a 64-bit int, and is then said as it is', () => {
    assert.deepEqual(draw('{distribution: normal, sigma: 0}', 0.5), [NaN]);
    assert.deepEqual(draw('{distribution: beta, a: 0}', 0.5), [NaN]);
    assert.deepEqual(draw('{distribution: log_uniform, min: 0, max: 1000}', 0.9), [Infinity]);
    assert.deepEqual(draw('{distribution: uniform, min: -1.0e+308, max: 1.0e+308}', 0.1), [Infinity]);
    assert.deepEqual(draw('{distribution: q_normal, sigma: 0, q: 1}', 0.5), ['-9223372036854775808n']);
  });

  it('is refused for ints that numpy does not hold', () => {
    const huge = '100000000000000000000';
    assert.ok(isRefused(() => draw(`{min: 0, max: ${huge}}`, 0.5)));
    assert.ok(isRefused(() => draw(`{distribution: normal, mu: ${huge}}`, 0.5)));
    assert.ok(isRefused(() => draw(`{distribution: q_uniform, min: 0, max: 1, q: ${huge}}`, 0.5)));
    // Only the difference to min is one.
    near(draw(`{min: 0.0, max: ${huge}}`, 0.5)[0], 5e19);
    near(draw('{distribution: uniform, min: 5, max: 18446744073709551620}', 0.5)[0], 2 ** 63);
  });

  it('is refused at percentiles that are none', () => {
    assert.ok(isRefused(() => draw('{value: 1}', -0.1)));
    assert.ok(isRefused(() => draw('{value: 1}', 1.1)));
  });
});

describe('probabilities', () => {
  it('belong to the values that are drawn there', () => {
    for (const text of [
      '{min: 0.5, max: 8.0}',
      '{distribution: log_uniform_values, min: 0.01, max: 100}',
      '{distribution: inv_log_uniform, min: -2, max: 3}',
      '{distribution: normal, mu: 5, sigma: 2}',
      '{distribution: log_normal, mu: 1, sigma: 2}',
      '{distribution: beta, a: 2, b: 0.5}',
    ]) {
      const found = distributed(text);
      for (const u of [0.001, 0.2, 0.5, 0.9]) {
        const value = quantile(found, u);
        assert.ok(value.type === 'float');
        near(cumulative(found, value.value), u);
        const step = value.value * 1e-5;
        const slope =
          (Number(cumulative(found, value.value + step)) - Number(cumulative(found, value.value - step))) / (2 * step);
        assert.ok(Math.abs(Number(density(found, value.value)) / slope - 1) < 1e-4, `${text} at ${u}`);
      }
    }
    assert.deepEqual(
      [0, 1, 2.5, 9].map(x => cumulative(distributed('{min: 1, max: 4}'), x)),
      [0, 0.25, 0.5, 1],
    );
    assert.equal(cumulative(distributed('{values: [1]}'), 1), undefined);
    assert.equal(density(distributed('{min: 1, max: 4}'), 1), undefined);
  });

  it('of levels add up to 1', () => {
    const levels = (text: string, most = 100) =>
      levelsOf(distributed(text), most)?.map(({ value, probability }) => [plain(value), probability] as const);
    assert.deepEqual(
      levels('{values: [1, 1, 2]}')?.map(([value]) => value),
      ['1n', '1n', '2n'],
    );
    assert.deepEqual(levels('{values: [a, b], probabilities: [0, 1]}'), [
      ['a', 0],
      ['b', 1],
    ]);
    assert.deepEqual(
      levels('{min: -1, max: 1}')?.map(([value]) => value),
      ['-1n', '0n', '1n'],
    );
    assert.deepEqual(levels('{distribution: q_uniform, min: 0, max: 4, q: 2}'), [
      ['0n', 0.25],
      ['2n', 0.5],
      ['4n', 0.25],
    ]);
    for (const text of [
      '{distribution: q_normal, mu: 3, sigma: 2}',
      '{distribution: q_beta, a: 2, b: 2, q: 0.1}',
      '{distribution: q_log_normal, sigma: 0.3, q: 0.5}',
      '{distribution: q_log_uniform, min: -3, max: 3}',
    ])
      assert.ok(
        Math.abs(Number(levels(text)?.reduce((sum, [, probability]) => sum + probability, 0)) - 1) < 1e-10,
        text,
      );
  });

  it('are not listed for real numbers, too many levels and what is NaN', () => {
    for (const text of [
      '{min: 0.0, max: 1.0}',
      '{min: 1, max: 101}',
      '{distribution: q_uniform, min: 0, max: 1000}',
      '{distribution: q_normal, sigma: 0}',
    ])
      assert.equal(levelsOf(distributed(text), 100), undefined, text);
  });
});
