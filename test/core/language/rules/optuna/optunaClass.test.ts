import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-class';
const { reported } = ofRule(CODE);
const withSettings = (settings: string) => optunaFile({ settings });

describe(CODE, () => {
  it('is an error for a class that the scheduler does not have, or cannot make', () => {
    for (const [settings, place] of [
      ['pruner: {type: MedianPruners}', 'MedianPruners'],
      ['pruner: {type: PatientPruner}', 'PatientPruner'],
      ['sampler: {type: IntersectionSearchSpace}', 'IntersectionSearchSpace'],
      ['sampler: {type: GPSampler}', 'GPSampler'],
      ['pruner: {args: {}}', 'pruner'],
      ['pruner: MedianPruner', 'MedianPruner'],
    ])
      assert.deepEqual(reported(withSettings(settings ?? '')), [`error: ${place}`], settings);
  });

  it('is a warning for a class that needs another package', () => {
    assert.deepEqual(reported(withSettings('sampler: {type: CmaEsSampler, args: {restart_strategy: ipop}}')), [
      'warning: CmaEsSampler',
    ]);
  });

  it('is not reported for the other classes, and for an empty setting', () => {
    for (const settings of ['pruner: {type: NopPruner}', 'sampler: {type: TPESampler}', 'pruner: '])
      assert.deepEqual(reported(withSettings(settings)), [], settings);
  });
});
