import assert from 'node:assert/strict';
import { isElsewhere, parsePageAddress } from '../../../src/core/wandb/pageAddress.ts';

const CLOUD = { host: 'https://api.wandb.ai', app: 'https://forge.coreweave.com/wandb' };
const OWN = { host: 'https://api.corp.test', app: 'https://app.corp.test' };
const elsewhere = (text: string, inUse: typeof CLOUD): boolean => {
  const page = parsePageAddress(text);
  assert.ok(page, text);
  return isElsewhere(page, inUse);
};

describe('the server of a page', () => {
  it("is the one in use for each name of W&B's cloud", () => {
    assert.ok(!elsewhere('https://wandb.ai/team/proj/sweeps/ab12cd34', CLOUD));
    assert.ok(!elsewhere('https://forge.coreweave.com/wandb/team/proj', CLOUD));
    assert.ok(elsewhere('https://qa.forge.coreweave.com/wandb/team/proj', CLOUD));
    assert.ok(elsewhere('https://corp.test/team/proj/sweeps/ab12cd34', CLOUD));
  });

  it("of one's own is not the cloud, and is not told apart from another of one's own", () => {
    assert.ok(elsewhere('https://wandb.ai/team/proj/sweeps/ab12cd34', OWN));
    assert.ok(!elsewhere('https://app.corp.test/team/proj/sweeps/ab12cd34', OWN));
    assert.ok(!elsewhere('https://other.test/team/proj/sweeps/ab12cd34', OWN));
    // WANDB_APP_URL may give the cloud other pages.
    assert.ok(!elsewhere('https://ui.test/ml/t/p/sweeps/s', { host: CLOUD.host, app: 'https://ui.test/ml' }));
  });
});
