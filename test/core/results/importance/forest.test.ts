import assert from 'node:assert/strict';
import { forestImportance } from '../../../../src/core/results/importance/forest.ts';
import { permutationImportance } from '../../../../src/core/results/importance/permutation.ts';
import { seededRandom } from '../../../../src/core/random.ts';
import { madeUp } from './madeUp.ts';

const close = (actual: number | undefined, wanted: number, margin: number): void =>
  assert.ok(Math.abs((actual ?? NaN) - wanted) <= margin, `${actual} is not ${wanted} ± ${margin}`);

describe('Importance by a random forest', () => {
  const words = ['adam', 'sgd', 'lion'];
  /** The variance of its two terms is 9 to 1; the last two parameters are noise. */
  const runs = madeUp(600, random => {
    const [rate, kind, seed, flag] = [random(), Math.floor(random() * 3), random(), random() < 0.5];
    return {
      parameters: [10 ** (-6 + 5 * rate), words[kind], seed, flag],
      metric: Math.sqrt(12) * 3 * rate + (kind - 1) / Math.sqrt(2 / 3),
    };
  });

  it('shares 1 among the parameters as they share the variance', () => {
    const [rate = 0, kind = 0, seed = 0, flag = 0] = forestImportance(runs, seededRandom(1));
    close(rate + kind + seed + flag, 1, 1e-12);
    close(rate, 0.9, 0.03);
    close(kind, 0.1, 0.03);
    assert.ok(seed < 0.01 && flag < 0.01, `noise has ${seed} and ${flag}`);
  });

  it('by shuffling, gives each its share of the variance twice, and noise about 0', () => {
    const [rate, kind, seed, flag] = permutationImportance(runs, seededRandom(1));
    close(rate, 1.8, 0.1);
    close(kind, 0.2, 0.05);
    close(seed, 0, 0.01);
    close(flag, 0, 0.01);
  });

  it('is the same for the same seed, and nearly so for another', () => {
    assert.deepEqual(forestImportance(runs, seededRandom(1)), forestImportance(runs, seededRandom(1)));
    const [a, b] = [forestImportance(runs, seededRandom(1)), forestImportance(runs, seededRandom(2))];
    assert.notDeepEqual(a, b);
    close(a[0], b[0] ?? NaN, 0.01);
  });

  it('does not depend on the scale of a number, however small it is', () => {
    const draw = (scale: (value: number) => number) =>
      madeUp(100, random => {
        const value = random();
        return { parameters: [scale(value), random()], metric: value + 0.1 * random() };
      });
    const plain = forestImportance(
      draw(value => value),
      seededRandom(1),
    );
    const tiny = forestImportance(
      draw(value => 1e-12 * 2 ** (20 * value)),
      seededRandom(1),
    );
    assert.deepEqual(tiny, plain);
  });

  it('does not depend on the order of parameters that are equally good', () => {
    const twins = madeUp(80, random => {
      const value = random();
      return { parameters: [value, value, value, value], metric: value };
    });
    for (const share of forestImportance(twins, seededRandom(1))) close(share, 0.25, 0.05);
  });

  it('sees that a run has no value', () => {
    const [given] = forestImportance(
      madeUp(200, random => {
        const value = random() < 0.5 ? null : 5;
        return { parameters: [value, random()], metric: value === null ? 1 : 0 };
      }),
      seededRandom(1),
    );
    close(given, 1, 1e-12);
  });

  it('needs two parameters together where neither says anything alone', () => {
    const [a = 0, b = 0, seed = 1] = forestImportance(
      madeUp(400, random => {
        const [x, y] = [random() < 0.5, random() < 0.5];
        return { parameters: [x, y, random()], metric: x === y ? 1 : 0 };
      }),
      seededRandom(1),
    );
    assert.ok(a > 0.05 && b > 0.05 && seed < 0.2, `${a} and ${b}, noise ${seed}`);
  });

  it('is 0 where the metric or all parameters are constant, and unknown for fewer than two runs', () => {
    const flat = madeUp(30, random => ({ parameters: [random()], metric: 0.1 }));
    assert.deepEqual(forestImportance(flat, seededRandom(1)), Float64Array.of(0));
    assert.deepEqual(permutationImportance(flat, seededRandom(1)), Float64Array.of(0));
    const fixed = madeUp(30, random => ({ parameters: ['a'], metric: random() }));
    assert.deepEqual(forestImportance(fixed, seededRandom(1)), Float64Array.of(0));
    const one = madeUp(1, random => ({ parameters: [random()], metric: 1 }));
    assert.deepEqual(forestImportance(one, seededRandom(1)), Float64Array.of(NaN));
    assert.deepEqual(permutationImportance(one, seededRandom(1)), Float64Array.of(NaN));
  });
});
