import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'parameter-unknown-key';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at a key that W&B does not know', () => {
    assert.deepEqual(reported(withParameter('{vales: [1, 2]}')), ['error: vales']);
    assert.deepEqual(reported(withParameter('{value: 1, note: x}')), ['error: note']);
    assert.deepEqual(reported(withParameter('{parameters: {b: {valu: 1}}}')), ['error: valu']);
  });

  it('is an error at a parameter that is indented too far, but not at a number of a normal distribution', () => {
    assert.deepEqual(reported(withParameter('{value: 1, b: {value: 2}, lr: {value: 2}}')), ['error: lr']);
  });

  it('is a warning where the method is custom', () => {
    assert.deepEqual(reported(withParameter('{value: 1, note: x}', CUSTOM)), ['warning: note']);
  });

  it('is not reported for the keys of any form, in their place or not', () => {
    for (const parameter of ['{values: [1, 2], min: 1}', '{distribution: normal, mu: 0.0, sigma: 1.0}', '{}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by the key that was meant, of those that are free and take the value', () => {
    assert.deepEqual(fixed(withParameter('{low: 1, high: 5}')), [
      withParameter('{min: 1, high: 5}'),
      withParameter('{low: 1, max: 5}'),
    ]);
    assert.deepEqual(fixed(withParameter('{vales: [1, 2]}')), [withParameter('{values: [1, 2]}')]);
    assert.deepEqual(fixed(withParameter('{choices: [1, 2]}')), [withParameter('{values: [1, 2]}')]);
  });

  it('is fixed by removing the key, but not a parameter that is indented too far', () => {
    assert.deepEqual(fixed(withParameter('{value: 1, note: x}')), [withParameter('{value: 1}')]);
    assert.deepEqual(fixed(withParameter('{value: 1, lr: {value: 2}}')), []);
  });

  it('is fixed by bounds, or by all that is tried, where two numbers stand in one key', () => {
    assert.deepEqual(fixed(withParameter('{range: [0.1, 0.5]}')), [
      withParameter('{min: 0.1, max: 0.5}'),
      withParameter('{values: [0.1, 0.5]}'),
    ]);
    assert.deepEqual(fixed(withParameter('{distribution: uniform, bounds: [0.1, 0.5]}')), [
      withParameter('{distribution: uniform, min: 0.1, max: 0.5}'),
    ]);
    assert.deepEqual(fixed(withParameter('{bounds: [1e-4, 1e-1]}'))[0], withParameter('{min: 0.0001, max: 0.1}'));
    // No bounds: what is drawn from has none, they are the wrong way round, or a grid has no floats between them.
    for (const none of ['{distribution: normal, bounds: [0.1, 0.5]}', '{bounds: [5, 1]}', '{bounds: [1, 2, 3]}'])
      assert.equal(
        fixed(withParameter(none)).some(text => text.includes('min')),
        false,
        none,
      );
    assert.deepEqual(fixed(withParameter('{range: [0.1, 0.5]}', 'method: grid\n')), [
      withParameter('{values: [0.1, 0.5]}', 'method: grid\n'),
    ]);
  });
});
