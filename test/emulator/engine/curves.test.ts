import assert from 'node:assert/strict';
import { createCurve, qualityOf } from './curves.ts';
import { seededRandom } from './seededRandom.ts';

const args = (lr: number): Record<string, { value: unknown }> => ({ lr: { value: lr } });
const curve = (lr: number, goal: 'minimize' | 'maximize', seed = 1) =>
  createCurve({
    args: args(lr),
    metric: { name: 'loss', goal },
    steps: 40,
    random: seededRandom(seed),
    failureRate: 0,
  });
const last = (rows: readonly Record<string, number>[]): number => rows.at(-1)?.loss ?? Number.NaN;

describe('the curve of a run', () => {
  it('falls for minimize and rises for maximize', () => {
    const falling = curve(0.01, 'minimize').rows;
    const rising = curve(0.01, 'maximize').rows;
    assert.ok(last(falling) < (falling[0]?.loss ?? 0));
    assert.ok(last(rising) > (rising[0]?.loss ?? 1));
    assert.deepEqual(
      falling.map(({ epoch }) => epoch),
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
  });

  it('ends better the better its parameters are, whatever the noise', () => {
    const rates = [1e-5, 1e-3, 1e-1, 10, 1000];
    const byQuality = rates.toSorted((a, b) => qualityOf(args(b)) - qualityOf(args(a)));
    for (const seed of [1, 2, 3]) {
      const byLoss = rates.toSorted(
        (a, b) => last(curve(a, 'minimize', seed).rows) - last(curve(b, 'minimize', seed).rows),
      );
      assert.equal(byLoss[0], byQuality[0]);
    }
  });

  it('is the same for the same seed', () => {
    assert.deepEqual(curve(0.1, 'minimize', 5), curve(0.1, 'minimize', 5));
    assert.notDeepEqual(curve(0.1, 'minimize', 5), curve(0.1, 'minimize', 6));
  });

  it('fails about as often as told, with fewer rows but at least one', () => {
    const random = seededRandom(3);
    const runs = Array.from({ length: 500 }, () =>
      createCurve({ args: args(0.1), metric: { name: 'loss', goal: 'minimize' }, steps: 5, random, failureRate: 0.2 }),
    );
    const failed = runs.filter(({ fails }) => fails);
    assert.ok(failed.length > 70 && failed.length < 130, String(failed.length));
    assert.ok(failed.every(({ rows }) => rows.length >= 1 && rows.length < 5));
    assert.ok(runs.filter(({ fails }) => !fails).every(({ rows }) => rows.length === 5));
  });
});
