import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'command-without-arguments';
const { reported, fixed } = ofRule(CODE);
const withCommand = (list: string, sweep = PLAIN_SWEEP) => `${sweep}command: ${list}\n`;

describe(CODE, () => {
  it('is information for a command that passes no parameters on', () => {
    for (const list of ['[python, t.py]', '["${interpreter}", "${program}", --x]'])
      assert.deepEqual(reported(withCommand(list)), ['information: command'], list);
  });

  it('is not reported with a macro, with what is meant as one, with a shell, and in a launch sweep', () => {
    const macros = ['"${args}"', '"${args_json_file}"', '"${arg}"', '$args', '"--x=${args}"', '"x ${lr}"'];
    for (const word of macros) assert.deepEqual(reported(withCommand(`[python, t.py, ${word}]`)), [], word);
    for (const list of ['[bash, -c, x]', '[]', 'python t.py', '["${env}"]'])
      assert.deepEqual(reported(withCommand(list)), [], list);
    assert.deepEqual(reported(withCommand('[python, t.py]', LAUNCH_SWEEP)), []);
    assert.deepEqual(reported('method: grid\ncommand: [python, t.py]\n'), []);
  });

  it('is fixed by the macro', () => {
    assert.deepEqual(fixed(withCommand('[python, t.py]', WITHOUT_JOB)), [
      withCommand('[python, t.py, "${args}"]', WITHOUT_JOB),
    ]);
  });
});
