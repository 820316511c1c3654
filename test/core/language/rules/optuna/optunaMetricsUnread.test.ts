import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-metrics-unread';
const { reported, fixed } = ofRule(CODE);
const ONE = 'metrics: [{name: a, goal: minimize}]';
const TWO = 'metrics: [{name: a, goal: minimize}, {name: b, goal: maximize}]';

describe(CODE, () => {
  it('is a warning for metrics beside a top-level metric', () => {
    assert.deepEqual(reported(optunaFile({ settings: ONE })), ['warning: metrics']);
  });

  it('is a warning for a pruner with several metrics', () => {
    const settings = `${TWO}, pruner: {type: NopPruner}`;
    assert.deepEqual(reported(optunaFile({ metric: 'name: x', settings })), ['warning: pruner']);
    assert.deepEqual(fixed(optunaFile({ metric: 'name: x', settings })), [
      optunaFile({ metric: 'name: x', settings: TWO }),
    ]);
  });

  it('is not reported for metrics alone', () => {
    assert.deepEqual(reported(optunaFile({ metric: 'name: x', settings: TWO })), []);
  });
});
