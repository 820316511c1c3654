import assert from 'node:assert/strict';
import { codes, fixed, marked, parser, sweep } from './besideProgram.ts';

describe('program-switch-value', () => {
  const CODE = 'program-switch-value';

  it('passes switches by the macro that leaves out false', () => {
    const source = parser('"--amp", action="store_true"');
    const text = sweep('amp: {values: [true, false]}');
    assert.deepEqual(marked(CODE, source, text), ['amp']);
    const better = fixed(source, text) ?? '';
    assert.match(better, /args_no_boolean_flags/);
    assert.deepEqual(codes(source, better), []);
  });

  it('leaves an option that takes a value alone', () => {
    assert.deepEqual(marked(CODE, parser('"--amp"'), sweep('amp: {values: [true, false]}')), []);
  });
});
