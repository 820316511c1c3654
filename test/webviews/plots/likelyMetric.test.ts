import assert from 'node:assert/strict';
import { likelyMetric } from '../../../src/webviews/plots/likelyMetric.ts';

describe('What a sweep without a metric is likely about', () => {
  const cases: readonly (readonly [readonly string[], string | undefined])[] = [
    [['_step', 'epoch', 'lr_now', 'val_loss'], 'val_loss'],
    [['_step', 'epoch', 'test/accuracy', 'seconds'], 'test/accuracy'],
    [['_step', 'epoch', 'temperature'], 'temperature'],
    [['_step', 'epoch'], '_step'],
    [[], undefined],
  ];
  for (const [names, likely] of cases)
    it(`is ${String(likely)} of ${names.join(', ') || 'nothing'}`, () => {
      assert.equal(likelyMetric(names), likely);
    });
});
