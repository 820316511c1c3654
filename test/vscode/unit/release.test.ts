import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  notesOf,
  preReleaseVersion,
  staleReadme,
  staleVersions,
  wrongLicenses,
  wrongManifest,
  wrongPictures,
} from '../../../scripts/release/readiness.mjs';
import { SECTION, SETTINGS } from '../../../src/vscode/ids.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('a release', () => {
  it('is ready as the repository is: manifest, pictures, notes, versions written elsewhere', () => {
    const manifest = JSON.parse(text('package.json')) as { version: string };
    assert.deepEqual(wrongManifest(root, { ...manifest }), []);
    assert.deepEqual(wrongPictures(root, text('README.md')), []);
    assert.deepEqual(staleVersions(root, manifest.version), []);
    assert.match(notesOf(text('CHANGELOG.md'), manifest.version) ?? '', /^### /);
  });

  it('tells in Japanese what it tells in English, in the words of the labels', () => {
    const [english, japanese] = [text('README.md'), text('README.ja.md')];
    assert.deepEqual(staleReadme(english, japanese), []);
    assert.equal(staleReadme(english, japanese.replace(/^\| `launchSweeps\.queue`.*\n/m, '')).length, 1);
    const labels = Object.values(JSON.parse(text('package.nls.ja.json')) as Record<string, string>);
    const quoted = [...japanese.matchAll(/「([^」]+)」/g)].map(([, words = '']) => words);
    const own = ['Launch Sweeps', 'W&B', 'Weights & Biases', '保留中'];
    const isLabel = (words: string): boolean => labels.includes(words.replace(/^Launch Sweeps: /, ''));
    assert.deepEqual(
      quoted.filter(words => !isLabel(words) && !own.includes(words)),
      [],
    );
  });

  it('tells in the README what each setting does and each command of the package is for', () => {
    const told = text('README.md');
    for (const name of Object.values(SETTINGS)) assert.ok(told.includes(`| \`${SECTION}.${name}\` |`), name);
    const made = ['src/cli/launchSweeps.ts', 'src/cli/account/accountCommands.ts'].map(text).join('');
    const commands = [...made.matchAll(/\.command\('([a-z]+)/g)].map(([, name = '']) => name);
    assert.ok(commands.includes('resume') && commands.includes('mcp'), commands.join());
    const page = text('docs/command-line.md');
    for (const name of commands) assert.ok(page.includes(`launch-sweeps ${name}`), name);
  });

  it('has the notes of its own version alone', () => {
    const changelog = '# Changelog\n\n## 0.2.0, soon\nnew\n\n## 0.1.0\nold\n';
    assert.deepEqual([notesOf(changelog, '0.1.0'), notesOf(changelog, '0.3.0')], ['old', undefined]);
  });

  it('of main has an odd minor number, which grows with each run', () => {
    assert.deepEqual([preReleaseVersion('0.2.0', 7), preReleaseVersion('1.3.4', 8)], ['0.3.7', '1.3.8']);
  });

  it('needs pictures that the stores show, and licenses that allow it', () => {
    const readme = '![a](none.png) ![b](http://x/b.png) ![c](https://x/c.svg) ![d](https://x/d.png)';
    assert.equal(wrongPictures(root, readme).length, 3);
    const line = '-'.repeat(80);
    const notice = `head\n\n${line}\n\na 1.0.0 (MIT)\n\ntext\n\n${line}\n\nb 1.0.0 (GPL-3.0)\n\ntext\n`;
    assert.deepEqual(
      wrongLicenses(notice).map(sentence => sentence.split(' ')[0]),
      ['b'],
    );
  });
});
