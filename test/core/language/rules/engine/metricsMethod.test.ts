import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { plainSweep } from '../texts.ts';

const CODE = 'metrics-method';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withMetrics = (method: string, metrics: string) => plainSweep(`method: ${method}\nmetrics: ${metrics}\n`);
const TWO = '[{name: a}, {name: b}]';

describe(CODE, () => {
  it("is a warning for W&B's own methods, and an error for bayes", () => {
    assert.deepEqual(reported(withMetrics('grid', TWO)), ['warning: metrics']);
    assert.deepEqual(reported(withMetrics('bayes', TWO)), ['error: metrics']);
  });

  it('is a warning for fewer than two', () => {
    assert.deepEqual(reported(withMetrics('custom', '[{name: a}]')), ['warning: metrics']);
    assert.deepEqual(reported(withMetrics('custom', '[]')), ['warning: metrics']);
  });

  it('is not reported for two with custom, and next to a metric', () => {
    assert.deepEqual(reported(withMetrics('custom', TWO)), []);
    assert.deepEqual(reported(`metric: {name: a}\n${withMetrics('grid', TWO)}`), []);
  });

  it('is reported for a mapping, and can be fixed by another key', () => {
    const text = withMetrics('random', '{name: a}');
    assert.deepEqual(reported(text), ['warning: metrics']);
    assert.deepEqual(reported(withMetrics('bayes', '{name: a}')), ['error: metrics']);
    assert.deepEqual(reported(`scheduler: {engine: ax}\n${withMetrics('custom', '{name: a}')}`), ['error: metrics']);
    assert.deepEqual(fixed(text), [text.replace('metrics', 'metric')]);
    assert.deepEqual(safelyFixed(text), []);
  });
});
