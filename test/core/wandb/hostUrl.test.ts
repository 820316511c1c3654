import assert from 'node:assert/strict';
import { clientHost } from '../../../src/core/wandb/hostUrl.ts';

const API = 'https://api.forge.coreweave.com';
const accepted = (text: string): string | undefined => {
  const checked = clientHost(text);
  return 'host' in checked ? checked.host : undefined;
};
const refused = (text: string): string | undefined => {
  const checked = clientHost(text);
  return 'refused' in checked ? checked.refused : undefined;
};

describe("the client's check of a base address", () => {
  it('keeps an address as typed, but for slashes at its end', () => {
    for (const [text, host] of [
      [`${API}//`, API],
      ['https://API.Forge.CoreWeave.com', 'https://API.Forge.CoreWeave.com'],
      ['http://api.forge.coreweave.com:8443/graphql', 'http://api.forge.coreweave.com:8443/graphql'],
      ['https://api.wandb.ai/', 'https://api.wandb.ai'],
      ['https://corp.test/wandb/', 'https://corp.test/wandb'],
      ['http://[::1]:8080', 'http://[::1]:8080'],
    ] as const)
      assert.equal(accepted(text), host);
  });

  it('turns the proxied API of Forge into the API, and refuses everything else on that host', () => {
    for (const text of ['/api/wandb', '/api/wandb/', '/api/wandb?x=1', '/api/wandb#y'])
      assert.equal(accepted(`https://forge.coreweave.com${text}`), API);
    assert.equal(accepted('https://QA.forge.coreweave.com/api/wandb'), 'https://api.qa.forge.coreweave.com');
    for (const text of ['', '/', '/wandb/team/proj', ':443/api/wandb', '/api/wandb/graphql', '/API/wandb'])
      assert.equal(refused(`https://forge.coreweave.com${text}`), `Invalid Forge server address; use ${API}.`, text);
    assert.match(refused('http://forge.coreweave.com/api/wandb') ?? '', /^Invalid Forge server address/);
  });

  it('refuses what looks like wandb.ai, in the words of an argument or of a setting', () => {
    assert.equal(refused('https://wandb.ai'), `'https://wandb.ai' is not a valid server address, did you mean ${API}?`);
    assert.deepEqual(clientHost('https://mywandb.ai', 'setting'), {
      refused: `https://mywandb.ai is not a valid server address, did you mean ${API}?`,
      suggestion: API,
    });
    assert.equal(refused('http://api.wandb.ai'), `http is not secure, please use ${API}`);
    // The client's own traps.
    assert.equal(accepted('https://wandb.ai/team/proj.v2'), 'https://wandb.ai/team/proj.v2');
    assert.equal(accepted('https://WANDB.ai'), 'https://WANDB.ai');
  });

  it('refuses what its strict parser refuses', () => {
    const invalid = 'Input should be a valid URL, ';
    const strict = 'Input violated strict URL syntax rules, ';
    for (const [text, problem] of [
      ['', `${invalid}input is empty`],
      ['forge.coreweave.com', `${invalid}relative URL without a base`],
      ['https://', `${invalid}empty host`],
      ['https://u@', `${invalid}empty host`],
      ['https://c.test:65536', `${invalid}invalid port number`],
      ['https://256.1.1.1', `${invalid}invalid IPv4 address`],
      ['https://[::1', `${invalid}invalid IPv6 address`],
      ['https://a b.test', `${invalid}invalid international domain name`],
      ['ftp://c.test', "URL scheme should be 'http' or 'https'"],
      ['localhost:8080', "URL scheme should be 'http' or 'https'"],
      [' https://c.test', `${strict}leading or trailing control or space character are ignored in URLs`],
      ['https:c.test', `${strict}expected //`],
      ['https://a@b@c.test', `${strict}unencoded @ sign in username or password`],
      [String.raw`https://c.test\x`, `${strict}backslash`],
      ['https://c.test/a\tb', `${strict}tabs or newlines are ignored in URLs`],
      ['https://c.test/a b', `${strict}non-URL code point`],
      ['https://c.test/%zz', `${strict}expected 2 hex digits after %`],
      ['https://c.test/%zz b', `${strict}non-URL code point`],
      ['https://c.test/a b%', `${strict}expected 2 hex digits after %`],
    ] as const)
      assert.equal(refused(text), problem, text);
  });
});
