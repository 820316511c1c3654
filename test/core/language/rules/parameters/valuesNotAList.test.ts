import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'values-not-a-list';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at values that are not a list, and at an empty list', () => {
    for (const [values, place] of [
      ['5', '5'],
      ['"1, 2"', '"1, 2"'],
      ['null', 'null'],
      ['{b: 1}', 'values'],
      ['[]', 'values'],
    ] as const)
      assert.deepEqual(reported(withParameter(`{values: ${values}}`)), [`error: ${place}`], values);
  });

  it('is a warning where the method is custom, but an error beside probabilities that Python counts', () => {
    assert.deepEqual(reported(withParameter('{values: 5}', CUSTOM)), ['warning: 5']);
    assert.deepEqual(reported(withParameter('{values: 5, probabilities: [1]}', CUSTOM)), ['error: 5']);
  });

  it('is not reported for a list of one', () => {
    assert.deepEqual(reported(withParameter('{values: [1]}')), []);
    assert.deepEqual(reported(withParameter('{values: [null]}')), []);
  });

  it('is fixed by a list of the one value, where it is one', () => {
    assert.deepEqual(fixed(withParameter('{values: 5}')), [withParameter('{values: [5]}')]);
    for (const values of ['null', '{b: 1}']) assert.deepEqual(fixed(withParameter(`{values: ${values}}`)), [], values);
  });

  it('is fixed by the list that is meant: without brackets, in quotes, in other brackets', () => {
    const onLines = (values: string) => `method: random\nparameters:\n  a:\n    values: ${values}\n`;
    for (const values of ['"16, 32"', "'16; 32'", '"[16, 32]"', '16|32', '(16, 32)', '16 32'])
      assert.deepEqual(fixed(onLines(values)), [onLines('[16, 32]')], values);
    assert.deepEqual(fixed(withParameter('{values: {16, 32}}')), [withParameter('{values: [16, 32]}')]);
    assert.deepEqual(fixed(withParameter('{values: relu, tanh}')), [withParameter('{values: [relu, tanh]}')]);
    assert.deepEqual(fixed(withParameter('{values: (16, 32)}')), [withParameter('{values: [16, 32]}')]);
    assert.deepEqual(fixed(withParameter('{values: adam sgd}')), [withParameter('{values: [adam, sgd]}')]);
    assert.deepEqual(ofRule('parameter-unknown-key').reported(withParameter('{values: 16, 32}')), []);
  });

  it('is fixed by the range that is meant', () => {
    const ranges = {
      'range(10)': '{min: 0, max: 9}',
      '1..10': '{min: 1, max: 10}',
      '1:10': '{min: 1, max: 10}',
      '0.1 to 0.5': '{min: 0.1, max: 0.5}',
      '"range(0, 6, 2)"': '{values: [0, 2, 4]}',
      '"np.logspace(-3, -1, 3)"': '{values: [0.001, 0.01, 0.1]}',
      '"np.geomspace(1, 100, 3)"': '{values: [1.0, 10.0, 100.0]}',
      '-1 -2': '{values: [-1, -2]}',
    };
    for (const [values, range] of Object.entries(ranges))
      assert.deepEqual(fixed(withParameter(`{values: ${values}}`)), [withParameter(range)], values);
    assert.deepEqual(fixed(withParameter('{values: 0.1..0.5}', 'method: grid\n')), []);
    for (const call of ['[x for x in y]', 'np.random.rand(3, 2)', 'list(map(int, x))', 'np.geomspace(-1, 1, 3)'])
      assert.deepEqual(fixed(withParameter(`{values: "${call}"}`)), [], call);
  });
});
