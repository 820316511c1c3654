import assert from 'node:assert/strict';
import { checkHost, netlocOf } from '../../../src/core/wandb/hostUrl.ts';
import { checkKey } from '../../../src/core/credentials/keyFormat.ts';
import { netrcPassword, parseNetrc } from '../../../src/core/credentials/netrc.ts';
import { parseSettingsFile } from '../../../src/core/credentials/settingsFile.ts';

describe('the form of a key', () => {
  it('may be old, prefixed, new or a token', () => {
    for (const key of [
      '0123456789abcdef0123456789abcdef01234567',
      `local-${'a1'.repeat(20)}`,
      `wandb_v1_${'x'.repeat(77)}`,
      'head.body.sign',
    ])
      assert.deepEqual(checkKey(`  ${key}\n`), { key });
  });

  it('is told apart from what it is not, in a sentence without the key', () => {
    for (const text of [
      '',
      'short',
      `local-${'a'.repeat(39)}`,
      `${'a'.repeat(40)} ${'b'.repeat(40)}`,
      'https://wandb.ai/authorize',
      `"${'a'.repeat(40)}"`,
    ]) {
      const checked = checkKey(text);
      assert.ok('problem' in checked, text);
      assert.match(checked.problem, /^[A-Z].*\.$/);
      assert.ok(text === '' || !checked.problem.includes(text));
    }
  });
});

describe('the address of a server', () => {
  const bad = (text: string): { readonly problem: string; readonly suggestion?: string } => {
    const checked = checkHost(text);
    assert.ok('problem' in checked, text);
    return checked;
  };

  it('is kept without its last slash', () => {
    assert.deepEqual(checkHost(' https://api.wandb.ai/ '), { host: 'https://api.wandb.ai', insecure: false });
    assert.deepEqual(checkHost('https://corp.test/wandb//'), { host: 'https://corp.test/wandb', insecure: false });
    assert.deepEqual(checkHost('http://localhost:8080'), { host: 'http://localhost:8080', insecure: false });
    assert.deepEqual(checkHost('http://127.0.0.1:8080'), { host: 'http://127.0.0.1:8080', insecure: false });
  });

  it('is insecure where the key would travel readable', () => {
    assert.deepEqual(checkHost('http://wandb.corp.test'), { host: 'http://wandb.corp.test', insecure: true });
  });

  it("of W&B's cloud is the API's, and https, in the client's words", () => {
    assert.deepEqual(bad('https://wandb.ai'), {
      problem: "'https://wandb.ai' is not a valid server address, did you mean https://api.wandb.ai?",
      suggestion: 'https://api.wandb.ai',
    });
    assert.deepEqual(bad('http://api.wandb.ai'), {
      problem: 'http is not secure, please use https://api.wandb.ai.',
      suggestion: 'https://api.wandb.ai',
    });
  });

  it('holds nothing that would end up in logs', () => {
    assert.deepEqual(bad('https://jane:pass@corp.test/x?token=1#y').suggestion, 'https://corp.test/x');
  });

  it('is suggested where it nearly is one', () => {
    assert.deepEqual(bad('wandb.corp.test').suggestion, 'https://wandb.corp.test');
    assert.deepEqual(bad('localhost:8080').suggestion, 'http://localhost:8080');
    assert.deepEqual(bad('').suggestion, 'https://api.wandb.ai');
    assert.ok(bad('ftp://corp.test').problem.includes('https://'));
  });

  it('names a machine as netrc does', () => {
    assert.deepEqual(['https://api.wandb.ai', 'http://localhost:8080/x', 'https://u@h.test/'].map(netlocOf), [
      'api.wandb.ai',
      'localhost:8080',
      'h.test',
    ]);
  });
});

describe('a netrc file', () => {
  const password = (text: string, host = 'h'): string | undefined => netrcPassword(parseNetrc(text), host);

  it('is read over lines, on one line, quoted and commented', () => {
    assert.equal(password('machine h\n\tlogin user\n\tpassword p1\n'), 'p1');
    assert.equal(password('machine h login user password p1'), 'p1');
    assert.equal(password('# machine h password no\nmachine h password "p \\"1"'), 'p "1');
    assert.equal(password('machine h login user account a password #p1'), '#p1');
    assert.equal(password('machine h password p1 # mine\nmachine i password p2', 'i'), 'p2');
    assert.equal(password('machine h password p1\r\nmachine i password p2\r\n', 'i'), 'p2');
  });

  it('gives the last of a name, as Python does', () => {
    assert.equal(password('machine h password p1\nmachine h password p2'), 'p2');
  });

  it('gives nothing of macros and of the default', () => {
    assert.equal(password('macdef init\nmachine h password no\n\nmachine i password p2'), undefined);
    assert.equal(password('macdef init\nmachine h password no\n\nmachine i password p2', 'i'), 'p2');
    assert.equal(password('default login user password no', 'h'), undefined);
  });

  it('is tolerated where it is broken', () => {
    for (const text of [
      '',
      'machine',
      'machine h',
      'machine h password',
      'password p',
      'machine h login',
      '"',
      '\u0000',
    ])
      assert.equal(password(text), undefined, JSON.stringify(text));
  });
});

describe('a settings file', () => {
  it('is INI with a section default', () => {
    assert.deepEqual(
      parseSettingsFile(
        '; mine\n[default]\nentity = team\nproject=proj\nbase_url = https://h.test\n[other]\nentity = no\n',
      ),
      { entity: 'team', project: 'proj', baseUrl: 'https://h.test' },
    );
  });

  it('says nothing where it is none', () => {
    const nothing = { entity: undefined, project: undefined, baseUrl: undefined };
    for (const text of [
      '',
      'entity = team',
      '[default]\nentity =\n',
      '\u0000\u0001',
      '[default',
      '[default]\nentity[] = a\nentity[] = b\n',
      '[__proto__]\nentity = x',
      '[default.entity]\nx = 1',
    ])
      assert.deepEqual(parseSettingsFile(text), nothing, JSON.stringify(text));
  });
});
