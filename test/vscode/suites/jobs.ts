// Schedulers and agents: made and started from the palette, by keyboard.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Needs, Test } from '../suite.ts';
import { first, leave } from '../steps.ts';

const signedIn: Needs = {
  account: 'signedIn',
  settings: { 'launchSweeps.entity': 'my-team', 'launchSweeps.project': 'my-proj' },
};
const PICTURES = 'out/pictures';

export const tests: readonly Test[] = [
  {
    name: 'a launch sweep without a job offers to create one',
    async run({ bench, folder }) {
      writeFileSync(
        join(folder, 'sweeps', 'jobless.yaml'),
        'method: random\nparameters:\n  lr: {min: 0.001, max: 0.1}\nscheduler:\n  num_workers: 2\n',
      );
      await bench.openFile('jobless.yaml');
      await bench.until('the diagnostic', async () => (await bench.problems()).some(problem => /job/.test(problem)));
      await bench.focusEditor();
      await bench.goTo(4, 2);
      await bench.until('the quick fix', async () => {
        await bench.press('Control+.');
        const shown = await bench.page
          .locator('.action-widget .action-item, .action-widget .monaco-list-row')
          .allInnerTexts();
        if (shown.some(text => text.includes('Create a job from this program'))) return true;
        await bench.press('Escape');
        return false;
      });
      await bench.press('Escape');
    },
  },
  {
    name: "Add Scheduler writes Optuna's block with the arguments of its classes",
    async run({ bench, check }) {
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Add Scheduler to Sweep');
      await bench.picture(PICTURES, 'scheduler-1-kind');
      await bench.pick('Optuna');
      await bench.pick('CmaEsSampler');
      await bench.picture(PICTURES, 'scheduler-2-pruner');
      await bench.pick('PercentilePruner');
      await bench.until('the block', async () =>
        /job: wandb\/sweep-jobs\/job-optuna-sweep-scheduler:latest/.test(await bench.editorText()),
      );
      const text = await bench.editorText();
      check.match(text, /type: CmaEsSampler/);
      check.match(text, /percentile: \d/);
      check.match(await bench.toast('Optuna ignores'), /num_workers/);
      await bench.picture(PICTURES, 'scheduler-3-written');
      await bench.focusEditor();
      await bench.goTo(1);
      await bench.until('the comment at the top', async () =>
        /# A launch sweep that learns/.test(await bench.editorText()),
      );
      check.match(await bench.editorText(), /method: custom/);
    },
  },
  {
    name: 'New Scheduler Project writes a project to fill in, and overwrites nothing',
    repeats: 'test/vscode/unit/newFiles.test.ts',
    async run({ bench, folder, check }) {
      await bench.command('Launch Sweeps: New Scheduler Project');
      await bench.answer('my-scheduler');
      await bench.tab('scheduler.py');
      check.match(readFileSync(join(folder, 'my-scheduler', 'scheduler.py'), 'utf8'), /class MyScheduler\(Scheduler\)/);
      check.ok(
        existsSync(join(folder, 'my-scheduler', 'requirements.txt')) &&
          existsSync(join(folder, 'my-scheduler', 'README.md')),
      );
      await bench.toast('Fill in the two places');
      await bench.picture(PICTURES, 'scheduler-4-project');
      await bench.command('Launch Sweeps: New Scheduler Project');
      await bench.quickInput();
      await bench.step();
      await bench.press('Enter');
      await bench.until('the sentence that the folder is taken', async () =>
        /already exists/.test(await bench.inputMessage()),
      );
      await bench.press('Escape');
    },
  },
  {
    name: 'New Optuna Search Space writes a file that suggests parameters',
    repeats: 'test/vscode/unit/newFiles.test.ts',
    async run({ bench, folder, check }) {
      await bench.command('Launch Sweeps: New Optuna Search Space');
      await bench.answer('optuna');
      await bench.tab('search_space.py');
      check.match(readFileSync(join(folder, 'optuna', 'search_space.py'), 'utf8'), /def objective\(trial/);
      await bench.toastButton('from a W&B artifact', 'Copy Command');
      await bench.openFile('README.md');
      await bench.press('Control+V');
      await bench.until('the command', async () =>
        (await bench.editorText()).includes(
          'wandb artifact put --type optuna --name ENTITY/PROJECT/search-space optuna/search_space.py',
        ),
      );
    },
  },
  {
    name: 'Upload Optuna Search Space makes an artifact, and a sweep file names it',
    needs: signedIn,
    async run({ bench, check }) {
      await bench.status('my-team/my-proj');
      await bench.command('Launch Sweeps: New Optuna Search Space');
      await bench.answer('optuna');
      await bench.tab('search_space.py');
      await bench.toastButton('from a W&B artifact', 'Upload…');
      await leave(bench, 'Upload Optuna search space');
      await bench.toast('Uploaded search_space.py as my-team/my-proj/search-space:latest.');
      await bench.picture(PICTURES, 'scheduler-5-uploaded');
      await bench.toastButton('Uploaded search_space.py', 'Use in Sweep File');
      await bench.tab('optuna.yaml');
      await bench.until('the settings', async () =>
        /optuna_source: my-team\/my-proj\/search-space:latest/.test(await bench.editorText()),
      );
      check.match(await bench.editorText(), /optuna_source_filename: search_space\.py/);
      await bench.picture(PICTURES, 'scheduler-6-named');
    },
  },
  {
    name: 'Start Agent runs wandb launch-agent with both limits, the key only in its environment',
    needs: signedIn,
    async run({ bench, emulator, folder, check }) {
      const python = join(folder, '.venv', 'bin', 'python');
      mkdirSync(join(folder, '.venv', 'bin'), { recursive: true });
      // Replaces a Python with wandb: prints what it was started with.
      writeFileSync(
        python,
        '#!/bin/sh\nif [ "$1" = -c ]; then echo \'{"version": "0.30.0", "launch": true}\'; exit; fi\n' +
          '{ echo "ARGS $*"; cat "$5"; echo "KEY $WANDB_API_KEY"; echo "URL $WANDB_BASE_URL"; } > ' +
          `'${folder}/agent.txt'\necho "agent started"\nsleep 20\n`,
      );
      chmodSync(python, 0o755);
      await bench.command('Launch Sweeps: Start Launch Agent');
      await bench.pick('local-queue');
      await bench.until('the step for runs', async () => (await bench.quickInput()).title.includes('runs at a time'));
      await bench.picture(PICTURES, 'agent-1-runs');
      await bench.pick('4');
      await bench.until('the step for sweeps', async () =>
        (await bench.quickInput()).title.includes('sweeps at a time'),
      );
      await bench.step();
      await bench.press('Enter');
      const said = await bench.until(
        'the agent',
        async () =>
          existsSync(join(folder, 'agent.txt')) &&
          /URL/.test(readFileSync(join(folder, 'agent.txt'), 'utf8')) &&
          readFileSync(join(folder, 'agent.txt'), 'utf8'),
      );
      check.match(said, /ARGS -m wandb launch-agent -c /);
      check.match(said, /queues: \[local-queue\]\nmax_jobs: 4\nmax_schedulers: 1\n/);
      check.ok(said.includes(`KEY ${emulator.key}`) && said.includes(`URL ${emulator.url}`));
      check.equal(
        said.slice(0, said.indexOf('KEY')).includes(emulator.key),
        false,
        'the key is on no command line and in no file',
      );
      await bench.until('the terminal', async () => (await bench.page.locator('.terminal-wrapper').count()) > 0);
      await bench.picture(PICTURES, 'agent-2-terminal');
    },
  },
  {
    name: 'Start Sweep Agent runs wandb agent for a classic sweep',
    repeats: 'test/vscode/suites/sweepAgents.ts',
    needs: signedIn,
    async run({ bench, emulator, folder, check }) {
      const python = join(folder, '.venv', 'bin', 'python');
      mkdirSync(join(folder, '.venv', 'bin'), { recursive: true });
      writeFileSync(
        python,
        '#!/bin/sh\nif [ "$1" = -c ]; then echo \'{"version": "0.30.0", "launch": false}\'; exit; fi\n' +
          `echo "ARGS $* KEY $WANDB_API_KEY" > '${folder}/sweep-agent.txt'\nsleep 5\n`,
      );
      chmodSync(python, 0o755);
      await bench.status('my-team/my-proj');
      await bench.command('Launch Sweeps: Start Sweep Agent');
      await bench.busyIsOver();
      check.deepEqual(
        (await bench.choices()).filter(row => /running1|gridbest/.test(row)),
        [],
        'a launch sweep and an ended one need no agent of their own',
      );
      await bench.pick('classic2');
      const file = join(folder, 'sweep-agent.txt');
      const said = await bench.until(
        'the agent',
        async () => existsSync(file) && readFileSync(file, 'utf8').includes('KEY') && readFileSync(file, 'utf8'),
      );
      check.match(said, /ARGS -m wandb agent my-team\/my-proj\/classic2 KEY /);
      check.ok(said.includes(emulator.key));
    },
  },
  {
    name: 'Start Agent says what is missing where Python has no wandb',
    repeats: 'test/core/agents/agents.test.ts',
    needs: signedIn,
    async run({ bench, folder, check }) {
      for (const name of ['.venv', 'venv', 'env']) {
        mkdirSync(join(folder, name, 'bin'), { recursive: true });
        writeFileSync(
          join(folder, name, 'bin', 'python'),
          '#!/bin/sh\necho \'{"version": "0.30.0", "launch": false}\'\n',
        );
        chmodSync(join(folder, name, 'bin', 'python'), 0o755);
      }
      await bench.command('Launch Sweeps: Start Launch Agent');
      await bench.pick('local-queue');
      await first(bench, 'runs at a time');
      await bench.until('the step for sweeps', async () =>
        (await bench.quickInput()).title.includes('sweeps at a time'),
      );
      await bench.step();
      await bench.press('Enter');
      check.match(await bench.toast('launch agents need', 40_000), /pip install "wandb\[launch\]"/);
      await bench.picture(PICTURES, 'agent-3-missing');
    },
  },
];
