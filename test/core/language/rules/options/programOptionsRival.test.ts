import assert from 'node:assert/strict';
import { HEAD, marked, sweep, TAIL } from './besideProgram.ts';

describe('program-options-rival', () => {
  const CODE = 'program-options-rival';

  it('marks the second of two options that exclude each other', () => {
    const group = 'g = p.add_mutually_exclusive_group()\ng.add_argument("--a")\ng.add_argument("--b")\n';
    const text = sweep('a: {values: [x, y]}\n  b: {values: [z, w]}');
    assert.deepEqual(marked(CODE, `${HEAD}${group}${TAIL}`, text), ['b']);
  });

  it('leaves options alone that go together', () => {
    const pair = 'p.add_argument("--a")\np.add_argument("--b")\n';
    assert.deepEqual(marked(CODE, `${HEAD}${pair}${TAIL}`, sweep('a: {values: [x, y]}\n  b: {values: [z, w]}')), []);
  });
});
