import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { plainSweep } from '../texts.ts';

const CODE = 'metric-not-a-mapping';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withMetric = (metric: string, method = 'random') => plainSweep(`method: ${method}\nmetric: ${metric}\n`);

describe(CODE, () => {
  it('is a warning, and an error for bayes', () => {
    assert.deepEqual(reported(withMetric('loss')), ['warning: loss']);
    assert.deepEqual(reported(withMetric('loss', 'bayes')), ['error: loss']);
    assert.deepEqual(reported(withMetric('[loss]')), ['warning: metric']);
    assert.deepEqual(reported(withMetric('null')), ['warning: null']);
  });

  it('is not reported for a mapping', () => {
    assert.deepEqual(reported(withMetric('{name: loss}')), []);
  });

  it('can be fixed where a word is most likely the name', () => {
    assert.deepEqual(fixed(withMetric('loss')), [withMetric('{name: loss, goal: minimize}')]);
    assert.deepEqual(safelyFixed(withMetric('loss')), []);
    assert.deepEqual(fixed(withMetric('[loss]')), []);
    assert.deepEqual(fixed(withMetric('"a: b"')), []);
    assert.deepEqual(fixed(withMetric('loss'), { fileName: 'sweep.json' }), []);
  });
});
