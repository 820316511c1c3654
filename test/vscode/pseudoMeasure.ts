// `npm run measure -- pseudo [WORDS]`: the tour, or the tests of suites/ with names that contain one of the words, in
// the pseudo-language. Each text that the extension shows is checked: what is in plain letters and is not data is not
// translated, and printed; all texts are in out/pseudo.json. A test that cannot be followed in this language is named,
// and fails nothing.
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, root } from '../../scripts/install.mjs';
import { PSEUDO, writePseudo } from '../../scripts/l10n/pseudo.mjs';
import { startEmulatorProcess } from '../emulator/emulatorProcess.ts';
import { layOutExtension } from './layOut.ts';
import { here, prepareEditor } from './prepare.ts';
import { dataWords, editorsOwn, englishTitles, untranslated } from './pseudoJudge.ts';
import { readPseudo, type Shown } from './pseudoPage.ts';
import { speakIn } from './speakIn.ts';
import type { Context, Suite, Test, TestParts } from './suite.ts';
import { TestWindow } from './testWindow.ts';
import { walk } from './tour.ts';

const SAMPLE = join(root, 'test', 'fixtures', 'sample');

/** The tests that the words choose. */
async function testsWith(words: readonly string[]): Promise<Test[]> {
  const suites = readdirSync(join(here, 'suites')).filter(name => name.endsWith('.ts'));
  const tests = await Promise.all(
    suites.map(async name => {
      const suite = (await import(`./suites/${name}`)) as Suite;
      return suite.tests.filter(test => words.some(word => `${name} ${test.name}`.toLowerCase().includes(word)));
    }),
  );
  return tests.flat();
}

/** Runs tests, for what they show; after each it gives the words of its data, and says if it could not be followed. */
async function follow(
  parts: TestParts,
  tests: readonly Test[],
  done: (data: ReadonlySet<string>) => void,
): Promise<void> {
  let window: TestWindow | undefined;
  let key: string | undefined;
  let isLost = false;
  for (const { name, needs = {}, run } of tests) {
    if (!window || isLost || needs.fresh || key !== TestWindow.key(needs)) {
      await window?.close();
      window = await TestWindow.open(parts, needs);
      key = TestWindow.key(needs);
      isLost = false;
    }
    let context: Context | undefined;
    try {
      context = await window.prepare(needs);
      await run(context);
    } catch (error) {
      const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
      isLost = true;
      console.log(`not followed: ${name}: ${reason ?? ''}`);
    }
    if (context) done(dataWords(context.folder, needs.emulator === false ? undefined : await context.emulator.world()));
  }
  await window?.close();
}

/** Walks the tour; gives the strings of the emulator's world at its end. */
async function tour(parts: TestParts, log: (line: string) => void): Promise<unknown> {
  const emulator = await startEmulatorProcess();
  const folder = join(mkdtempSync(join(root, 'out', 'pseudo-')), 'sample');
  cpSync(SAMPLE, folder, { recursive: true });
  const out = join(root, 'out', 'pictures', 'pseudo');
  try {
    await walk({ parts, emulator, folder, extension: parts.extension, out, log });
    return await emulator.world();
  } finally {
    await emulator.stop();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
}

export async function measure(words: readonly string[]): Promise<void> {
  const log = (line: string): void => {
    console.error(line);
  };
  await buildExtension(log);
  const editor = await prepareEditor(log);
  const extension = layOutExtension(root);
  writePseudo(extension);
  const shown: Shown[] = [];
  const parts: TestParts = {
    ...editor,
    extension,
    async prepareBrowser(context) {
      await speakIn(context, PSEUDO);
      await readPseudo(context, each => {
        shown.push(each);
      });
    },
  };
  const isEditors = editorsOwn(editor.codeServer);
  const titles = englishTitles();
  const found = new Set<string>();
  const data = new Set<string>();
  const report = (words: ReadonlySet<string>): void => {
    for (const word of words) data.add(word);
    writeFileSync(join(root, 'out', 'pseudo.json'), JSON.stringify(shown, null, 2));
    for (const each of shown) {
      if (each.line !== undefined && titles.has(each.line)) continue;
      const left = untranslated(each, data, isEditors);
      const line = `${each.place}: ${left.join(' ')} — ${JSON.stringify(each.text)}`;
      if (left.length === 0 || found.has(line)) continue;
      found.add(line);
      console.log(line);
    }
  };
  if (words.length === 0) report(dataWords(SAMPLE, await tour(parts, log)));
  else await follow(parts, await testsWith(words.map(word => word.toLowerCase())), report);
  console.log(`${shown.length} texts shown, ${found.size} not translated`);
  if (found.size > 0) process.exitCode = 1;
}
