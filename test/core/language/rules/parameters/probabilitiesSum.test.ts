import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'probabilities-sum';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning at probabilities whose sum is not 1, whatever the method', () => {
    for (const probabilities of ['[0.5, 0.6]', '[0.3, 0.3]', '[0.5, 0.50002]', '[0, 0]'])
      for (const method of ['method: random\n', 'method: custom\n'])
        assert.deepEqual(
          reported(withParameter(`{values: [1, 2], probabilities: ${probabilities}}`, method)),
          ['warning: probabilities'],
          probabilities,
        );
  });

  it('is not reported within what numpy takes for 1, and where the lengths differ', () => {
    for (const probabilities of ['[0.5, 0.5]', '[0.5, 0.500001]', '[0.5, 0.50001]', '[0.1]', '[1, 0]'])
      assert.deepEqual(reported(withParameter(`{values: [1, 2], probabilities: ${probabilities}}`)), [], probabilities);
  });
});
