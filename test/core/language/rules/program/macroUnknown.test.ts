import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP } from '../texts.ts';

const CODE = 'macro-unknown';
const { reported, safelyFixed, fixed } = ofRule(CODE);
const withWord = (word: string, sweep = PLAIN_SWEEP) => `${sweep}command: [python, t.py, "${word}"]\n`;

describe(CODE, () => {
  it('is a warning for a word that W&B does not fill in', () => {
    for (const word of ['${arg}', '${lr}', '${color}', '${envvar:home}'])
      assert.deepEqual(reported(withWord(word)), [`warning: "${word}"`], word);
    assert.deepEqual(reported(withWord('${arg}', LAUNCH_SWEEP)), ['warning: "${arg}"']);
  });

  it('is not reported for the macros of an agent', () => {
    for (const name of ['env', 'interpreter', 'program', 'args', 'args_json_file', 'args_no_hyphens', 'envvar:HOME'])
      assert.deepEqual(reported(withWord(`\${${name}}`)), [], name);
    assert.deepEqual(reported(withWord('--x')), []);
  });

  it('is not reported for the macros of a launch sweep, and for those that another rule reports there', () => {
    for (const name of ['program', 'args', 'args_append_hydra', 'envvar:HOME', 'env'])
      assert.deepEqual(reported(withWord(`\${${name}}`, LAUNCH_SWEEP)), [], name);
  });

  it('is fixed by the macro that was meant', () => {
    assert.deepEqual(safelyFixed(withWord('${arg}')), [withWord('${args}')]);
    assert.deepEqual(safelyFixed(withWord('${NUM_GPUS}')), [withWord('${envvar:NUM_GPUS}')]);
    assert.deepEqual(safelyFixed(withWord('${env:HOME}')), [withWord('${envvar:HOME}')]);
    for (const word of ['${lr}', '${color}', '${envvar:home}']) assert.deepEqual(fixed(withWord(word)), [], word);
  });
});
