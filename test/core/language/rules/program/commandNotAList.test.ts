import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { PLAIN_SWEEP } from '../texts.ts';

const CODE = 'command-not-a-list';
const { reported, fixed } = ofRule(CODE);
const withCommand = (command: string) => `${PLAIN_SWEEP}command: ${command}\n`;

describe(CODE, () => {
  it('is a warning for anything but a list', () => {
    assert.deepEqual(reported(withCommand('python train.py')), ['warning: python train.py']);
    assert.deepEqual(reported(withCommand('{a: b}')), ['warning: command']);
    assert.deepEqual(reported(withCommand('5')), ['warning: 5']);
  });

  it('is not reported for a list, and for null, which does not fit the schema', () => {
    for (const command of ['[python, train.py]', '[]', 'null'])
      assert.deepEqual(reported(withCommand(command)), [], command);
  });

  it('is fixed by a list of the words, in quotes where YAML needs them', () => {
    assert.deepEqual(fixed(withCommand('python train.py ${args} --lr=1')), [
      withCommand('[python, train.py, "${args}", "--lr=1"]'),
    ]);
  });

  it('is not fixed where a shell would read a word in a special way, and in JSON', () => {
    for (const command of ['python train.py && echo', "python 'a b'"])
      assert.deepEqual(fixed(withCommand(command)), []);
    const json =
      '{"program": "a.py", "method": "grid", "parameters": {"a": {"values": [1]}}, "command": "python a.py"}';
    assert.deepEqual(fixed(json, { fileName: 'sweep.json' }), []);
  });
});
