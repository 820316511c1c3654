// `npm run measure -- launchPictures`: what a person sees during a launch and a resume, in the real editor, dark and
// light, for a person to check: out/pictures/launch/NAME-{dark,light}.png.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { inProject } from './explorerRows.ts';
import { measureCases } from './measureCases.ts';
import { moveLatest } from './moveLatest.ts';
import type { Context } from './suite.ts';
import { webviewPage } from './webview.ts';

const needs = { ...inProject, emulator: ['--no-life'], viewport: { width: 960, height: 600 } };

/** Changes a file of the workspace, under another name if one is given, and opens it. */
async function open(
  { bench, folder }: Context,
  change = (text: string): string => text,
  name = 'launch-bayes.yaml',
  as = name,
): Promise<void> {
  writeFileSync(join(folder, 'sweeps', as), change(readFileSync(join(folder, 'sweeps', name), 'utf8')));
  await bench.openFile(as);
}

const launch = ({ bench }: Context): Promise<void> => bench.command('Launch Sweeps: Launch Sweep');
const confirmed = ({ bench }: Context, text: string): Promise<boolean> =>
  bench.until(text, async () => (await bench.choices()).some(row => row.includes(text)));
const resume = async ({ bench }: Context, name: string): Promise<void> => {
  await bench.command('Launch Sweeps: Resume Sweep');
  await bench.pick(name);
};

const STUDY = 'import optuna\n\ndef study(info):\n    return optuna.create_study()\n';
const ENGINE =
  'program: train.py\nmethod: custom\nmetric: {name: val_loss, goal: minimize}\nrun_cap: 20\nscheduler:\n' +
  '  engine: optuna\n  source: study.py\n  optimizer: study\nparameters:\n  learning_rate:\n' +
  '    distribution: log_uniform_values\n    min: 0.0001\n    max: 0.1\n';

/** It has many problems, but none that stops it. */
const doubtful = (text: string): string =>
  text
    .replace('gpu-queue', 'batch-queue')
    .replace('job-train:latest', 'job-train:v99')
    .replace(/scheduler:/, '  template_variables: {gpus: 40}\nscheduler:');

/** What a picture shows, and how the window comes to it. */
interface Scene {
  readonly name: string;
  arrange(context: Context): Promise<void>;
}

const SCENES: readonly Scene[] = [
  {
    name: 'preflight',
    async arrange(context) {
      await open(context);
      await launch(context);
      await context.bench.busyIsOver();
    },
  },
  {
    name: 'preflight-optuna',
    async arrange(context) {
      await open(context, text => `${text}launch: {queue: gpu-queue}\n`, 'optuna.yaml');
      await launch(context);
      await context.bench.busyIsOver();
    },
  },
  {
    name: 'preflight-looking',
    async arrange(context) {
      await open(context);
      await context.emulator.faults({ operation: 'Preflight', kind: 'delay', ms: 5000 });
      await launch(context);
      await confirmed(context, 'Checking queue');
    },
  },
  {
    name: 'preflight-early-enter',
    async arrange(context) {
      await open(context);
      await context.emulator.faults({ operation: 'Preflight', kind: 'delay', ms: 5000 });
      await launch(context);
      await confirmed(context, 'Checking queue');
      await context.bench.press('Enter');
      await confirmed(context, 'Launches when the checks are done');
    },
  },
  {
    name: 'preflight-findings',
    async arrange(context) {
      await open(context, doubtful);
      await launch(context);
      await context.bench.busyIsOver();
    },
  },
  {
    name: 'preflight-moved-alias',
    async arrange(context) {
      const { bench, emulator } = context;
      await open(context, undefined, undefined, 'moved.yaml');
      await launch(context);
      await bench.pick('Launch on');
      await bench.toast('was launched');
      await bench.clearToasts();
      await moveLatest(emulator, 'job-train');
      await launch(context);
      await confirmed(context, 'is now');
      await bench.busyIsOver();
    },
  },
  {
    name: 'account-warnings',
    async arrange(context) {
      const { bench } = context;
      await open(
        context,
        text => doubtful(text).replace('job-train:v99', 'job-trian:latest').replace('priority: 1', 'priority: High'),
        undefined,
        'doubtful.yaml',
      );
      await bench.until('the problems', async () => (await bench.problems()).length > 2);
      await bench.focusEditor();
    },
  },
  {
    name: 'confirm-engine',
    async arrange(context) {
      writeFileSync(join(context.folder, 'sweeps', 'study.py'), STUDY);
      await open(context, () => ENGINE, 'plain.yaml', 'engine.yaml');
      await launch(context);
      await context.bench.busyIsOver();
    },
  },
  {
    name: 'preflight-unknown',
    async arrange(context) {
      await open(context);
      await context.emulator.faults({ operation: 'Preflight', kind: '500' });
      await launch(context);
      await context.bench.busyIsOver();
    },
  },
  {
    name: 'dry-run',
    async arrange(context) {
      await open(context);
      await context.bench.command('Launch Sweeps: Dry Run');
      await context.bench.tab('launch-bayes.dry-run.yaml');
    },
  },
  {
    name: 'dry-run-preview',
    async arrange(context) {
      await open(context);
      await context.bench.command('Launch Sweeps: Dry Run');
      await context.bench.tab('launch-bayes.dry-run.yaml');
      await context.bench.command('Launch Sweeps: Preview Search Space');
      await context.bench.pick('launch-bayes.yaml');
      const page = await webviewPage(context.bench, '.first tbody tr');
      await page.locator('.first tbody tr').first().waitFor({ state: 'visible' });
    },
  },
  {
    name: 'dry-run-difference',
    async arrange(context) {
      const { bench } = context;
      await open(context);
      await launch(context);
      await bench.pick('Launch on');
      await bench.toast('was launched');
      await bench.clearToasts();
      await bench.goTo(5, 11);
      await bench.type('0');
      await bench.command('Launch Sweeps: Dry Run');
      await bench.toastButton('was launched before', 'Show What Differs');
      await bench.page.locator('.monaco-diff-editor').first().waitFor({ state: 'visible' });
    },
  },
  {
    name: 'resume',
    async arrange(context) {
      await open(
        context,
        text => text.replace('num_workers: 2', 'num_workers: 6').replace('priority: 1', 'priority: 0'),
        undefined,
        'further.yaml',
      );
      await resume(context, 'paused01');
      await context.bench.pick('Use the launch and scheduler settings');
      await confirmed(context, 'workers:');
      await context.bench.busyIsOver();
    },
  },
  {
    name: 'resume-difference',
    async arrange(context) {
      await SCENES.find(scene => scene.name === 'resume')?.arrange(context);
      await context.bench.pick('Show what changes');
      await context.bench.page.locator('.monaco-diff-editor').first().waitFor({ state: 'visible' });
    },
  },
  {
    name: 'resume-waiting',
    async arrange(context) {
      await open(context);
      await resume(context, 'pending1');
      await context.bench.busyIsOver();
    },
  },
  {
    name: 'resume-dead-scheduler',
    async arrange(context) {
      await open(context);
      await context.bench.command('Launch Sweeps: Resume Sweep');
      await context.bench.busyIsOver();
      await context.bench.type('deadsched');
      await context.bench.pick('deadsched');
      await context.bench.dialog();
    },
  },
  {
    name: 'refusal-file',
    async arrange(context) {
      await open(context, undefined, 'with-mistakes.yaml');
      await launch(context);
      await context.bench.toast('cannot be launched');
    },
  },
  {
    name: 'refusal-running',
    async arrange(context) {
      await open(context);
      await context.bench.command('Launch Sweeps: Resume Sweep');
      await context.bench.busyIsOver();
      await context.bench.type('running1');
      await context.bench.pick('running1');
      await context.bench.toast('is running');
    },
  },
  {
    name: 'refusal-server',
    async arrange(context) {
      await open(context, text => text.replace('gpu-queue', 'gone-queue'));
      await launch(context);
      await context.bench.pick('Launch on gone-queue');
      await context.bench.toast('No sweep was created');
    },
  },
  {
    name: 'refusal-forbidden',
    async arrange(context) {
      await open(context, text => text.replace('run_cap: 8', 'run_cap: 11'));
      await context.emulator.faults({ operation: 'UpsertSweep', kind: '403' });
      await launch(context);
      await context.bench.pick('Launch on gpu-queue');
      await context.bench.toast('No sweep was created');
    },
  },
  {
    name: 'lost-answer',
    async arrange(context) {
      await open(context, text => text.replace('run_cap: 8', `run_cap: ${Math.round(Math.random() * 1000)}`));
      await context.emulator.faults({ operation: 'UpsertSweep', kind: 'cutAfter', times: 1 });
      await launch(context);
      await context.bench.pick('Launch on gpu-queue');
      await context.bench.toast('The answer was lost');
    },
  },
];

export async function measure(): Promise<void> {
  const out = join(root, 'out', 'pictures', 'launch');
  const words = (process.env['SCENES'] ?? '').split(',');
  const cases = SCENES.filter(({ name }) => words.some(word => name.includes(word))).flatMap(scene =>
    (['dark', 'light'] as const).map(theme => ({ scene, name: scene.name, theme, needs })),
  );
  await measureCases(cases, async (context, { scene, name, theme }) => {
    const { bench } = context;
    await bench.theme(theme);
    await bench.clearToasts();
    await bench.command('View: Close Primary Side Bar');
    await scene.arrange(context);
    await bench.page.mouse.move(480, 592);
    // What comes a moment later belongs to it.
    await bench.page.waitForTimeout(700);
    await bench.picture(out, `${name}-${theme}`);
    await bench.press('Escape');
    await context.emulator.faults();
    return { wrong: [], said: `${name}-${theme}.png` };
  });
}
