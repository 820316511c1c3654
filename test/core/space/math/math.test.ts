// Against closed forms, and values of SciPy 1.17.
import assert from 'node:assert/strict';
import { betaCumulative, betaDensity, betaQuantile } from '../../../../src/core/space/math/beta.ts';
import { logBeta } from '../../../../src/core/space/math/gamma.ts';
import { normalCumulative, normalDensity, normalQuantile } from '../../../../src/core/space/math/normal.ts';

function near(found: number, wanted: number, relative = 1e-12): void {
  assert.ok(Math.abs(found - wanted) <= relative * Math.abs(wanted), `${found} is not ${wanted}`);
}

describe('the normal distribution', () => {
  it('has its quantiles in the middle and far out', () => {
    near(normalQuantile(0.975), 1.959963984540054);
    near(normalQuantile(0.6), 0.2533471031357997);
    near(normalQuantile(1e-12), -7.034483825301131);
    near(normalQuantile(1e-300), -37.0470962993612);
    assert.deepEqual([0, 0.5, 1].map(normalQuantile), [-Infinity, 0, Infinity]);
    assert.ok(Number.isNaN(normalQuantile(1.5)));
  });

  it('has the probabilities that belong to them', () => {
    near(normalCumulative(1.959963984540054), 0.975);
    near(normalCumulative(-5), 2.866515718791939e-7);
    near(normalCumulative(-20), 2.7536241186061556e-89);
    assert.deepEqual([-40, 0, 40].map(normalCumulative), [0, 0.5, 1]);
    near(normalDensity(0), 0.3989422804014327);
  });

  it('finds each probability again', () => {
    for (let p = 0.001; p < 1; p += 0.001) near(normalCumulative(normalQuantile(p)), p, 1e-12);
  });
});

describe('the beta distribution', () => {
  it('has the logarithm of the beta function for small and large numbers', () => {
    near(logBeta(1, 1) + 1, 1);
    near(logBeta(0.5, 0.5), Math.log(Math.PI), 1e-13);
    near(logBeta(2, 3), Math.log(1 / 12), 1e-13);
    near(logBeta(1000, 1000), -1388.482601635902, 1e-13);
  });

  it('is a polynomial for integers, a power for 1', () => {
    near(betaCumulative(0.25, 2, 2), 3 * 0.25 ** 2 - 2 * 0.25 ** 3);
    near(betaCumulative(0.9, 1, 20), 1 - 0.1 ** 20);
    near(betaCumulative(0.3, 7, 1), 0.3 ** 7);
    near(betaDensity(0.25, 2, 2), 6 * 0.25 * 0.75);
    assert.deepEqual(
      [betaDensity(0, 0.5, 2), betaDensity(0, 1, 3), betaDensity(1, 1, 3), betaDensity(2, 1, 1)],
      [Infinity, 3, 0, 0],
    );
  });

  it('finds each probability again, also where it is crowded at an end', () => {
    for (const [a, b] of [
      [0.1, 0.1],
      [0.5, 3],
      [2, 5],
      [50, 1],
      [1000, 2],
      [20000, 30000],
    ] as const)
      for (const p of [1e-9, 0.01, 0.3, 0.5, 0.7, 0.99]) {
        const x = betaQuantile(p, a, b);
        if (x < 1) near(betaCumulative(x, a, b), p, 1e-9);
      }
  });

  it('has the ends as limits, and nothing where a or b is 0', () => {
    assert.deepEqual([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)], [0, 1]);
    assert.deepEqual(
      [betaQuantile(0.5, Infinity, 1), betaQuantile(0.5, 1, Infinity), betaQuantile(0.5, 7, 7)],
      [1, 0, 0.5],
    );
    near(betaQuantile(0.9, 1e13, 1e13), 0.5, 1e-6);
    for (const value of [betaQuantile(0.5, 0, 1), betaCumulative(0.5, 1, 0), betaDensity(0.5, NaN, 1)])
      assert.ok(Number.isNaN(value));
  });
});
