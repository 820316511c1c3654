import assert from 'node:assert/strict';
import { hostnameOf, netlocOf, sameServer, serverName, serverOf } from '../../../src/core/wandb/forge.ts';

const CLOUD = [
  'https://api.forge.coreweave.com',
  'https://forge.coreweave.com/api/wandb',
  'https://api.wandb.ai',
  'http://API.Forge.CoreWeave.com:8443/graphql',
  'https://me@api.wandb.ai/',
];

describe('the names of a server', () => {
  it("are one for W&B's cloud, and one for its test cloud", () => {
    assert.deepEqual([...new Set(CLOUD.map(serverOf))], ['https://api.wandb.ai']);
    assert.deepEqual([...new Set(CLOUD.map(serverName))], ['forge.coreweave.com']);
    assert.ok(sameServer('https://api.qa.wandb.ai', 'https://api.qa.forge.coreweave.com'));
    assert.ok(!sameServer('https://api.qa.wandb.ai', 'https://api.wandb.ai'));
  });

  it('are their own for any other, with port and path', () => {
    for (const other of [
      'https://api.wandb.ai.example.org',
      'https://wandb.ai',
      'https://id.coreweave.com',
      'https://app.forge.coreweave.com',
      'https://acme.wandb.io',
    ])
      assert.equal(serverOf(other), other);
    assert.ok(sameServer('https://Corp.test/wandb/', 'https://corp.test/wandb'));
    assert.ok(!sameServer('http://localhost:8080', 'http://localhost:8081'));
    assert.equal(serverName('http://me@localhost:8080/w'), 'localhost:8080');
  });

  it('are taken apart as Python does', () => {
    assert.deepEqual(['https://Api.test', 'http://me@h.test:80/x', 'https://[::1]:8080/y', 'h.test'].map(netlocOf), [
      'Api.test',
      'me@h.test:80',
      '[::1]:8080',
      '',
    ]);
    assert.deepEqual(['https://Api.test', 'http://me@h.test:80/x', 'https://[::1]:8080/y', 'h.test'].map(hostnameOf), [
      'api.test',
      'h.test',
      '::1',
      '',
    ]);
  });
});
