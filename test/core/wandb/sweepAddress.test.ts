import assert from 'node:assert/strict';
import { parseSweepAddress } from '../../../src/core/wandb/sweepAddress.ts';

describe('parseSweepAddress', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['abcd1234', '-/-/abcd1234'],
    [' my-proj/abcd1234 ', '-/my-proj/abcd1234'],
    ['my-team/my-proj/abcd1234', 'my-team/my-proj/abcd1234'],
    ['https://wandb.ai/my-team/my-proj/sweeps/abcd1234', 'my-team/my-proj/abcd1234'],
    ['https://wandb.ai/my-team/my%20proj/sweeps/abcd1234/overview?nw=x#y', 'my-team/my proj/abcd1234'],
    ['https://wandb.example.org/app/my-team/my-proj/sweeps/abcd1234', 'my-team/my-proj/abcd1234'],
    ['https://wandb.ai/my-team/my-proj/runs/abcd1234', undefined],
    ['https://wandb.ai/my-team/100%/sweeps/abcd1234', 'my-team/100%/abcd1234'],
    ['a/b/c/d', undefined],
    ['a//b', undefined],
    ['', undefined],
    ['two words', undefined],
  ];
  for (const [text, expected] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const found = parseSweepAddress(text);
      assert.equal(found && `${found.entity ?? '-'}/${found.project ?? '-'}/${found.sweep}`, expected);
    });
  }
});
