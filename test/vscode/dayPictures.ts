// `npm run measure -- day`: the first hour of somebody new, from an empty folder, as pictures for a person to check:
// out/pictures/day/NN-NAME-{dark,light}.png. A step that fails is said, and the next one is tried.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { showView } from './explorerRows.ts';
import { measureCases } from './measureCases.ts';
import type { Context } from './suite.ts';

const PROGRAM = `import argparse
import wandb

parser = argparse.ArgumentParser()
parser.add_argument("--learning_rate", type=float, default=1e-3)
parser.add_argument("--batch_size", type=int, default=32)
parser.add_argument("--optimizer", choices=["adam", "sgd"], default="adam")
args = parser.parse_args()
with wandb.init(config=vars(args)) as run:
    for epoch in range(10):
        run.log({"train_loss": 1.0 / (epoch + 1), "val_loss": 1.2 / (epoch + 1)})
`;

const SWEEP = `job: my-team/my-proj/job-train:latest
program: train.py
method: bayes
run_cap: 12
metric:
  name: val_loss
  goal: minimize
parameters:
  learning_rate:
    min: 0.0001
    max: 0.1
`;

type Step = readonly [name: string, run: (context: Context) => Promise<unknown>];

/** Waits for the next question, and shows it. */
const question = async ({ bench }: Context): Promise<void> => {
  await bench.quickInput();
  await bench.busyIsOver();
};

const STEPS: readonly Step[] = [
  ['empty-folder', ({ bench }) => bench.viewContainer('Launch Sweeps')],
  [
    'palette',
    async ({ bench }) => {
      await bench.press('F1');
      await bench.page.keyboard.type('Launch Sweeps: ');
      await bench.page.waitForTimeout(800);
    },
  ],
  [
    'new-file-kinds',
    async context => {
      await context.bench.press('Escape');
      await context.bench.command('Launch Sweeps: New Sweep File');
      await question(context);
    },
  ],
  [
    'new-file',
    async ({ bench }) => {
      await bench.pick('Launch sweep');
      await bench.until('the text', async () => (await bench.editorText()).includes('method'));
    },
  ],
  [
    'with-program',
    async ({ bench, folder }) => {
      writeFileSync(join(folder, 'train.py'), PROGRAM);
      await bench.press('Escape');
      await bench.command('View: Close All Editors');
      await bench.dialogButton("Don't Save").catch(() => undefined);
      await bench.openFile('train.py');
      await bench.command('Launch Sweeps: New Sweep File');
      await bench.pick('Launch sweep');
      await bench.until('the text', async () => (await bench.editorText()).includes('learning_rate'));
    },
  ],
  [
    'saved',
    async ({ bench, folder }) => {
      await bench.press('Escape');
      await bench.press('Control+A');
      const text = (await bench.editorText()).replaceAll('\u00a0', ' ');
      writeFileSync(join(folder, 'sweep.yaml'), `${text}\n`);
      await bench.command('View: Close All Editors');
      await bench.dialogButton("Don't Save").catch(() => undefined);
      writeFileSync(join(folder, 'sweep.yaml'), SWEEP);
      await bench.openFile('sweep.yaml');
      await bench.until('lens', () => bench.lensText());
    },
  ],
  [
    'launch-signed-out',
    async context => {
      await context.bench.command('Launch Sweeps: Launch Sweep');
      await question(context);
    },
  ],
  [
    'sign-in-key',
    async context => {
      await context.bench.pickIfAsked('Enter an API key').catch(() => undefined);
      await question(context);
    },
  ],
  [
    'signed-in-project',
    async context => {
      await context.bench.answer(context.emulator.key);
      await question(context);
    },
  ],
  [
    'project-typed',
    async context => {
      await context.bench.pick('my-team').catch(() => undefined);
      await question(context);
    },
  ],
  [
    'queue',
    async context => {
      await context.bench.pick('my-proj').catch(() => undefined);
      await question(context);
    },
  ],
  [
    'confirm',
    async context => {
      await context.bench.pick('gpu-queue').catch(() => undefined);
      await question(context);
    },
  ],
  [
    'launched',
    async ({ bench }) => {
      await bench.pick('Launch on');
      await bench.toast('was launched');
    },
  ],
  [
    'sweeps-view',
    async ({ bench }) => {
      await bench.clearToasts();
      await showView(bench, 'Sweeps');
      await bench.row('Sweep ');
    },
  ],
  [
    'after-a-minute',
    async ({ bench, emulator }) => {
      await emulator.advance(90_000);
      await bench.page.waitForTimeout(8000);
    },
  ],
  [
    'queues-view',
    async ({ bench }) => {
      await showView(bench, 'Queues');
      await bench.row('Queue gpu-queue');
      await bench.expand('Queue gpu-queue');
    },
  ],
  [
    'jobs-view',
    async ({ bench }) => {
      await showView(bench, 'Jobs');
      await bench.row('Job job-train');
    },
  ],
  [
    'results',
    async ({ bench }) => {
      await bench.command('Launch Sweeps: Show Results');
      await bench.pickIfAsked('running1').catch(() => undefined);
      await bench.page.waitForTimeout(3000);
    },
  ],
  [
    'edited-and-launched',
    async ({ bench }) => {
      await bench.command('View: Close All Editors');
      await bench.openFile('sweep.yaml');
      await bench.goTo(4, 11);
      await bench.type('0');
      await bench.command('Launch Sweeps: Launch Sweep');
      await bench.quickInput();
      await bench.busyIsOver();
    },
  ],
  [
    'resume',
    async context => {
      await context.bench.press('Escape');
      await context.bench.command('Launch Sweeps: Resume Sweep');
      await question(context);
    },
  ],
  [
    'create-job',
    async context => {
      await context.bench.press('Escape');
      await context.bench.command('Launch Sweeps: Create Job');
      await question(context);
    },
  ],
  // By Enter through its boxes, until the job is there.
  ...[2, 3, 4, 5, 6, 7, 8].map((box): Step => [
    `create-job-${box}`,
    async ({ bench }) => {
      await bench.press('Enter');
      await bench.page.waitForTimeout(1500);
    },
  ]),
  [
    'find-sweep-none',
    async ({ bench }) => {
      await bench.press('Escape');
      await bench.clearToasts();
      await bench.command('Launch Sweeps: Find Sweep');
      await bench.quickInput();
      await bench.type('nothing like that');
      await bench.page.waitForTimeout(1500);
    },
  ],
  [
    'add-scheduler',
    async context => {
      await context.bench.press('Escape');
      await context.bench.command('Launch Sweeps: Add Scheduler to Sweep');
      await question(context);
    },
  ],
  [
    'start-agent',
    async context => {
      await context.bench.press('Escape');
      await context.bench.command('Launch Sweeps: Start Launch Agent');
      await question(context);
    },
  ],
];

const THEMES = ['dark', 'light'] as const;

export async function measure(): Promise<void> {
  const out = join(root, 'out', 'pictures', 'day');
  rmSync(out, { recursive: true, force: true });
  const needs = { emulator: [], viewport: { width: 1100, height: 700 }, fresh: true, limit: 900_000 };
  const wanted = (process.env['THEMES'] ?? 'dark').split(',');
  const cases = THEMES.filter(theme => wanted.includes(theme)).map(theme => ({ name: theme, theme, needs }));
  await measureCases(cases, async (context, { theme }) => {
    const { bench, folder } = context;
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    await bench.theme(theme);
    const wrong: string[] = [];
    for (const [index, [name, run]] of STEPS.entries()) {
      await run(context).catch((error: unknown) => wrong.push(`${name}: ${String(error).split('\n')[0] ?? ''}`));
      await bench.page.waitForTimeout(700);
      await bench.picture(out, `${String(index + 1).padStart(2, '0')}-${name}-${theme}`);
    }
    return { wrong, said: `${STEPS.length} pictures` };
  });
}
