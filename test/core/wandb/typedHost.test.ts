import assert from 'node:assert/strict';
import { readHost } from '../../../src/core/wandb/typedHost.ts';

const API = 'https://api.forge.coreweave.com';
const host = (text: string): string | undefined => {
  const read = readHost(text);
  return 'host' in read ? read.host : undefined;
};
const bad = (text: string): { readonly problem: string; readonly suggestion?: string } => {
  const read = readHost(text);
  assert.ok('problem' in read, text);
  return read;
};

describe('the address of a server as people type it', () => {
  it('is kept without its last slash', () => {
    assert.deepEqual(readHost(' https://api.wandb.ai/ '), { host: 'https://api.wandb.ai', insecure: false });
    assert.deepEqual(readHost('https://corp.test/wandb//'), { host: 'https://corp.test/wandb', insecure: false });
    assert.deepEqual(readHost('http://localhost:8080'), { host: 'http://localhost:8080', insecure: false });
    assert.deepEqual(readHost('http://127.0.0.1:8080'), { host: 'http://127.0.0.1:8080', insecure: false });
  });

  it('is insecure where the key would travel readable', () => {
    assert.deepEqual(readHost('http://wandb.corp.test'), { host: 'http://wandb.corp.test', insecure: true });
  });

  it("is W&B's cloud for each of its pages, old and new, with or without the scheme", () => {
    for (const page of [
      'wandb.ai',
      'https://wandb.ai/',
      'https://www.wandb.ai',
      'https://app.wandb.ai',
      'https://wandb.ai/team/proj/sweeps/ab12cd34?nw=nwuser',
      'https://wandb.ai/team/proj.v2',
      'https://wandb.ai/authorize',
      'forge.coreweave.com',
      'FORGE.coreweave.com/wandb/',
      'https://forge.coreweave.com/wandb/team/proj/sweeps/ab12cd34',
      'https://forge.coreweave.com/settings',
      'https://forge.coreweave.com/account-settings/org/api-keys',
      'https://id.coreweave.com/login',
    ]) {
      const read = readHost(page);
      assert.ok('host' in read && read.note !== undefined, page);
      assert.equal(read.host, API, page);
    }
    assert.equal(host('https://qa.wandb.ai/team/proj'), 'https://api.qa.forge.coreweave.com');
    assert.equal(host('qa.forge.coreweave.com/wandb'), 'https://api.qa.forge.coreweave.com');
    assert.equal(host('https://forge.coreweave.com/api/wandb'), API);
  });

  it("is a server of one's own for its pages, also under a path", () => {
    assert.equal(host('https://corp.test/team/proj/sweeps/ab12cd34'), 'https://corp.test');
    assert.equal(host('http://localhost:8080/w/team/proj/runs/1?x=2'), 'http://localhost:8080/w');
    assert.equal(host('localhost:8080/team/proj/workspace'), 'http://localhost:8080');
    assert.equal(host('https://corp.test/authorize?ref=models'), 'https://corp.test');
    // Two parts may be a path of the server's as well.
    assert.equal(host('https://corp.test/team/proj'), 'https://corp.test/team/proj');
  });

  it('is completed where only the scheme is missing', () => {
    assert.equal(host('wandb.corp.test'), 'https://wandb.corp.test');
    assert.equal(host('localhost:8080'), 'http://localhost:8080');
    assert.equal(host('api.wandb.ai'), 'https://api.wandb.ai');
    assert.deepEqual(bad('corp').suggestion, 'https://corp');
    assert.deepEqual(bad('').suggestion, API);
  });

  it("is refused in the client's words, with what was probably meant", () => {
    assert.deepEqual(bad('http://api.wandb.ai'), {
      problem: `http is not secure, please use ${API}`,
      suggestion: API,
    });
    assert.deepEqual(bad('https://mywandb.ai'), {
      problem: `'https://mywandb.ai' is not a valid server address, did you mean ${API}?`,
      suggestion: API,
    });
    assert.deepEqual(bad('https://forge.coreweave.com/api/wandb/graphql').suggestion, API);
    assert.equal(bad('ftp://corp.test').suggestion, undefined);
    assert.equal(bad('https//api.wandb.ai').suggestion, undefined);
    assert.equal(bad('two words').suggestion, undefined);
  });

  it('holds nothing that would end up in logs', () => {
    assert.equal(bad('https://jane:pass@corp.test/x?token=1#y').suggestion, 'https://corp.test/x');
    assert.equal(bad('https://me@api.forge.coreweave.com').suggestion, API);
  });
});
