// `npm run measure -- nextPictures`: the next sweep with each kind of reason, time and cost ahead, and what is told of
// a sweep that goes on in vain, in the real editor, dark and light, for a person to check:
// out/pictures/next/NAME-{dark,light}.png.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { inProject, showView } from './explorerRows.ts';
import { measureCases } from './measureCases.ts';
import type { Context, Needs } from './suite.ts';
import { webviewPage } from './webview.ts';

const needs: Needs = {
  ...inProject,
  emulator: ['--no-life', '--lessons'],
  viewport: { width: 1280, height: 720 },
  limit: 300_000,
};
const PRICES = { 'launchSweeps.prices': { currency: 'EUR', gpus: { A100: 2.2 } } };

async function proposed({ bench }: Context, sweep: string): Promise<void> {
  await showView(bench, 'Sweeps');
  await bench.widenSideBar(330);
  const title = bench.page.locator('.quick-input-title').first();
  await bench.until(`the changes after ${sweep}`, async () => {
    // A row that is made anew while its menu is open is lost, and then it is asked which sweep is meant.
    await bench.press('Escape');
    await bench.rowAction(sweep, 'Propose Next Sweep');
    await bench.until('a list', async () => (await bench.choices()).length > 0);
    return (await title.textContent())?.includes(sweep) === true;
  });
  await bench.busyIsOver();
}

/** The tooltip of a row. */
async function pointAt({ bench }: Context, sweep: string): Promise<void> {
  await showView(bench, 'Sweeps');
  await bench.widenSideBar(420);
  const row = await bench.row(sweep);
  await row.hover();
  await bench.page.locator('.workbench-hover, .monaco-hover').first().waitFor({ state: 'visible' });
}

async function launchFile({ bench, folder }: Context, name: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, 'sweeps', name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  await bench.openFile(name);
}

const bayes = (context: Context): Promise<void> =>
  launchFile(context, 'launch-bayes.yaml', text => text.replace('run_cap: 8', 'run_cap: 40'));

/** A sweep launched here whose few settings are soon tried again and again, until it is told. */
async function repeated(context: Context): Promise<void> {
  const { bench, emulator } = context;
  await showView(bench, 'Sweeps');
  await bench.widenSideBar(330);
  await launchFile(context, 'launch-bayes.yaml', text =>
    text
      .replace('method: bayes', 'name: again and again\nmethod: random')
      .replace('run_cap: 8', 'run_cap: 1000')
      .replace(/distribution: log_uniform_values\n.*\n.*/, 'values: [0.001, 0.01]'),
  );
  await bench.lens('Launch');
  await bench.pick('Launch on gpu-queue');
  await bench.toast('was launched');
  await bench.expand('again and again');
  const wasTold = async (): Promise<boolean> => {
    await emulator.advance(5_000);
    return (await bench.told()).some(text => text.includes('again and again') && text.includes('Stop the sweep'));
  };
  await bench.until('the waste is told', wasTold, 120_000);
}

/** What a picture shows, and how the window comes to it. */
interface Scene {
  readonly name: string;
  readonly needs?: Needs;
  arrange(context: Context): Promise<void>;
}

const SCENES: readonly Scene[] = [
  { name: 'reasons', arrange: context => proposed(context, 'explored') },
  { name: 'reasons-grid', arrange: context => proposed(context, 'smallspace') },
  { name: 'reasons-going-on', arrange: context => proposed(context, 'anywhere') },
  { name: 'reasons-edge', arrange: context => proposed(context, 'edgebayes') },
  {
    name: 'too-few',
    async arrange({ bench }) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('toofew', 'Propose Next Sweep');
      await bench.toast('Nothing to propose');
    },
  },
  {
    name: 'next-file',
    async arrange(context) {
      await proposed(context, 'explored');
      await context.bench.press('Enter');
      await context.bench.toast('The next sweep after');
    },
  },
  {
    name: 'earlier-runs',
    async arrange(context) {
      await proposed(context, 'explored');
      await context.bench.press('Enter');
      await context.bench.toastButton('The next sweep after', 'Launch with Earlier Runs');
      await context.bench.until('the runs', async () => (await context.bench.choices()).length > 0);
    },
  },
  { name: 'row-past-grid', arrange: context => pointAt(context, 'gridagain') },
  {
    name: 'row-repeating',
    async arrange(context) {
      await showView(context.bench, 'Sweeps');
      // Its runs tell it.
      await context.bench.expand('repeating');
      await context.bench.row('repeat a configuration');
      await pointAt(context, 'Sweep repeating');
    },
  },
  { name: 'row-stalled', arrange: context => pointAt(context, 'nobetter') },
  {
    name: 'waste-told',
    needs: { ...needs, emulator: ['--lessons'], fresh: true, limit: 400_000 },
    arrange: repeated,
  },
  { name: 'row-running', arrange: context => pointAt(context, 'running1') },
  { name: 'row-ended', arrange: context => pointAt(context, 'explored') },
  {
    name: 'confirmation',
    needs: { ...needs, settings: { ...inProject.settings, ...PRICES } },
    async arrange(context) {
      await bayes(context);
      await context.bench.command('Launch Sweeps: Launch Sweep');
      await context.bench.busyIsOver();
    },
  },
  {
    name: 'dry-run',
    needs: { ...needs, settings: { ...inProject.settings, ...PRICES } },
    async arrange(context) {
      await bayes(context);
      await context.bench.command('Launch Sweeps: Dry Run');
      await context.bench.until('the plan', async () => (await context.bench.editorText()).includes('upsertSweep'));
    },
  },
  {
    name: 'preview-and-lens',
    needs: { ...needs, settings: { ...inProject.settings, ...PRICES } },
    async arrange(context) {
      await bayes(context);
      await context.bench.command('Launch Sweeps: Preview Search Space');
      const page = await webviewPage(context.bench, 'h1');
      await context.bench.until('the time', async () =>
        (await page.locator('body').innerText()).includes('runs of the same job'),
      );
    },
  },
  {
    name: 'results-running',
    async arrange({ bench }) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('nobetter', 'Show Results');
      const page = await webviewPage(bench, '.body .row');
      await bench.until('the time', async () => (await page.locator('body').innerText()).includes('of work so far'));
    },
  },
  {
    name: 'results-ended',
    async arrange({ bench }) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('explored', 'Show Results');
      const page = await webviewPage(bench, '.body .row');
      await bench.until('the time', async () => (await page.locator('body').innerText()).includes('of work'));
    },
  },
];

export async function measure(words: readonly string[]): Promise<void> {
  const out = join(root, 'out', 'pictures', 'next');
  const cases = SCENES.filter(({ name }) => words.length === 0 || words.some(word => name.includes(word))).flatMap(
    scene =>
      (['dark', 'light'] as const).map(theme => ({ scene, name: scene.name, theme, needs: scene.needs ?? needs })),
  );
  const bad = await measureCases(cases, async (context, { scene, name, theme }) => {
    const { bench } = context;
    await bench.theme(theme);
    await bench.clearToasts();
    await scene.arrange(context);
    // What comes a moment later belongs to it.
    await bench.page.waitForTimeout(700);
    await bench.picture(out, `${name}-${theme}`);
    await bench.press('Escape');
    return { wrong: [], said: `${name}-${theme}.png` };
  });
  if (bad > 0) process.exitCode = 1;
}
