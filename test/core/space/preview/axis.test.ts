import assert from 'node:assert/strict';
import { axisBetween, axisOfMasses } from '../../../../src/core/space/preview/axis.ts';

const ticks = (low: number, high: number, isLog = false) =>
  axisBetween(low, high, isLog).ticks.map(({ at, text }) => `${text}@${Number(at.toFixed(3))}`);
const mass = (x: number) => ({ text: String(x), x, probability: 0.1, isOutside: false });

describe('the axis of a drawing', () => {
  it('has round numbers at equal distances', () => {
    assert.deepEqual(ticks(0, 1), ['0@0', '0.2@0.2', '0.4@0.4', '0.6@0.6', '0.8@0.8', '1@1']);
    assert.deepEqual(ticks(-3, 3), ['-2@0.167', '0@0.5', '2@0.833']);
    assert.deepEqual(ticks(5, 5), ['5@0.5']);
  });

  it('has powers of ten where it is logarithmic, not too many, or the ends', () => {
    assert.deepEqual(ticks(1e-4, 0.1, true), ['0.0001@0', '0.001@0.333', '0.01@0.667', '0.1@1']);
    assert.deepEqual(ticks(2, 5, true), ['2@0', '5@1']);
    for (const [low, high] of [
      [1e-30, 1e30],
      [1, 1e7],
    ] as const) {
      const count = axisBetween(low, high, true).ticks.length;
      assert.ok(count >= 2 && count <= 7, `${low} to ${high}: ${count}`);
    }
    assert.deepEqual(ticks(0, 1, true), ticks(0, 1), 'zero is not on a logarithmic scale');
  });

  it('gives every one of a few values a label, and keeps bars off the ends', () => {
    const { place, ticks: labels } = axisOfMasses([1, 2, 3].map(mass), false);
    assert.deepEqual(
      labels.map(({ text }) => text),
      ['1', '2', '3'],
    );
    assert.ok(place(1) > 0.1 && place(3) < 0.9);
    assert.ok(
      axisOfMasses(
        Array.from({ length: 40 }, (_, i) => mass(i)),
        false,
      ).ticks.length <= 7,
    );
  });
});
