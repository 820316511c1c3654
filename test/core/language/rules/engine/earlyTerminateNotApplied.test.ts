import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { launchSweep, plainSweep, SCHEDULERS } from '../texts.ts';

const CODE = 'early-terminate-not-applied';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const METRIC = 'metric: {name: loss}\n';
const BLOCK = 'early_terminate: {type: hyperband, min_iter: 3}\n';
const EXPECTED = ['warning: early_terminate'];

describe(CODE, () => {
  it('is a warning next to a scheduler that does not read it', () => {
    assert.deepEqual(reported(launchSweep(METRIC + BLOCK + SCHEDULERS.optuna)), EXPECTED);
    assert.deepEqual(reported(launchSweep(METRIC + BLOCK + SCHEDULERS.other)), EXPECTED);
    assert.deepEqual(reported(plainSweep(`method: custom\n${METRIC}${BLOCK}`)), EXPECTED);
    assert.deepEqual(reported(plainSweep(`method: custom\n${METRIC}${BLOCK}scheduler: {engine: optuna}\n`)), EXPECTED);
  });

  it("is not reported for W&B's own methods", () => {
    assert.deepEqual(reported(plainSweep(`method: random\n${METRIC}${BLOCK}`)), []);
    const scheduler = SCHEDULERS.wandb.replace('}', ', settings: {method: bayes}}');
    assert.deepEqual(reported(launchSweep(METRIC + BLOCK + scheduler)), []);
  });

  it('can be fixed by removing it', () => {
    const text = launchSweep(METRIC + BLOCK + SCHEDULERS.optuna);
    assert.deepEqual(fixed(text), [launchSweep(METRIC + SCHEDULERS.optuna)]);
    assert.deepEqual(safelyFixed(text), []);
  });
});
