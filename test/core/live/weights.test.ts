import assert from 'node:assert/strict';
import { createWeights } from '../../../src/core/live/weights.ts';

describe('the weight of lists', () => {
  const lists = Array.from({ length: 25 }, (_, index) => index);
  const sizes = (weights: ReturnType<typeof createWeights>): readonly number[] =>
    weights.groups(lists, () => ({ kind: 'runs', rows: 200 })).map(group => group.length);

  it('bounds one request: 25 lists of 200 runs travel in several', () => {
    const groups = createWeights().groups(lists, () => ({ kind: 'runs', rows: 200 }));
    assert.ok(groups.length > 1);
    assert.deepEqual(groups.flat(), lists);
  });

  it('lets small lists travel together', () => {
    assert.equal(createWeights().groups(lists, () => ({ kind: 'scheduler', rows: 1 })).length, 1);
  });

  it('is learned from what came: heavy rows at once, lighter ones slowly', () => {
    const weights = createWeights();
    weights.learn('runs', 10, 1_000_000);
    assert.ok(sizes(weights).every(size => size === 1));
    for (let answers = 0; answers < 40; answers++) weights.learn('runs', 10, 1_000);
    assert.ok(sizes(weights).length < 25);
  });
});
