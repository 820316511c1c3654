import assert from 'node:assert/strict';
import { gridOf } from '../../../../src/core/space/grid/gridRuns.ts';
import { readSpace } from '../../../../src/core/space/readSpace.ts';
import { config, isRefused, plain } from '../config.ts';

const grid = (parameters: string) => gridOf(readSpace(config(`parameters: ${parameters}`)));
const runs = (parameters: string, first = 100) => grid(parameters).first(first).map(plain);
const values = (parameter: string) => runs(`{p: ${parameter}}`).map(run => (run as { p: unknown }).p);

describe('a grid', () => {
  it('goes by names, groups sorted inside, the last one fastest, constants included', () => {
    assert.deepEqual(
      runs('{b: {values: [x, y]}, B: {value: 0}, a: {parameters: {z: {min: 1, max: 2}, c: {value: }}}}'),
      [
        { B: '0n', a: { c: null, z: '1n' }, b: 'x' },
        { B: '0n', a: { c: null, z: '1n' }, b: 'y' },
        { B: '0n', a: { c: null, z: '2n' }, b: 'x' },
        { B: '0n', a: { c: null, z: '2n' }, b: 'y' },
      ],
    );
  });

  it('is counted and begun without listing it', () => {
    const huge = grid(
      '{a: {min: 0, max: 999999999999}, b: {min: 1, max: 1000000}, ' +
        'q: {distribution: q_uniform, min: 0, max: 1, q: 1.0e-9}}',
    );
    assert.equal(huge.total, 10n ** 27n);
    assert.deepEqual(huge.first(2).map(plain), [
      { a: '0n', b: '1n', q: 0 },
      { a: '0n', b: '1n', q: 1e-9 },
    ]);
    assert.equal(grid('{a: {value: 1}}').total, 1n);
  });

  it('takes equal values once, in the place of the first and as the last is written', () => {
    assert.deepEqual(values('{values: [3, 1, 3.0, "3", true, -0.0, 0]}'), [3, '1n', '3', true, '0n']);
    assert.deepEqual(values('{values: [[1], [1.0], [1]]}'), [['1n'], [1]]);
    assert.deepEqual(values('{values: [{x: 1, y: [2]}, {y: [2], x: 1}, {x: 1.0, y: [2]}]}'), [
      { x: '1n', y: ['2n'] },
      { x: 1, y: ['2n'] },
    ]);
    assert.deepEqual(values('{values: [.nan, .nan, .inf, -.inf, null, ~]}'), [NaN, Infinity, -Infinity, null]);
    assert.equal(grid('{p: {values: [9007199254740993, 9007199254740992.0, 9007199254740992]}}').total, 2n);
  });

  it('steps as numpy does: without the end, unless rounding lets it in', () => {
    const steps = (min: string, max: string, q: string) =>
      values(`{distribution: q_uniform, min: ${min}, max: ${max}, q: ${q}}`);
    assert.deepEqual(steps('0', '10', '5'), ['0n', '5n']);
    assert.deepEqual(steps('1', '2', '5'), ['1n']);
    assert.deepEqual(steps('0.1', '0.4', '0.1').length, 4);
    assert.deepEqual(steps('0', '1', '0.3'), [0, 0.3, 0.6, 0.8999999999999999]);
    assert.deepEqual(steps('0', '1', '.inf'), [0]);
    assert.deepEqual(values('{distribution: q_uniform, min: 0, max: 2}'), [0, 1]);
    assert.equal(grid('{p: {distribution: q_uniform, min: 1.0e+20, max: 1.001e+20}}').total, 1n, 'no float is between');
  });

  it('is refused for what it cannot list', () => {
    for (const parameter of [
      '{min: 0.0, max: 1.0}',
      '{values: [1], probabilities: [1]}',
      '{distribution: q_normal}',
      '{distribution: q_uniform, min: 0, max: .inf}',
      '{distribution: q_uniform, min: 0, max: 1, q: .nan}',
      '{distribution: q_uniform, min: 0, max: 1, q: 1.0e-300}',
      '{distribution: q_uniform, min: -9223372036854775808, max: 0.003, q: 0.01}',
    ])
      assert.ok(
        isRefused(() => values(parameter)),
        parameter,
      );
  });

  it('is refused for what is not a parameter, and for a group that does not fit', () => {
    for (const parameters of [
      '{}',
      '[1]',
      '{a: }',
      '{a: 3}',
      '{g: {parameters: {}}}',
      '{g: {parameters: {1x: {value: 1}}}}',
      '{g: {parameters: {a: {value: 1}}, value: 1}}',
      '{g: {parameters: {a: {parameters: {b: {min: 1}}}}}}',
    ])
      assert.ok(
        isRefused(() => grid(parameters)),
        parameters,
      );
    assert.equal(grid('{1x: {value: 1}}').total, 1n, 'a name at the top is not checked');
  });
});
