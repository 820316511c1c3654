import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { languageOf, translationsFor } from '../../src/cli/speakLanguage.ts';
import { npmPackage } from './npmPackage.ts';

describe('the language of the command line', () => {
  it('is that of messages in the environment, else that of the system', () => {
    assert.equal(languageOf({ LC_ALL: 'ja_JP.UTF-8', LANG: 'ko_KR.UTF-8' }), 'ja_JP.UTF-8');
    assert.equal(languageOf({ LC_ALL: '', LC_MESSAGES: 'C', LANG: 'ja_JP.UTF-8' }), 'C');
    assert.equal(languageOf({ LANG: 'ko_KR.UTF-8' }), 'ko_KR.UTF-8');
    assert.notEqual(languageOf({}), '');
  });

  it('finds its translation, and for traditional Chinese not the simplified one', () => {
    assert.deepEqual(translationsFor('ja_JP.UTF-8'), ['ja-jp', 'ja']);
    assert.deepEqual(translationsFor('ko'), ['ko']);
    assert.deepEqual(translationsFor('zh_CN.UTF-8'), ['zh-cn', 'zh']);
    assert.deepEqual(translationsFor('zh-Hans-CN'), ['zh-cn']);
    assert.ok(!translationsFor('zh_TW.UTF-8').includes('zh-cn'));
    assert.deepEqual(translationsFor('C.UTF-8'), ['c']);
  });

  it('is spoken by the package, which is English elsewhere', function () {
    this.timeout(60_000);
    const help = (language: string): string =>
      spawnSync(process.execPath, [npmPackage().command, 'check', '--help'], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: language },
      }).stdout;
    const english = help('C');
    assert.match(english, /what W&B would refuse/);
    assert.equal(help('fr_FR.UTF-8'), english);
    assert.match(help('ko_KR.UTF-8'), /\p{Script=Hangul}/u);
    assert.doesNotMatch(english, /\p{Script=Hangul}/u);
  });
});
