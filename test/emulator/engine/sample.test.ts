import assert from 'node:assert/strict';
import { createSearch } from './createSearch.ts';
import { betaCdf, normalCdf } from './quantiles.ts';
import { readConfig } from './readConfig.ts';
import { sampleAt } from './sample.ts';
import { searchSpace } from './searchSpace.ts';
import { seededRandom } from './seededRandom.ts';
import { isMapping, toPlain } from './value.ts';

const quantiles = [0.01, 0.137, 0.25, 0.4999, 0.77, 0.981];

/** What `HyperParameter.ppf` of the sweeps package (0.3.0, with scipy) gives at those quantiles. */
const table: readonly (readonly [string, readonly unknown[]])[] = [
  ['{distribution: uniform, min: -1.0, max: 3.0}', [-0.96, -0.452, 0, 0.9996, 2.08, 2.924]],
  ['{min: 2, max: 9}', [2, 3, 3, 5, 8, 9]],
  ['{distribution: q_uniform, min: 0.0, max: 1.0, q: 0.25}', [0, 0.25, 0.25, 0.5, 0.75, 1]],
  ['{distribution: q_uniform, min: 0, max: 20, q: 5}', [0, 5, 5, 10, 15, 20]],
  [
    '{distribution: log_uniform, min: -4.0, max: 0.0}',
    [
      0.019063114291611637, 0.0316822085542782, 0.049787068367863944, 0.13528115994869727, 0.3985190410845142,
      0.9268162065593821,
    ],
  ],
  [
    '{distribution: log_uniform_values, min: 1e-4, max: 0.1}',
    [
      0.00010715193052376071, 0.00025763211570025785, 0.0005623413251903495, 0.0031600939904479516,
      0.020417379446695316, 0.08770008211436353,
    ],
  ],
  ['{distribution: q_log_uniform, min: 0.0, max: 5.0, q: 2}', [2, 2, 4, 12, 46, 134]],
  ['{distribution: q_log_uniform_values, min: 1, max: 256, q: 8}', [0, 0, 0, 16, 72, 232]],
  [
    '{distribution: inv_log_uniform, min: 0.5, max: 3.0}',
    [
      0.051047434004154395, 0.0701233110694807, 0.09301448921066349, 0.17373050539456578, 0.3412977553009937,
      0.5783939893780082,
    ],
  ],
  [
    '{distribution: inv_log_uniform_values, min: 0.01, max: 10}',
    [
      0.010715193052376067, 0.025763211570025774, 0.05623413251903493, 0.31600939904479514, 2.04173794466953,
      8.77000821143635,
    ],
  ],
  [
    '{distribution: normal, mu: 1.5, sigma: 2.0}',
    [
      -3.1526957480816815, -0.6877947052068745, 0.1510204996078366, 1.499498674339824, 2.9776936983704276,
      5.649709468786619,
    ],
  ],
  ['{distribution: q_normal, mu: 0.0, sigma: 5.0, q: 0.5}', [-11.5, -5.5, -3.5, 0, 3.5, 10.5]],
  [
    '{distribution: log_normal, mu: 0.2, sigma: 0.7}',
    [
      0.23968169378252746, 0.5679464477577814, 0.7617454569205977, 1.221188464770679, 2.048674081602639,
      5.219482787208782,
    ],
  ],
  ['{distribution: q_log_normal, mu: 2, sigma: 1, q: 1}', [1, 2, 4, 7, 15, 59]],
  [
    '{distribution: beta, a: 2, b: 5}',
    [
      0.026763191142755053, 0.11121816089733967, 0.16116291679032652, 0.2644069236080208, 0.402118402610099,
      0.6620518767520253,
    ],
  ],
  [
    '{distribution: beta, a: 0.5, b: 0.5}',
    [
      0.00024671981713422146, 0.04560015882197996, 0.14644660940672624, 0.4998429203699043, 0.8750555348152299,
      0.999109532639106,
    ],
  ],
  ['{distribution: q_beta, a: 3, b: 1, q: 0.1}', [0.2, 0.5, 0.6, 0.8, 0.9, 1]],
  ['{values: [a, b, c]}', ['a', 'a', 'a', 'b', 'c', 'c']],
  ['{values: [1, 2, 3], probabilities: [0.2, 0.5, 0.3]}', [1, 1, 2, 2, 3, 3]],
  ['{value: 7}', [7, 7, 7, 7, 7, 7]],
];

const close = (left: unknown, right: unknown): boolean =>
  typeof left === 'number' && typeof right === 'number'
    ? Math.abs(left - right) <= 1e-9 * Math.max(1e-3, Math.abs(right))
    : left === right;

describe('the distributions of parameters', () => {
  for (const [parameter, expected] of table) {
    it(`${parameter} has the quantiles of the sweeps package`, () => {
      const config = readConfig(`p: ${parameter}`);
      const [found] = isMapping(config) ? searchSpace(config) : [];
      assert.ok(found);
      const given = quantiles.map(u => toPlain(sampleAt(found, u)));
      given.forEach((value, index) => {
        assert.ok(
          close(value, expected[index]),
          `at ${quantiles[index]}: ${String(value)}, not ${String(expected[index])}`,
        );
      });
    });
  }

  /**
   * The largest distance between the samples' distribution and the true one, and the limit that 1 in 1,000 true series
   * passes.
   */
  const kolmogorov = (samples: readonly number[], cdf: (x: number) => number): [distance: number, limit: number] => {
    const sorted = [...samples].sort((a, b) => a - b);
    const distances = sorted.map((x, index) =>
      Math.max(Math.abs(cdf(x) - index / sorted.length), Math.abs(cdf(x) - (index + 1) / sorted.length)),
    );
    return [Math.max(...distances), 1.95 / Math.sqrt(sorted.length)];
  };
  const draw = (parameter: string, count: number): unknown[] => {
    const search = createSearch(`method: random\nparameters: {p: ${parameter}}`, seededRandom(42));
    return Array.from({ length: count }, () => {
      const run = search.next([]);
      return run === 'exhausted' ? undefined : run.args.p?.value;
    });
  };
  const continuous: readonly (readonly [string, (x: number) => number])[] = [
    ['{min: 0.0, max: 4.0}', x => x / 4],
    ['{distribution: log_uniform_values, min: 0.001, max: 1}', x => 1 + Math.log10(x) / 3],
    ['{distribution: inv_log_uniform_values, min: 0.001, max: 1}', x => 1 + Math.log10(x) / 3],
    ['{distribution: normal, mu: 2, sigma: 3}', x => normalCdf((x - 2) / 3)],
    ['{distribution: log_normal}', x => normalCdf(Math.log(x))],
    ['{distribution: beta, a: 2, b: 3}', x => betaCdf(x, 2, 3)],
  ];
  for (const [parameter, cdf] of continuous) {
    it(`3,000 seeded samples of ${parameter} pass the Kolmogorov-Smirnov test`, () => {
      const samples = draw(parameter, 3000).filter(value => typeof value === 'number');
      const [distance, limit] = kolmogorov(samples, cdf);
      assert.equal(samples.length, 3000);
      assert.ok(distance < limit, `${distance} is over ${limit}`);
    });
  }

  it('3,000 seeded samples keep the probabilities of a categorical parameter (chi-square, 1 in 1,000)', () => {
    const shares = { a: 0.1, b: 0.6, c: 0.3 };
    const samples = draw('{values: [a, b, c], probabilities: [0.1, 0.6, 0.3]}', 3000);
    const chiSquare = Object.entries(shares).reduce((sum, [name, share]) => {
      const missed = samples.filter(value => value === name).length - 3000 * share;
      return sum + (missed * missed) / (3000 * share);
    }, 0);
    assert.ok(chiSquare < 13.8, String(chiSquare));
  });

  it('int_uniform reaches both bounds and nothing beyond', () => {
    assert.deepEqual([...new Set(draw('{min: -2, max: 1}', 500))].sort(), [-1, -2, 0, 1]);
  });
});
