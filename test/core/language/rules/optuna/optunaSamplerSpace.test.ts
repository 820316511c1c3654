import assert from 'node:assert/strict';
import { diagnose, ofRule } from '../say.ts';
import { LOOKALIKE, optunaFile } from './file.ts';

const { reported, fixed } = ofRule('optuna-sampler-space');
const brute = (parameters: string, job?: string) =>
  optunaFile({ parameters, settings: 'sampler: {type: BruteForceSampler}', job });
const grid = (parameters: string, space: string) =>
  optunaFile({ parameters, settings: `sampler: {type: GridSampler, args: {search_space: {${space}}}}` });

describe('optuna-sampler-space', () => {
  it('is an error for a range of floats without a step under BruteForceSampler', () => {
    for (const range of ['min: 0.1, max: 0.9', 'min: 0.1, max: 0.9, log: true', 'min: 0.5, max: 0.5'])
      assert.deepEqual(reported(brute(`a: {${range}}`)), ['error: a'], range);
    assert.deepEqual(reported(brute('a: {min: 0.1, max: 0.9}', LOOKALIKE)), ['warning: a']);
    const settings = 'optuna_source: space.py, sampler: {type: BruteForceSampler}';
    assert.deepEqual(reported(optunaFile({ settings })), []);
  });

  it('is not reported for what BruteForceSampler can count', () => {
    for (const parameter of [
      '{min: 1, max: 9}',
      '{min: 0.1, max: 0.9, step: 0.2}',
      '{values: [0.1, 0.9]}',
      '{value: 0.1}',
    ])
      assert.deepEqual(reported(brute(`a: ${parameter}`)), [], parameter);
  });

  it('is fixed by a sampler that draws floats', () => {
    const text = brute('a: {min: 0.1, max: 0.9}');
    assert.deepEqual(fixed(text), [text.replace('BruteForceSampler', 'RandomSampler')]);
  });

  it('is an error for a parameter that a grid leaves out, but not for a constant', () => {
    assert.deepEqual(reported(grid('a: {values: [1, x]}, b: {min: 1, max: 9}, c: {value: 1}', 'b: [1, 2]')), [
      'error: search_space',
    ]);
    assert.deepEqual(
      diagnose(grid('b: {min: 1, max: 9}, c: {value: 1}, d: {min: 1, max: 1.5}', 'b: [1, 2]')).length,
      1,
    );
  });

  it("is fixed by the parameter's values", () => {
    assert.deepEqual(fixed(grid('a: {values: [1, x]}, b: {min: 1, max: 9}', 'b: [1]')), [
      grid('a: {values: [1, x]}, b: {min: 1, max: 9}', 'a: [1, x], b: [1]'),
    ]);
  });

  it('is an error for an entry of a grid without values', () => {
    for (const entry of ['[]', '1', 'null', '{}'])
      assert.match(reported(grid('a: {min: 1, max: 9}', `a: ${entry}`)).join(), /^error: [^,]+$/, entry);
  });

  it('is an error for what is not one of the values, as Python compares, or not a number for a range', () => {
    assert.deepEqual(reported(grid('a: {values: [1, x, null]}', 'a: [true, 1.0, x, null]')), []);
    assert.deepEqual(reported(grid('a: {values: [1, x]}', 'a: [1, 2, "1"]')), ['error: 2', 'error: "1"']);
    assert.deepEqual(reported(grid('a: {min: 0.1, max: 9.0}', 'a: [1e-1, "2", x, null]')), ['error: x', 'error: null']);
  });

  it('is a warning for numbers outside a range, and for lists that are not drawn', () => {
    assert.deepEqual(reported(grid('a: {min: 1, max: 9}', 'a: [9, 10]')), ['warning: 10']);
    assert.deepEqual(reported(grid('a: {min: 1, max: 9}, c: {value: 1}', 'a: [9], c: [1, 2], d: [1, 2], e: [1]')), [
      'warning: c',
      'warning: d',
    ]);
  });
});
