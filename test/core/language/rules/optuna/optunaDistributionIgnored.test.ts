import assert from 'node:assert/strict';
import { ofRule, say } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-distribution-ignored';
const { reported, fixed } = ofRule(CODE);
const withParameter = (parameter: string) => optunaFile({ parameters: `a: ${parameter}` });

describe(CODE, () => {
  it('is a warning for a distribution other than that of the bounds', () => {
    assert.deepEqual(reported(withParameter('{distribution: log_uniform_values, min: 0.1, max: 1.0}')), [
      'warning: log_uniform_values',
    ]);
    assert.deepEqual(reported(withParameter('{distribution: q_uniform, min: 0.0, max: 1.0, q: 0.1}')), [
      'warning: q_uniform',
    ]);
  });

  it('is not reported for the distribution of the bounds', () => {
    assert.deepEqual(reported(withParameter('{distribution: uniform, min: 0.0, max: 1.0}')), []);
  });

  it('is not reported of what `log` and `step` make up for', () => {
    for (const parameter of [
      '{distribution: log_uniform_values, min: 0.1, max: 1.0, log: true}',
      '{distribution: q_uniform, min: 0.0, max: 1.0, q: 0.1, step: 0.1}',
      '{distribution: q_log_uniform_values, min: 1, max: 64, log: true}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is a warning of a `q` beside `log`, which Optuna does not combine', () => {
    const parameter = '{distribution: q_log_uniform_values, min: 8, max: 64, q: 8, log: true}';
    assert.deepEqual(reported(withParameter(parameter)), ['warning: 8']);
  });

  it('is fixed by the key of Optuna that draws the same, without a warning left', () => {
    const FIXES: Readonly<Record<string, string>> = {
      '{distribution: log_uniform_values, min: 0.1, max: 1.0}': 'log: true',
      '{distribution: q_log_uniform_values, min: 1, max: 64}': 'log: true',
      '{distribution: q_uniform, min: 0.0, max: 1.0, q: 0.1}': 'step: 0.1',
      '{distribution: q_uniform, min: 0, max: 100, q: 5}': 'step: 5',
      '{distribution: q_uniform, min: 1, max: 9}': 'step: 1',
    };
    for (const [parameter, key] of Object.entries(FIXES)) {
      const [after = ''] = fixed(withParameter(parameter));
      assert.ok(after.includes(parameter.replace('}', `, ${key}}`)), after);
      assert.deepEqual(say(after), [], after);
    }
    const block = 'parameters:\n  a:\n    distribution: log_uniform_values # wide\n    min: 0.1\n    max: 1.0\n';
    const [after = ''] = fixed(optunaFile({}).replace(/parameters.*\n/, block));
    assert.match(after, /max: 1\.0\n {4}# launch-sweeps: ignore optuna-own-key\n {4}log: true\n/);
    assert.deepEqual(say(after), [], after);
  });

  it('is not fixed where something would be lost', () => {
    for (const parameter of [
      '{distribution: log_uniform, min: -3.0, max: -1.0}',
      '{distribution: q_log_uniform_values, min: 8, max: 64, q: 8}',
      '{distribution: q_log_uniform_values, min: 1.0, max: 64.0}',
      '{distribution: q_uniform, min: 0.05, max: 1.0, q: 0.1}',
      '{distribution: q_uniform, min: 1, max: 9, q: 0.5}',
      '{distribution: log_uniform_values, min: 0.1, max: 1.0, step: 0.1}',
    ]) {
      assert.deepEqual(fixed(withParameter(parameter)), [], parameter);
      assert.equal(reported(withParameter(parameter)).length, 1, parameter);
    }
    const json = JSON.stringify({ distribution: 'log_uniform_values', min: 0.1, max: 1.5 });
    assert.deepEqual(fixed(optunaFile({ parameters: `a: ${json}` }), { fileName: 'sweep.json' }), []);
  });
});
