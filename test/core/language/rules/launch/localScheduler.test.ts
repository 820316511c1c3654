import assert from 'node:assert/strict';
import { ofRule, say } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'local-scheduler';
const { reported, fixed } = ofRule(CODE);
const plain = (method: string, engine: string, more = '') =>
  `program: t.py\nmethod: ${method}\n${more}parameters: {a: {values: [1]}}\nscheduler: {engine: ${engine}}\n`;

describe(CODE, () => {
  it('is a warning for a method that the engine does not support', () => {
    for (const [method, engine] of [
      ['custom', 'wandb'],
      ['random', 'optuna'],
      ['grid', 'ax'],
    ] as const)
      assert.deepEqual(reported(plain(method, engine)), [`warning: ${method}`], engine);
  });

  it('is a warning for a local controller beside the block', () => {
    assert.deepEqual(reported(plain('custom', 'ax', 'controller: {type: local}\n')), ['warning: controller']);
  });

  it('is not reported for a method that goes with the engine, and for unknown words', () => {
    for (const [method, engine] of [
      ['bayes', 'wandb'],
      ['custom', 'optuna'],
      ['custom', 'ax'],
      ['fancy', 'wandb'],
      ['grid', 'fancy'],
    ] as const)
      assert.deepEqual(reported(plain(method, engine)), [], engine);
    assert.deepEqual(reported(plain('custom', 'ax', 'controller: {type: cloud}\n')), []);
  });

  it('leaves the keys of the block to the schema', () => {
    const text = plain('custom', 'optuna, optimizer: o');
    assert.deepEqual(say(text), ['warning missing-key: scheduler']);
    assert.deepEqual(say(plain('custom', 'optuna, source: s.py, optimizer: o')), []);
  });

  it('is not reported in a launch sweep', () => {
    assert.deepEqual(reported(`${LAUNCH_SWEEP}scheduler: {engine: optuna}\n`), []);
  });

  it('is fixed by the only method of the engine, and by removing the controller', () => {
    assert.deepEqual(fixed(plain('random', 'optuna')), [plain('custom', 'optuna')]);
    assert.deepEqual(fixed(plain('custom', 'wandb')), []);
    assert.deepEqual(fixed(plain('custom', 'ax', 'controller: {type: local}\n')), [plain('custom', 'ax')]);
  });
});
