// `npm run measure -- pictures`: the language in the real editor, dark and light, with and without Red Hat YAML, for a
// person to check: out/pictures/language/NAME-{dark,light}[-redhat].png.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, root } from '../../scripts/install.mjs';
import { layOutExtension } from './layOut.ts';
import { prepareEditor } from './prepare.ts';
import { installRedHat, redHatFolder } from './redHat.ts';
import type { EditorParts } from './prepare.ts';
import type { Settings } from './server.ts';
import { Workbench } from './workbench.ts';

const HEAD =
  'job: my-team/my-proj/job-train:latest\nmethod: random\nrun_cap: 20\nmetric:\n  name: val_loss\n' +
  '  goal: minimize\nparameters:\n  learning_rate:\n    distribution: log_uniform_values\n    min: 0.0001\n' +
  '    max: 0.1\n';
const OPTUNA = 'scheduler:\n  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\n  settings:\n    ';

const ENGINE =
  'program: train.py\nmethod: custom\nmetric: {name: val_loss, goal: minimize}\nparameters:\n' +
  '  learning_rate: {distribution: log_uniform_values, min: 0.0001, max: 0.1}\nrun_cap: 20\nscheduler:\n  engine: ';

/** Asks for suggestions until there are some: an editor that has just opened may miss the first keys. */
const ask = (bench: Workbench, arrive?: () => Promise<boolean>): Promise<boolean> =>
  bench.until('suggestions', async () => {
    await bench.press('Escape');
    if (arrive && !(await arrive())) return false;
    await bench.press('Control+Space');
    return bench.page
      .locator('.suggest-widget.visible .monaco-list-row')
      .first()
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
  });
const suggest = (bench: Workbench): Promise<boolean> =>
  ask(bench, async () => {
    await bench.press('Control+End');
    return !(await bench.page.locator('.statusbar-item', { hasText: /^Ln 1,/ }).count());
  });

/** A file, and how the editor comes to what the picture shows of it. */
interface Scene {
  readonly name: string;
  /** A file of the workspace; else one is written with the text. */
  readonly file?: string;
  readonly text?: string;
  readonly settings?: Settings;
  arrange(bench: Workbench): Promise<unknown>;
}

const SCENES: readonly Scene[] = [
  {
    name: 'problems',
    file: 'sweeps/with-mistakes.yaml',
    async arrange(bench) {
      await bench.until('the problems', async () => (await bench.problems()).length > 5);
      await bench.focusEditor();
    },
  },
  { name: 'complete-empty', text: '', arrange: bench => ask(bench) },
  { name: 'complete-new-parameter', text: `${HEAD}  batch_size:\n    `, arrange: suggest },
  { name: 'complete-parameter', text: `${HEAD}  batch_size:\n    min: 1\n    `, arrange: suggest },
  { name: 'complete-settings', text: `${HEAD}${OPTUNA}`, arrange: suggest },
  { name: 'complete-pruner', text: `${HEAD}${OPTUNA}pruner:\n      type: `, arrange: suggest },
  { name: 'complete-after-mistake', text: `${HEAD}  batch_size:\n    valeus`, arrange: suggest },
  { name: 'complete-value-after-mistake', text: `${HEAD}  batch_size:\n    distribution: unifrom`, arrange: suggest },
  { name: 'complete-top', text: `${HEAD}\n`, arrange: suggest },
  { name: 'hover-key', text: HEAD, arrange: bench => bench.hover('method') },
  { name: 'hover-parameter', text: HEAD, arrange: bench => bench.hover('learning_rate') },
  { name: 'hover-value', text: HEAD, arrange: bench => bench.hover('log_uniform_values') },
  {
    name: 'hover-mistake',
    file: 'sweeps/with-mistakes.yaml',
    async arrange(bench) {
      await bench.until('squiggles', () => bench.page.locator('.squiggly-warning').count());
      await bench.hover('1e-3');
    },
  },
  {
    name: 'fixes',
    file: 'sweeps/with-mistakes.yaml',
    async arrange(bench) {
      await bench.goTo(9, 14);
      await bench.quickFixes();
    },
  },
  {
    name: 'fixes-range',
    file: 'sweeps/with-mistakes.yaml',
    async arrange(bench) {
      await bench.goTo(10, 5);
      await bench.quickFixes();
    },
  },
  { name: 'engine-complete', text: ENGINE, arrange: suggest },
  { name: 'engine-complete-keys', text: `${ENGINE}optuna\n  `, arrange: suggest },
  { name: 'engine-hover', text: `${ENGINE}optuna\n`, arrange: bench => bench.hover('optuna') },
  { name: 'engine-hover-ax', text: `${ENGINE}ax\n  source: study.py\n`, arrange: bench => bench.hover('engine') },
  {
    name: 'engine-problems',
    text: `${ENGINE}ax\n  settings: {sampler: TPESampler}\n  optimzer: study\n  num_workers: 4\n`,
    async arrange(bench) {
      await bench.until('the problems', async () => (await bench.problems()).length > 1);
      await bench.focusEditor();
    },
  },
  {
    name: 'lens-and-hints',
    file: 'sweeps/launch-grid.yaml',
    settings: { 'launchSweeps.inlayHints': true },
    async arrange(bench) {
      await bench.lensText();
      await bench.until('hints', async () => (await bench.editorText()).includes('values'));
    },
  },
];

/** Words of the scenes that are wanted, all without any. */
const WANTED = (process.env['SCENES'] ?? '').split(',');

interface Taking {
  readonly parts: EditorParts;
  /** The workspace. */
  readonly folder: string;
  readonly extension: string;
  /** A folder with other extensions. */
  readonly extensionsDir: string | undefined;
  readonly out: string;
  /** What the names of the pictures end with. */
  readonly suffix: string;
}

async function takeAll({ parts, folder, extension, extensionsDir, out, suffix }: Taking): Promise<void> {
  const quiet = { 'breadcrumbs.enabled': false, 'window.commandCenter': false, 'window.title': 'Sweeps' };
  const bench = await Workbench.open(parts, {
    folder,
    extension,
    extensionsDir,
    viewport: { width: 900, height: 560 },
    settings: quiet,
  });
  try {
    await bench.command('View: Close Primary Side Bar');
    for (const scene of SCENES.filter(({ name }) => WANTED.some(word => name.includes(word)))) {
      const { name, text, file = `${name}.yaml`, settings = {} } = scene;
      if (text !== undefined) writeFileSync(join(folder, file), text);
      for (const theme of ['dark', 'light'] as const) {
        await bench.theme(theme);
        bench.changeSettings({ ...quiet, ...settings });
        const arrange = async (): Promise<void> => {
          await bench.openFile(file.split('/').at(-1) ?? file);
          await bench.goTo(1, 1);
          await scene.arrange(bench);
        };
        await arrange().catch((error: unknown) => {
          console.error(`${name}-${theme}${suffix}: ${String(error)}`);
        });
        // What comes a moment later belongs to it: details of a suggestion, the other extension's answer.
        await bench.page.waitForTimeout(1200);
        await bench.picture(out, `${name}-${theme}${suffix}`);
        for (let i = 0; i < 3; i++) await bench.press('Escape');
        await bench.page.mouse.move(880, 30);
        if (await bench.page.locator('.part.panel').isVisible()) await bench.press('Control+J');
        await bench.command('View: Close All Editors');
      }
    }
  } finally {
    await bench.close();
  }
}

export async function measure(): Promise<void> {
  const log = (line: string): void => {
    console.error(line);
  };
  await buildExtension(log);
  const parts = await prepareEditor(log);
  const extension = layOutExtension(root);
  const folder = join(root, 'out', 'pictures-workspace');
  const out = join(root, 'out', 'pictures', 'language');
  rmSync(out, { recursive: true, force: true });
  const why = await installRedHat(parts);
  if (why) console.log(why);
  const alone = { extensionsDir: undefined, suffix: '' };
  const beside = { extensionsDir: redHatFolder, suffix: '-redhat' };
  for (const neighbors of why ? [alone] : [alone, beside]) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(root, 'test', 'fixtures', 'sample'), folder, { recursive: true });
    await takeAll({ parts, folder, extension, out, ...neighbors });
  }
  console.log(`${SCENES.length} scenes in out/pictures/language`);
}
