import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LOOKALIKE, optunaFile } from './file.ts';

const CODE = 'optuna-setting-unread';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withSettings = (settings: string, job?: string) => optunaFile({ settings, job });

describe(CODE, () => {
  it('is a warning for a setting that the scheduler does not read', () => {
    for (const name of ['prunner', 'color'])
      assert.deepEqual(reported(withSettings(`${name}: {type: NopPruner}`)), [`warning: ${name}`], name);
  });

  it('is information for an artifact', () => {
    assert.deepEqual(reported(withSettings('artifact: x')), ['information: artifact']);
  });

  it('is only reported for a slip where the job only looks like the published one', () => {
    assert.deepEqual(reported(withSettings('prunner: {type: NopPruner}', LOOKALIKE)), ['warning: prunner']);
    assert.deepEqual(reported(withSettings('color: red', LOOKALIKE)), []);
  });

  it('is fixed by the setting that was meant, or by removing it', () => {
    const right = withSettings('pruner: {type: NopPruner}');
    assert.deepEqual(safelyFixed(withSettings('prunner: {type: NopPruner}')), [right]);
    assert.deepEqual(fixed(withSettings('pruner: {type: NopPruner}, color: red')), [right]);
  });
});
