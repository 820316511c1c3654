// `npm run measure -- installed [corpus|fresh|web]`: the packages as their users have them, not a development host.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { compareCorpus } from './installed/corpus.ts';
import { tryFresh } from './installed/fresh.ts';
import { buildVsix, unpackVsix } from './installed/install.ts';
import { prepareEditor } from './prepare.ts';

const log = (line: string): void => {
  console.error(line);
};

/** The tests of VS Code for the Web, with what is in the .vsix. */
function tryWeb(vsix: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-web-'));
  const words = [join(root, 'scripts', 'editor.mjs'), '--web', `--packed=${unpackVsix(vsix, folder)}`];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  rmSync(folder, { recursive: true, force: true });
  return status === 0;
}

export async function measure(words: readonly string[]): Promise<void> {
  const isWanted = (name: string): boolean => words.length === 0 || words.includes(name);
  const parts = await prepareEditor(log);
  const vsix = await buildVsix();
  const wrong: string[] = [];
  if (isWanted('corpus')) wrong.push(...(await compareCorpus(parts, vsix)));
  if (isWanted('fresh')) await tryFresh(parts, vsix);
  if (isWanted('web') && !tryWeb(vsix)) wrong.push('The tests of VS Code for the Web failed.');
  wrong.forEach(each => {
    console.log(each);
  });
  if (wrong.length > 0) process.exitCode = 1;
}
