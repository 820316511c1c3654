import assert from 'node:assert/strict';
import { codes, LR, marked, parser, sweep } from './besideProgram.ts';

describe('program-macro-mismatch', () => {
  const CODE = 'program-macro-mismatch';

  it('is said once where parameters come in another way than the program reads', () => {
    const plain = sweep('lr: {values: [0.1, 1]}', 'command: [python, "${program}", "${args_no_hyphens}"]\n');
    assert.deepEqual(marked(CODE, parser(LR), plain), ['"${args_no_hyphens}"']);
    assert.deepEqual(codes(parser(LR), plain), [CODE]);
  });

  it('leaves to another rule that nothing is passed', () => {
    const bare = sweep('lr: {values: [0.1, 1]}', 'command: [python, "${program}"]\n');
    assert.deepEqual(codes(parser(LR), bare), ['command-without-arguments']);
  });
});
