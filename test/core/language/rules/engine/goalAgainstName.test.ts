import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { plainSweep } from '../texts.ts';

const CODE = 'goal-against-name';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withMetric = (metric: string) => plainSweep(`method: random\nmetric: ${metric}\n`);

describe(CODE, () => {
  it('is information for a goal that looks wrong', () => {
    assert.deepEqual(reported(withMetric('{name: val_loss, goal: maximize}')), ['information: maximize']);
    assert.deepEqual(reported(withMetric('{name: accuracy, goal: min}')), ['information: min']);
  });

  it('is information for a default that looks wrong', () => {
    assert.deepEqual(reported(withMetric('{name: accuracy}')), ['information: metric']);
    assert.deepEqual(reported(withMetric('{nme: accuracy}')), ['information: metric']);
  });

  it('is not reported for a goal that fits, or a name that tells nothing', () => {
    for (const metric of ['{name: accuracy, goal: maximize}', '{name: val_loss}', '{name: x, goal: maximize}'])
      assert.deepEqual(reported(withMetric(metric)), [], metric);
  });

  it('can be fixed by the other goal', () => {
    const fix = fixed(withMetric('{name: val_loss, goal: maximize}'));
    assert.deepEqual(fix, [withMetric('{name: val_loss, goal: minimize}')]);
    assert.deepEqual(fixed(withMetric('{name: accuracy}')), [withMetric('{goal: maximize, name: accuracy}')]);
    assert.deepEqual(safelyFixed(withMetric('{name: accuracy}')), []);
  });
});
