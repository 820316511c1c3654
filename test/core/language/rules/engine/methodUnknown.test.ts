import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { launchSweep, plainSweep, SCHEDULERS } from '../texts.ts';

const CODE = 'method-unknown';
const { reported, fixed, safelyFixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for what is not exactly a method', () => {
    for (const word of ['Grid', 'bayesian', 'fancy', '5', '"random "'])
      assert.deepEqual(reported(plainSweep(`method: ${word}\n`)), [`error: ${word}`], word);
    assert.deepEqual(reported(plainSweep('method: [grid]\n')), ['error: method']);
    assert.deepEqual(reported(plainSweep('method:\n')), ['error: method']);
  });

  it('is not reported for the methods', () => {
    for (const word of ['grid', 'random', 'bayes', 'custom', '"grid"'])
      assert.deepEqual(reported(plainSweep(`method: ${word}\n`)), [], word);
  });

  it("is reported where a scheduler job's settings name it", () => {
    const scheduler = SCHEDULERS.wandb.replace('}', ', settings: {method: tpe}}');
    assert.deepEqual(reported(launchSweep(scheduler)), ['error: tpe']);
  });

  it('is fixed by the method that is nearly written', () => {
    assert.deepEqual(safelyFixed(plainSweep('method: Grid\n')), [plainSweep('method: grid\n')]);
    assert.deepEqual(safelyFixed(plainSweep('method: bayesian\n')), [plainSweep('method: bayes\n')]);
    assert.deepEqual(fixed(plainSweep('method: bohb\n')), [plainSweep('method: bayes\n')]);
    assert.deepEqual(safelyFixed(plainSweep('method: bohb\n')), []);
    assert.deepEqual(fixed(plainSweep('method: fancy\n')), []);
  });

  it("is fixed by custom next to a scheduler job, except W&B's own", () => {
    assert.deepEqual(fixed(launchSweep(`method: Grid\n${SCHEDULERS.other}`)), [
      launchSweep(`method: custom\n${SCHEDULERS.other}`),
    ]);
    assert.deepEqual(safelyFixed(launchSweep(`method: Grid\n${SCHEDULERS.other}`)), []);
    assert.deepEqual(fixed(launchSweep(`method: Grid\n${SCHEDULERS.wandb}`)), []);
  });
});
