import assert from 'node:assert/strict';
import { codes, fixed, HEAD, LR, marked, parser, sweep, TAIL } from './besideProgram.ts';

describe('program-option-unknown', () => {
  const CODE = 'program-option-unknown';

  it('names the option that is meant', () => {
    const text = sweep('learning_rate: {values: [0.1, 1]}');
    assert.deepEqual(marked(CODE, parser(LR), text), ['learning_rate']);
    assert.equal(fixed(parser(LR), text), sweep('lr: {values: [0.1, 1]}'));
  });

  it('is silent where the program is dynamic', () => {
    const text = sweep('x: {values: [1, 2]}');
    for (const line of ['p.add_argument(*names)', 'add_more(p)', 'p = more(p)', 'for n in names: p.add_argument(n)'])
      assert.deepEqual(codes(`${HEAD}${line}\n${TAIL}`, text), [], line);
    assert.deepEqual(codes(`${HEAD}${TAIL.replace('parse_args()', 'parse_args(words)')}`, text), []);
    assert.deepEqual(codes('import jsonargparse\njsonargparse.CLI(print)\n', text), []);
  });
});
