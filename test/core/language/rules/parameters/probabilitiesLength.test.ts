import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'probabilities-length';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning at probabilities that are fewer or more than the values, whatever the method', () => {
    for (const probabilities of ['[0.5, 0.5]', '[0.25, 0.25, 0.25, 0.25]', '[1.0]'])
      for (const method of ['method: random\n', 'method: custom\n'])
        assert.deepEqual(
          reported(withParameter(`{values: [1, 2, 3], probabilities: ${probabilities}}`, method)),
          ['warning: probabilities'],
          probabilities,
        );
  });

  it('is not reported for one for each value, whatever the sum, and beside values that are not a list', () => {
    for (const parameter of [
      '{values: [1, 2], probabilities: [0.5, 0.5]}',
      '{values: [1, 2], probabilities: [0.5, 0.6]}',
      '{values: 5, probabilities: [1.0, 0.0]}',
      '{values: [1, 2], probabilities: [half]}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });
});
