import assert from 'node:assert/strict';
import { LR, marked, parser, sweep } from './besideProgram.ts';

describe('program-required-missing', () => {
  const CODE = 'program-required-missing';

  it('marks the program where nobody gives what it requires', () => {
    const required = parser(LR, '"--data", required=True');
    assert.deepEqual(marked(CODE, required, sweep('lr: {values: [0.1, 1]}')), ['train.py']);
  });

  it('is silent where a parameter gives it', () => {
    const required = parser('"--data", required=True');
    assert.deepEqual(marked(CODE, required, sweep('data: {values: [a, b]}')), []);
  });
});
