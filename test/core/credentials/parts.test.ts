import assert from 'node:assert/strict';
import { checkKey } from '../../../src/core/credentials/keyFormat.ts';
import { netrcPassword, parseNetrc } from '../../../src/core/credentials/netrc.ts';
import { parseSettingsFile } from '../../../src/core/credentials/settingsFile.ts';

describe('the form of a key', () => {
  it('may be old, prefixed, new or a token', () => {
    for (const key of [
      '0123456789abcdef0123456789abcdef01234567',
      `local-${'a1'.repeat(20)}`,
      `any!prefix-${'a1'.repeat(20)}`,
      `wandb_v1_${'x'.repeat(77)}`,
      'head.body.sign',
    ])
      assert.deepEqual(checkKey(key), { key });
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
      assert.match(checked.advice, /^[A-Z].*\.$/);
      assert.ok(text === '' || !checked.problem.includes(text));
    }
  });

  it('is as long as the client counts: what is after the first dash', () => {
    const told = (key: string): number | undefined => {
      const checked = checkKey(key);
      return 'problem' in checked ? Number(/has (\d+)/.exec(checked.problem)?.[1]) : undefined;
    };
    assert.deepEqual(['abc', `local-${'a'.repeat(39)}`, `a-b-${'c'.repeat(20)}`, `local-${'a'.repeat(40)}`].map(told), [
      3,
      39,
      22,
      undefined,
    ]);
    assert.equal(told('ä𝒳'), 2);
  });
});

describe('a netrc file', () => {
  const password = (text: string, host = 'h'): string | undefined => {
    const file = parseNetrc(text);
    return 'passwords' in file ? netrcPassword(file.passwords, host) : undefined;
  };
  const problem = (text: string): string | undefined => {
    const file = parseNetrc(text);
    return 'problem' in file ? `${String(file.line)}: ${file.problem}` : undefined;
  };

  it('is read over lines, on one line, quoted and commented', () => {
    assert.equal(password('machine h\n\tlogin user\n\tpassword p1\n'), 'p1');
    assert.equal(password('machine h login user password p1'), 'p1');
    assert.equal(password('#machine h password no\nmachine h password "p \\"1"'), undefined);
    assert.equal(password('# machine h password no\nmachine h password "p \\"1"'), 'p "1');
    assert.equal(password('machine h login user account a password #p1'), '#p1');
    assert.equal(password('machine h password p\\ 1'), 'p 1');
    assert.equal(password('machine h password p1 # mine\nmachine i password p2', 'i'), 'p2');
    assert.equal(password('machine h password p1\r\nmachine i password p2\r\n', 'i'), 'p2');
  });

  it('gives the last of a name, as Python does', () => {
    assert.equal(password('machine h password p1\nmachine h password p2'), 'p2');
    assert.equal(password('machine h password p1\nmachine h login user'), '');
  });

  it('gives the default for a host without an entry, and nothing of macros', () => {
    assert.equal(password('macdef init\nmachine h password no\n\nmachine i password p2'), undefined);
    assert.equal(password('macdef init\nmachine h password no\n\nmachine i password p2', 'i'), 'p2');
    assert.equal(password('machine i password p2\ndefault login user password p3'), 'p3');
    assert.equal(password('machine h password p2\ndefault login user password p3'), 'p2');
  });

  it("is refused as a whole where Python refuses it, with Python's line", () => {
    assert.equal(problem('machine h\n  login user\n  passwort p1\n'), "3: bad follower token 'passwort'");
    assert.equal(problem('password p'), "1: bad toplevel token 'password'");
    assert.equal(problem('\n\nmachine'), "3: missing 'machine' name");
    assert.equal(problem('macdef init\nx'), '2: Macro definition missing null line terminator.');
    assert.equal(password('machine h password p1\nmachin i'), undefined);
  });

  it('never repeats what may be a password', () => {
    const key = '0123456789abcdef0123456789abcdef01234567';
    assert.ok(!(problem(`machine h login user ${key}`) ?? key).includes(key));
  });

  it('is tolerated where it is empty or ends early', () => {
    for (const text of ['', '#', 'macdef', '"']) assert.equal(password(text), undefined, JSON.stringify(text));
    for (const text of ['machine h', 'machine h password', 'machine h login'])
      assert.equal(password(text), '', JSON.stringify(text));
  });
});

describe('a settings file', () => {
  it('is INI with a section default, as Python reads it', () => {
    assert.deepEqual(
      parseSettingsFile(
        '; mine\n[default]\nentity = team\nproject=proj\nBase_URL: https://h.test ; mine\n' +
          'api_key = k\n[other]\nentity = no\n',
      ),
      { entity: 'team', project: 'proj', baseUrl: 'https://h.test ; mine', apiKey: 'k' },
    );
    assert.deepEqual(parseSettingsFile('[DEFAULT]\nentity = team\n[default]\nproject = a\n  b\n\n# c\n'), {
      entity: 'team',
      project: 'a\nb',
    });
    assert.deepEqual(parseSettingsFile('[default]\nentity =\n'), { entity: '' });
  });

  it('says nothing where it is none, and names the line that Python refuses', () => {
    for (const [text, line] of [
      ['', undefined],
      ['entity = team', 1],
      ['\u0000\u0001', 1],
      ['[default', 1],
      ['[default]\nentity\n', 2],
      ['[default]\nentity[] = a\nentity[] = b\n', 3],
      ['[default]\na = 1\n[default]\n', 3],
      ['[__proto__]\nentity = x', undefined],
      ['[default.entity]\nx = 1', undefined],
    ] as const)
      assert.deepEqual(parseSettingsFile(text), line === undefined ? {} : { brokenLine: line }, JSON.stringify(text));
  });
});
