import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, withWord } from '../texts.ts';

const CODE = 'macro-without-braces';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for a macro with other signs around it, and for its name alone', () => {
    for (const word of [
      '$args',
      'args',
      '"{args}"',
      '"{{ args }}"',
      '"${{args}}"',
      '$(args)',
      'args_no_hyphens',
      '$program',
    ])
      assert.deepEqual(reported(withWord(word)), [`warning: ${word}`], word);
    assert.deepEqual(reported(withWord('$args', LAUNCH_SWEEP)), ['warning: $args']);
  });

  it('is not reported for a macro, for the program `env`, and for longer words', () => {
    for (const word of ['${args}', 'env', '--args', 'args.py', '$HOME', 'train'])
      assert.deepEqual(reported(withWord(word)), [], word);
  });

  it('is fixed by the macro', () => {
    assert.deepEqual(fixed(withWord('$args')), [withWord('${args}')]);
    assert.deepEqual(fixed(withWord('"{{ args }}"')), [withWord('"${args}"')]);
  });
});
