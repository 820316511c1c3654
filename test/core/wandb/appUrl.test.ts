import assert from 'node:assert/strict';
import {
  appUrl,
  authorizeUrl,
  jobsUrl,
  launchUrl,
  projectUrl,
  runUrl,
  sweepUrl,
} from '../../../src/core/wandb/appUrl.ts';

describe('addresses of pages', () => {
  it("come from the API's as the client derives them", () => {
    assert.deepEqual(
      [
        'https://api.forge.coreweave.com',
        'https://api.wandb.ai/',
        'http://API.forge.coreweave.com:8443/graphql',
        'https://api.qa.wandb.ai',
        'https://api.wandb.test',
        'https://api.wandb.example.com',
        'https://api.corp.test',
        'https://wandb.corp.test/w',
        'http://localhost:8080',
      ].map(host => appUrl(host)),
      [
        'https://forge.coreweave.com/wandb',
        'https://forge.coreweave.com/wandb',
        'https://forge.coreweave.com/wandb',
        'https://qa.forge.coreweave.com/wandb',
        'https://app.wandb.test',
        'https://wandb.example.com',
        'https://app.corp.test',
        'https://wandb.corp.test/w',
        'http://localhost:8080',
      ],
    );
    assert.equal(appUrl('https://api.wandb.ai', 'https://mine.test/ml/wandb/'), 'https://mine.test/ml/wandb');
  });

  it('quote what is in them', () => {
    const app = 'https://forge.coreweave.com/wandb';
    assert.equal(projectUrl(app, 'my team', 'a/b'), `${app}/my%20team/a%2Fb`);
    assert.equal(sweepUrl(app, 'e', 'p', 'sw(1)'), `${app}/e/p/sweeps/sw%281%29`);
    assert.equal(runUrl(app, 'e', 'p', 'r~1'), `${app}/e/p/runs/r~1`);
    assert.deepEqual(
      [jobsUrl(app, 'e', 'p'), launchUrl(app), authorizeUrl(app)],
      [`${app}/e/p/jobs`, `${app}/launch`, `${app}/authorize?ref=models`],
    );
    // The page for a key is below the path alone, whatever else the address has.
    assert.deepEqual(
      ['HTTPS://w.test', 'https://w.test?x=1', 'https://w.test/#/x', 'http://w.test/base/'].map(authorizeUrl),
      ['https://w.test', 'https://w.test', 'https://w.test', 'http://w.test/base'].map(
        at => `${at}/authorize?ref=models`,
      ),
    );
  });
});
