import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { plainSweep } from '../texts.ts';

const CODE = 'metric-and-metrics';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const METRIC = 'method: custom\nmetric: {name: a}\n';
const METRICS = 'metrics: [{name: b}, {name: c}]\n';

describe(CODE, () => {
  it('is a warning at metrics', () => {
    assert.deepEqual(reported(plainSweep(METRIC + METRICS)), ['warning: metrics']);
  });

  it('is not reported for one of them', () => {
    assert.deepEqual(reported(plainSweep(METRIC)), []);
    assert.deepEqual(reported(plainSweep(`method: custom\n${METRICS}`)), []);
  });

  it('can be fixed by removing metrics', () => {
    assert.deepEqual(fixed(plainSweep(METRIC + METRICS)), [plainSweep(METRIC)]);
    assert.deepEqual(safelyFixed(plainSweep(METRIC + METRICS)), []);
  });
});
