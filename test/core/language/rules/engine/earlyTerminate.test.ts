import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { plainSweep } from '../texts.ts';

const CODE = 'early-terminate';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withBlock = (block: string) => plainSweep(`method: random\nmetric: {name: loss}\nearly_terminate: ${block}\n`);

describe(CODE, () => {
  it('is a warning for what is not a mapping', () => {
    assert.deepEqual(reported(withBlock('hyperband')), ['warning: hyperband']);
    assert.deepEqual(reported(withBlock('[]')), ['warning: early_terminate']);
    assert.deepEqual(fixed(withBlock('hyperband')), [withBlock('{type: hyperband, min_iter: 3}')]);
    assert.deepEqual(fixed(withBlock('median')), []);
    assert.deepEqual(fixed(withBlock('hyperband'), { fileName: 'sweep.json' }), []);
  });

  it('is a warning without a type, fixed by the only one', () => {
    assert.deepEqual(reported(withBlock('{min_iter: 3}')), ['warning: early_terminate']);
    assert.deepEqual(safelyFixed(withBlock('{min_iter: 3}')), [withBlock('{type: hyperband, min_iter: 3}')]);
  });

  it('is a warning for another type, fixed where it is nearly written', () => {
    assert.deepEqual(reported(withBlock('{type: median, min_iter: 3}')), ['warning: median']);
    assert.deepEqual(fixed(withBlock('{type: median, min_iter: 3}')), []);
    assert.deepEqual(safelyFixed(withBlock('{type: Hyperband, min_iter: 3}')), [
      withBlock('{type: hyperband, min_iter: 3}'),
    ]);
  });

  it('is a warning without iterations, which can be added', () => {
    for (const rest of ['', ', max_iter: 27', ', s: 2', ', eta: 3'])
      assert.deepEqual(reported(withBlock(`{type: hyperband${rest}}`)), ['warning: early_terminate'], rest);
    assert.deepEqual(fixed(withBlock('{type: hyperband, s: 2}')), [withBlock('{min_iter: 3, type: hyperband, s: 2}')]);
    assert.deepEqual(safelyFixed(withBlock('{type: hyperband, s: 2}')), []);
  });

  it('is not reported where a misspelled key is meant for one', () => {
    assert.deepEqual(reported(withBlock('{type: hyperband, min_iters: 3}')), []);
  });

  it('is a warning for an s that leaves no band', () => {
    assert.deepEqual(reported(withBlock('{type: hyperband, max_iter: 8, s: 2}')), ['warning: 2']);
    assert.deepEqual(reported(withBlock('{type: hyperband, max_iter: 9, s: 2}')), []);
    assert.deepEqual(reported(withBlock('{type: hyperband, max_iter: 8, s: 2, eta: 2}')), []);
    assert.deepEqual(reported(withBlock('{type: hyperband, max_iter: 8, s: 2, min_iter: 1}')), []);
  });

  it('is not reported for a block that W&B applies', () => {
    assert.deepEqual(reported(withBlock('{type: hyperband, min_iter: 3, eta: 2, strict: true}')), []);
    assert.deepEqual(reported(plainSweep('method: random\n')), []);
  });
});
