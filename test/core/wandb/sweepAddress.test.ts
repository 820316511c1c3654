import assert from 'node:assert/strict';
import { parseProjectAddress, parseSweepAddress } from '../../../src/core/wandb/sweepAddress.ts';

describe('parseSweepAddress', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['abcd1234', '-/-/abcd1234'],
    [' my-proj/abcd1234 ', '-/my-proj/abcd1234'],
    ['my-team/my-proj/abcd1234', 'my-team/my-proj/abcd1234'],
    ['https://wandb.ai/my-team/my-proj/sweeps/abcd1234', 'my-team/my-proj/abcd1234'],
    ['https://wandb.ai/my-team/my%20proj/sweeps/abcd1234/overview?nw=x#y', 'my-team/my proj/abcd1234'],
    ['https://wandb.example.org/app/my-team/my-proj/sweeps/abcd1234', 'my-team/my-proj/abcd1234'],
    ['wandb.ai/my-team/my-proj/sweeps/abcd1234', 'my-team/my-proj/abcd1234'],
    ['https://forge.coreweave.com/wandb/my-team/my-proj/sweeps/abcd1234?nw=x', 'my-team/my-proj/abcd1234'],
    ['forge.coreweave.com/wandb/my-team/my-proj/sweeps/abcd1234', 'my-team/my-proj/abcd1234'],
    ['localhost:8080/my-team/my-proj/sweeps/abcd1234', 'my-team/my-proj/abcd1234'],
    ['https://forge.coreweave.com/wandb/my-team/my-proj/sweeps', undefined],
    ['https://forge.coreweave.com/wandb/my-team/my-proj/runs/abcd1234', undefined],
    ['https://forge.coreweave.com/api/wandb', undefined],
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

describe('parseProjectAddress', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['my-team/my-proj', 'my-team/my-proj'],
    ['https://forge.coreweave.com/wandb/my-team/my-proj', 'my-team/my-proj'],
    ['https://forge.coreweave.com/wandb/my-team/my%20proj/sweeps/abcd1234', 'my-team/my proj'],
    ['wandb.ai/my-team/my-proj/workspace?nw=x', 'my-team/my-proj'],
    ['https://corp.test/w/my-team/my-proj/runs/1', 'my-team/my-proj'],
    ['https://forge.coreweave.com/wandb/my-team/settings', undefined],
    ['https://forge.coreweave.com/wandb/my-team', undefined],
    ['https://forge.coreweave.com/settings', undefined],
    ['https://forge.coreweave.com/account-settings/org/api-keys', undefined],
    ['https://forge.coreweave.com/profile/jane', undefined],
    ['https://wandb.ai/orgs/org/registry/model', undefined],
    ['https://forge.coreweave.com/wandb/launch', undefined],
    ['my-team', undefined],
    ['my-team/', undefined],
    ['a/b/c', undefined],
    ['https://corp.test/', undefined],
    ['a/b?c', undefined],
  ];
  for (const [text, expected] of cases)
    it(`reads ${JSON.stringify(text)}`, () => {
      const found = parseProjectAddress(text);
      assert.equal(found && `${found.entity}/${found.project}`, expected);
    });
});
