import assert from 'node:assert/strict';
import { marked, parser, sweep } from './besideProgram.ts';

describe('program-value-changed', () => {
  const CODE = 'program-value-changed';

  it('marks a false that the program reads as true', () => {
    assert.deepEqual(marked(CODE, parser('"--bn", type=bool'), sweep('bn: {values: [true, false]}')), ['false']);
  });

  it('leaves a string alone that stays one', () => {
    assert.deepEqual(marked(CODE, parser('"--name"'), sweep('name: {values: [a, b]}')), []);
  });
});
