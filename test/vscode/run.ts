// `node scripts/editor.mjs [words]`: the tests in real VS Code of suites/, but for those that repeat what another test
// holds; with words, those with names that contain each of them, also of further/. With --further those that a run
// without words leaves out. With PICTURES=1, a picture of each question and message goes to out/pictures. A test
// declares what it needs; tests with the same needs share a window, which is reset before each.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildExtension, root } from '../../scripts/install.mjs';
import { runInside } from './inside.ts';
import { layOutExtension } from './layOut.ts';
import { here, NotHere, prepareEditor, type EditorParts } from './prepare.ts';
import { showing } from './showing.ts';
import type { Needs, Suite, Test, TestParts } from './suite.ts';
import { TestWindow } from './testWindow.ts';

const LIMIT = 150_000;
const FAILURES = join(root, 'out', 'editor-failures');
const further = process.argv.includes('--further');
const words = process.argv
  .slice(2)
  .filter(word => word !== '--further')
  .map(word => word.toLowerCase());
/** Whether this run takes a test of a folder. */
const takes = (folder: string, { repeats }: Test): boolean =>
  words.length > 0 || (folder === 'further' || repeats !== undefined) === further;
const log = (line: string): void => {
  console.error(line);
};
/** How many tests passed, failed and were skipped, and what failed. */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  readonly failures: string[];
}
const total: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
/** Counts a failure, and says it. */
function fail(what: string): void {
  total.failed++;
  total.failures.push(what);
  console.log(`FAILED ${what}`);
}
let windows = 0;
const began = Date.now();
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** A test with the name of its suite before its own. */
interface TitledTest {
  readonly title: string;
  readonly needs: Needs;
  readonly run: Test['run'];
}

/**
 * The tests of all suites that are asked for, with the name of their suite. A suite whose `ready` gives a sentence is
 * skipped with it.
 */
async function collectTests(parts: TestParts): Promise<TitledTest[]> {
  const found: TitledTest[] = [];
  const files = ['suites', 'further'].flatMap(folder =>
    readdirSync(join(here, folder))
      .filter(name => name.endsWith('.ts'))
      .sort()
      .map(name => `${folder}/${name}`),
  );
  for (const file of files) {
    const { tests, ready } = (await import(`./${file}`)) as Suite;
    const wanted = tests
      .filter(test => takes(dirname(file), test))
      .map(test => ({
        title: `${file.replace('suites/', '').replace('.ts', '')} › ${test.name}`,
        needs: test.needs ?? {},
        run: test.run,
      }))
      .filter(test => words.every(word => test.title.toLowerCase().includes(word)));
    const why = wanted.length ? await ready?.(parts) : undefined;
    if (why === undefined) {
      found.push(...wanted);
      continue;
    }
    console.log(why);
    total.skipped += wanted.length;
  }
  return found;
}

/**
 * Tests by the window that they can share. First those that need a fresh one, so that each side's window serves one of
 * them and all that follows; then those that start signed out, since a window begins so.
 */
function groupTests(tests: readonly TitledTest[]): TitledTest[][] {
  const groups = new Map<string, TitledTest[]>();
  for (const test of tests) {
    const key = TestWindow.key(test.needs);
    groups.set(key, [...(groups.get(key) ?? []), test]);
  }
  const order = ({ needs }: TitledTest): number => (needs.fresh ? 0 : needs.account === 'signedIn' ? 2 : 1);
  return [...groups.values()].map(group => group.sort((a, b) => order(a) - order(b)));
}

function finish(counts: Counts): never {
  rmSync(join(root, 'out', 'editor-workspace', String(process.pid)), { recursive: true, force: true, maxRetries: 5 });
  if (process.env['MOCHA_SUMMARY']) writeFileSync(process.env['MOCHA_SUMMARY'], JSON.stringify(counts));
  console.log(`${counts.passed} passed, ${counts.failed} failed (real VS Code, ${windows} windows, ${seconds(began)})`);
  process.exit(counts.failed ? 1 : 0);
}

function within<T>(limit: number, work: T | Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`Not done after ${limit / 1000} s`));
    }, limit);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

const reasonOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

const fileName = ({ title }: TitledTest): string => title.replace(/[^\p{L}\p{N}]+/gu, '-');

/** Runs one test in a window; true if the window is fit for the next. */
async function runTest(window: TestWindow, test: TitledTest): Promise<boolean> {
  const began = Date.now();
  try {
    const context = await within(LIMIT, window.prepare(test.needs));
    context.bench.steps = 0;
    context.bench.album = process.env['PICTURES'] ? join(root, 'out', 'pictures', fileName(test)) : undefined;
    await within(test.needs.limit ?? LIMIT, test.run(context));
    await context.bench.step();
    total.passed++;
    console.log(`ok ${test.title} (${seconds(began)})`);
    return true;
  } catch (error) {
    const picture = fileName(test);
    await window.tell(FAILURES, picture).catch(() => undefined);
    const shown = await showing(window.bench.page).catch(() => '');
    const kept = `picture and log: out/editor-failures/${picture}.*`;
    fail(`${test.title} (${seconds(began)}): ${reasonOf(error)}\n${shown}\n  ${kept}`);
    return false;
  }
}

/**
 * Takes tests of a group, one after the other, as long as there are any; another window is opened after a failure, and
 * for a test that needs a fresh one.
 */
async function runGroup(parts: TestParts, group: TitledTest[]): Promise<void> {
  let window: TestWindow | undefined;
  for (let test = group.shift(); test; test = group.shift()) {
    if (test.needs.fresh && window) {
      await window.close();
      window = undefined;
    }
    try {
      if (!window) windows++;
      window ??= await TestWindow.open(parts, test.needs);
    } catch (error) {
      fail(`${test.title}: the window did not open: ${reasonOf(error)}`);
      continue;
    }
    if (await runTest(window, test)) continue;
    await window.close();
    window = undefined;
  }
  await window?.close();
}

/** Windows that are open side by side. Two keep two cores busy: a test waits for its window half of the time. */
const SIDE_BY_SIDE = Number(process.env['EDITOR_WINDOWS'] ?? 2);

/** Tests of a group from which on a further window is worth its opening, which takes as long as four of them. */
const WORTH_A_WINDOW = 8;

/**
 * Runs all groups, a few windows at a time. A window takes the longest group that no other has begun, then helps with
 * the longest that is left.
 */
async function runGroups(parts: TestParts, groups: readonly TitledTest[][]): Promise<void> {
  const begun = new Set<TitledTest[]>();
  const lane = async (): Promise<void> => {
    for (;;) {
      const left = groups.filter(group => group.length >= (begun.has(group) ? WORTH_A_WINDOW : 1));
      const [next] = left.sort((a, b) => Number(begun.has(a)) - Number(begun.has(b)) || b.length - a.length);
      if (!next) return;
      begun.add(next);
      await runGroup(parts, next);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
}

if (!words.length) rmSync(FAILURES, { recursive: true, force: true });
mkdirSync(FAILURES, { recursive: true });
await buildExtension(log);
const editor = await prepareEditor(log).catch((error: unknown): EditorParts => {
  if (!(error instanceof NotHere)) throw error;
  // In CI, a suite that does not run is not a success; at home it is a sentence.
  console.log(`The tests in real VS Code were not run. ${error.message}`);
  return finish(process.env['CI'] ? { ...total, failed: 1 } : { ...total, skipped: 1 });
});
const parts: TestParts = { ...editor, extension: layOutExtension(root) };
const tests = await collectTests(parts);
await runGroups(parts, groupTests(tests));
if (!further && words.every(word => 'inside the extension host'.includes(word))) {
  const counts = await runInside(root).catch((error: unknown) => {
    fail(`inside the extension host: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 0 };
  });
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (counts.failed) total.failures.push(`${counts.failed} inside the extension host, which says them above`);
}
finish(total);
