import assert from 'node:assert/strict';
import { sampleOf } from '../tools/sample.ts';
import { importanceCases, judgeCase, missedBounds, Tally } from './importanceCases.ts';

describe('Importance of parameters, against scikit-learn, SciPy and Optuna', function () {
  this.timeout(300_000);
  const cases = importanceCases();
  if (!cases) {
    it('skipped: the reference numbers (../shared/oracle) are not beside the repository');
    return;
  }

  it('agrees within the scatter of seeds, correlations and PED-ANOVA to the last digits', () => {
    const tally = new Tally();
    // The larger ones are left to `npm run measure -- importance`.
    for (const given of sampleOf(cases.filter(({ used }) => used <= 300))) judgeCase(given, tally);
    for (const what of ['exact', 'forest', 'order', 'permutation', 'again'])
      assert.ok((tally.checked.get(what) ?? 0) > 10, tally.toString());
    assert.deepEqual(missedBounds(tally), [], tally.toString());
    assert.deepEqual(tally.wrong.get('tells') ?? [], []);
  });
});
