import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'launch-overrides';
const { reported, fixed } = ofRule(CODE);
const withOverrides = (value: string) => `${LAUNCH_SWEEP}launch:\n  overrides: ${value}\n`;

describe(CODE, () => {
  it('is a warning for a value of another type than the scheduler reads', () => {
    for (const [value, place] of [
      ['{args: --fast}', '--fast'],
      ['{entry_point: python train.py}', 'python train.py'],
      ['{run_config: [a]}', 'run_config'],
      ['fast', 'fast'],
    ] as const)
      assert.deepEqual(reported(withOverrides(value)), [`warning: ${place}`], value);
  });

  it('is not reported for lists of strings and mappings', () => {
    for (const value of ['{args: [--fast]}', '{entry_point: [python, train.py]}', '{run_config: {lr: 1}}'])
      assert.deepEqual(reported(withOverrides(value)), [], value);
  });

  it('is fixed by a list of the words, in quotes where YAML needs them', () => {
    assert.deepEqual(fixed(withOverrides('{args: --fast 5 on a=b}')), [
      withOverrides('{args: ["--fast", "5", "on", a=b]}'),
    ]);
    assert.deepEqual(fixed(withOverrides('{args: "a, b"}')), []);
    assert.deepEqual(fixed(withOverrides('{run_config: a}')), []);
  });

  it('is not fixed in JSON', () => {
    const json =
      '{"job": "a/b/c:d", "method": "grid", "parameters": {"lr": {"values": [1, 2]}}, "launch": {"overrides": ' +
      '{"args": "--fast"}}}';
    const options = { fileName: 'sweep.json' };
    assert.deepEqual(reported(json, options), ['warning: "--fast"']);
    assert.deepEqual(fixed(json, options), []);
  });
});
