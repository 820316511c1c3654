import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'command-starts-nothing';
const { reported, fixed } = ofRule(CODE);
const withCommand = (words: readonly string[], sweep = PLAIN_SWEEP) =>
  `${sweep}command:\n${words.map(word => `  - ${word}\n`).join('')}`;

describe(CODE, () => {
  it('is a warning for a command that starts with an argument, or is only the environment', () => {
    for (const words of [
      ['${args}'],
      ['${env}', '${args_no_hyphens}'],
      ['--x=1', '${args}'],
      ['${env}'],
      ['${env}', 'A=1'],
    ])
      assert.deepEqual(reported(withCommand(words)), ['warning: command'], words.join(' '));
  });

  it('is a warning for a script without an interpreter, and for a setting without `env`', () => {
    for (const words of [
      ['${program}', '${args}'],
      ['${env}', 'train.py'],
      ['A=1', 'python', 't.py'],
    ])
      assert.deepEqual(reported(withCommand(words)), ['warning: command'], words.join(' '));
  });

  it('is not reported for what can be started', () => {
    for (const words of [
      ['python', 't.py'],
      ['${env}', 'A=1', 'python'],
      ['${interpreter}', '${program}'],
      ['./train.py'],
    ])
      assert.deepEqual(reported(withCommand(words)), [], words.join(' '));
    assert.deepEqual(reported(withCommand(['${program}'], `program: run\n${WITHOUT_JOB}`)), []);
    assert.deepEqual(reported(`${PLAIN_SWEEP}command: []\n`), []);
    assert.deepEqual(reported(withCommand(['${args}'], LAUNCH_SWEEP)), []);
  });

  it('is fixed by what is missing', () => {
    const start = ['${interpreter}', '${program}'];
    assert.deepEqual(fixed(withCommand(['${args}'])), [withCommand([...start, '${args}'])]);
    assert.deepEqual(fixed(withCommand(['${env}', '${args}'])), [withCommand(['${env}', ...start, '${args}'])]);
    assert.deepEqual(fixed(withCommand(['${env}'])), [withCommand(['${env}', ...start])]);
    assert.deepEqual(fixed(withCommand(['${program}'])), [withCommand(start)]);
    assert.deepEqual(fixed(withCommand(['A=1', 'python'])), [withCommand(['${env}', 'A=1', 'python'])]);
    assert.deepEqual(fixed(withCommand(['${args}'], WITHOUT_JOB)), []);
  });
});
