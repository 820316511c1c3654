import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP } from '../texts.ts';

const CODE = 'macro-as-key';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for a macro of a command at the top of the file, also misspelled', () => {
    for (const key of ['args_no_hyphens', 'args_json', 'args-no-hyphens', 'args_no_booleans_flags', '"${args}"'])
      assert.deepEqual(reported(`${PLAIN_SWEEP}${key}: true\n`), [`warning: ${key}`], key);
    assert.deepEqual(reported(`${LAUNCH_SWEEP}args_no_hyphens: true\n`), ['warning: args_no_hyphens']);
  });

  it('is not reported for other keys, and in parameters', () => {
    for (const line of ['argument: 1', 'args: [a]', 'program: t.py', 'env: x'])
      assert.deepEqual(reported(`${PLAIN_SWEEP}${line}\n`), [], line);
    assert.deepEqual(reported('method: grid\nparameters: {args_json: {value: 1}}\n'), []);
  });

  it('is fixed by a command with the macro', () => {
    assert.deepEqual(fixed(`${PLAIN_SWEEP}args_no_hyphens: True # c\n`), [
      `${PLAIN_SWEEP}command: ["\${env}", "\${interpreter}", "\${program}", "\${args_no_hyphens}"] # c\n`,
    ]);
    const command = (macro: string) => `${PLAIN_SWEEP}command:\n  - python\n  - t.py\n  - \${${macro}}\n`;
    assert.deepEqual(fixed(`${command('args')}args_no_hyphens: true\n`), [command('args_no_hyphens')]);
    assert.deepEqual(fixed(`${command('args_json')}args_json: true\n`), [command('args_json')]);
    assert.deepEqual(fixed(`${PLAIN_SWEEP}args_json: false\n`), [PLAIN_SWEEP]);
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}args_json: true\n`), []);
  });
});
