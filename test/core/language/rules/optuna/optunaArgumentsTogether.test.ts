import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-arguments-together';
const { reported, fixed } = ofRule(CODE);
const pruner = (type: string, args: string) => optunaFile({ settings: `pruner: {type: ${type}, args: {${args}}}` });
const sampler = (args: string) => optunaFile({ settings: `sampler: {type: TPESampler, args: {${args}}}` });

describe(CODE, () => {
  it('is an error for a lower threshold above the upper one, fixed by swapping them', () => {
    assert.deepEqual(reported(pruner('ThresholdPruner', 'lower: 2, upper: 1')), ['error: 2']);
    assert.deepEqual(fixed(pruner('ThresholdPruner', 'lower: 2, upper: 1')), [
      pruner('ThresholdPruner', 'lower: 1, upper: 2'),
    ]);
    assert.deepEqual(reported(pruner('ThresholdPruner', 'lower: 1, upper: 1')), []);
  });

  it('is an error for bootstrapping with `auto`, also where that is the default', () => {
    assert.deepEqual(reported(pruner('SuccessiveHalvingPruner', 'bootstrap_count: 1')), ['error: 1']);
    assert.deepEqual(reported(pruner('HyperbandPruner', 'bootstrap_count: 1, max_resource: auto')), ['error: 1']);
    assert.deepEqual(reported(pruner('HyperbandPruner', 'bootstrap_count: 1, max_resource: 9')), []);
    assert.deepEqual(reported(pruner('SuccessiveHalvingPruner', 'bootstrap_count: 0')), []);
  });

  it('is an error for groups without multivariate, fixed by it', () => {
    assert.deepEqual(reported(sampler('group: true, multivariate: false')), ['error: true']);
    assert.deepEqual(fixed(sampler('group: true, multivariate: false')), [sampler('group: true, multivariate: true')]);
    assert.deepEqual(reported(sampler('group: true, multivariate: true')), []);
  });
});
