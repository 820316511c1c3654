import assert from 'node:assert/strict';
import { diagnose, ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-argument';
const { reported } = ofRule(CODE);
const withSettings = (settings: string) => optunaFile({ settings });

describe(CODE, () => {
  it('is an error for a required argument that is missing', () => {
    for (const [settings, place] of [
      ['pruner: {type: PercentilePruner}', 'pruner'],
      ['pruner: {type: ThresholdPruner, args: {lower: null}}', 'args'],
      ['sampler: {type: GridSampler}', 'sampler'],
    ])
      assert.deepEqual(reported(withSettings(settings ?? '')), [`error: ${place}`], settings);
  });

  it('is an error for a value that Optuna refuses', () => {
    for (const [settings, place] of [
      ['pruner: {type: MedianPruner, args: {n_startup_trials: "5"}}', '"5"'],
      ['pruner: {type: MedianPruner, args: {interval_steps: 0}}', '0'],
      ['pruner: {type: SuccessiveHalvingPruner, args: {min_resource: 0}}', '0'],
      ['pruner: {type: SuccessiveHalvingPruner, args: {min_resource: word}}', 'word'],
      ['pruner: {type: HyperbandPruner, args: {max_resource: 3.5}}', '3.5'],
      ['sampler: {type: TPESampler, args: {seed: -1}}', '-1'],
      ['sampler: {type: NSGAIISampler, args: {mutation_prob: 2}}', '2'],
      ['sampler: {type: TPESampler, args: {gamma: 3}}', '3'],
      ['sampler: {type: QMCSampler, args: {qmc_type: sobl}}', 'sobl'],
      ['sampler: {type: RandomSampler, args: [1]}', 'args'],
    ])
      assert.deepEqual(reported(withSettings(settings ?? '')), [`error: ${place}`], settings);
  });

  it('is not reported for the arguments that Optuna takes', () => {
    for (const settings of [
      'pruner: {type: PercentilePruner, args: {percentile: 25.0}}',
      'sampler: {type: TPESampler, args: {seed: 1, multivariate: true, gamma: null}}',
      'pruner: {type: ThresholdPruner, args: {upper: 1}}',
      'sampler: {type: CmaEsSampler, args: {restart_strategy: ipop}}',
    ])
      assert.deepEqual(
        diagnose(withSettings(settings)).filter(({ code }) => code !== 'optuna-class'),
        [],
        settings,
      );
  });
});
