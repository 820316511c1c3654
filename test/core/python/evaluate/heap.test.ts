import assert from 'node:assert/strict';
import { Heap } from '../../../../src/core/python/evaluate/heap.ts';
import { oneOf, type Value } from '../../../../src/core/python/evaluate/value.ts';

describe('What somebody unseen may change', () => {
  it('is made unknown once, in however many ways it may be there', () => {
    const heap = new Heap();
    const dict = heap.dict(new Map());
    let value: Value = dict;
    for (let turn = 0; turn < 18; turn++) value = oneOf([value, value]);
    heap.taint(value);
    assert.ok(dict.state.value.isOpen);
    assert.equal(heap.clock, 1);
  });
});
