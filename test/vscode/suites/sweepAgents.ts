// Plain sweeps with an engine of their own: the scheduler and the agents in terminals, and the file in the editor.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmulatorProcess } from '../../emulator/emulatorProcess.ts';
import { ask } from '../../emulator/ask.ts';
import { UPSERT } from '../../emulator/launch.ts';
import { inProject, rowSays, openRow, showView } from '../explorerRows.ts';
import type { Needs, Test } from '../suite.ts';
import type { Workbench } from '../workbench.ts';

const still: Needs = { ...inProject, emulator: ['--no-life'] };

const SWEEP = `name: bowl
program: train.py
method: custom
metric: {name: val_loss, goal: minimize}
run_cap: 20
parameters:
  learning_rate: {min: 0.001, max: 0.1}
scheduler:
  engine: optuna
  source: engines/study.py
  optimizer: study
`;

/** Creates the sweep, whose runs an engine on this machine suggests; gives its id. */
async function createSweep(emulator: EmulatorProcess): Promise<string> {
  const { data } = await ask(emulator, UPSERT, {
    config: SWEEP,
    entityName: 'my-team',
    projectName: 'my-proj',
    state: 'PENDING',
  });
  const { sweep } = data['upsertSweep'] as { sweep: { name: string } };
  return sweep.name;
}

/**
 * Puts a Python into the folder that records what it is started with, and each Control+C: an agent ends at the second
 * one, a scheduler at the first. Gives what was recorded so far, a line each.
 */
function fakePython(folder: string): () => readonly string[] {
  const record = join(folder, 'started.txt');
  const python = join(folder, '.venv', 'bin', 'python');
  mkdirSync(join(folder, '.venv', 'bin'), { recursive: true });
  writeFileSync(
    python,
    `#!/bin/sh
if [ "$1" = -c ]; then echo '{"version": "0.31.0", "python": "3.12.4", "optuna": true}'; exit; fi
echo "$3 $* IN $PWD GPU $CUDA_VISIBLE_DEVICES PATH $PYTHONPATH KEY $WANDB_API_KEY END" >> '${record}'
for last; do :; done
echo "wandb: Starting $3 for $last"
times=0
interrupted() {
  times=$((times + 1))
  echo "interrupted $3 $times" >> '${record}'
  if [ "$3" = sweep-scheduler ] || [ $times = 2 ]; then exit 0; fi
}
trap 'interrupted "$@"' INT
while :; do sleep 0.2; done
`,
  );
  chmodSync(python, 0o755);
  return () => (existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n') : []);
}

/** Waits for a step by a part of its title, and takes what it offers first. */
async function enter(bench: Workbench, title: string): Promise<void> {
  await bench.until(`the step “${title}”`, async () => (await bench.quickInput()).title.includes(title));
  await bench.choices();
  await bench.step();
  await bench.press('Enter');
}

/** The same, with something typed. */
async function typeInto(bench: Workbench, title: string, text: string): Promise<void> {
  await bench.until(`the step “${title}”`, async () => (await bench.quickInput()).title.includes(title));
  await bench.choices();
  await bench.step();
  await bench.answer(text);
}

export const tests: readonly Test[] = [
  {
    name: 'a sweep with an engine waits for its scheduler, which starts in the folder of its source',
    needs: still,
    async run({ bench, emulator, folder, check }) {
      const lines = fakePython(folder);
      mkdirSync(join(folder, 'sweeps', 'engines'), { recursive: true });
      writeFileSync(join(folder, 'sweeps', 'engines', 'study.py'), 'def study(info): ...\n');
      const id = await createSweep(emulator);
      await bench.command('Launch Sweeps: Refresh');
      await showView(bench, 'Sweeps');
      await rowSays(bench, 'bowl', /waits for its scheduler/);
      await openRow(bench, 'bowl');
      await bench.row('Start the sweep scheduler');
      await bench.step();
      await bench.rowAction('bowl', 'Start Sweep Scheduler');
      await enter(bench, 'runs at a time');
      const toast = await bench.toast('is starting');
      check.match(toast, /agents run them/);
      const started = await bench.until('the scheduler', () =>
        lines().find(line => line.startsWith('sweep-scheduler')),
      );
      check.match(started, new RegExp(`-m wandb sweep-scheduler --batch-size 4 my-team/my-proj/${id} IN `));
      const sweeps = join(folder, 'sweeps');
      check.ok(started.includes(` IN ${sweeps} `), started);
      check.ok(started.includes(` PATH ${join(sweeps, 'engines')}:${sweeps} `), started);
      check.equal(started.slice(0, started.indexOf('KEY')).includes(emulator.key), false);
      await bench.step();
      await bench.theme('light');
      await bench.command('Launch Sweeps: Start Sweep Scheduler');
      await bench.busyIsOver();
      await bench.pick('bowl');
      check.match(await bench.toast('already running'), /queue every point twice/);
      await bench.rowAction('bowl', 'Stop Running Agents');
      check.match(await bench.dialog(), /continues when a scheduler is started again/);
      await bench.dialogButton('Stop');
      await bench.until('Control+C', () => lines().includes('interrupted sweep-scheduler 1'));
    },
  },
  {
    name: 'Start Sweep Agents starts several with their GPUs, which are shown and stopped together',
    needs: still,
    async run({ bench, emulator, folder, check }) {
      const lines = fakePython(folder);
      const id = await createSweep(emulator);
      await bench.command('Terminal: Kill All Terminals');
      await bench.command('Launch Sweeps: Refresh');
      await bench.command('Launch Sweeps: Start Sweep Agents');
      await bench.busyIsOver();
      await bench.pick('bowl');
      await typeInto(bench, 'how many', '2');
      await typeInto(bench, 'GPUs', '0; 1');
      await enter(bench, 'runs of each');
      await enter(bench, 'failed runs');
      const agents = (): string[] => lines().filter(line => line.startsWith('agent'));
      await bench.until('two agents', () => agents().length === 2);
      const same = `agent -m wandb agent my-team/my-proj/${id} IN ${folder} GPU `;
      check.deepEqual(
        agents()
          .map(line => line.startsWith(same) && line.slice(same.length, same.length + 1))
          .sort(),
        ['0', '1'],
      );
      await bench.status('2 agents');
      const terminals = bench.page.locator('.terminal-tabs-entry', { hasText: 'Agent' });
      await bench.until('each has its own terminal', async () => (await terminals.count()) === 2);
      await bench.command('Launch Sweeps: Show Running Agents');
      check.deepEqual(
        (await bench.choices()).filter(row => row.includes(id)).map(row => /GPU \d/.exec(row)?.[0]),
        ['GPU 0', 'GPU 1'],
      );
      await bench.pick('Stop All');
      await bench.dialog();
      await bench.dialogButton('Stop After Their Runs');
      const interrupted = (times: number): number =>
        lines().filter(line => line === `interrupted agent ${times}`).length;
      await bench.until('Control+C in both', () => interrupted(1) === 2);
      check.equal(interrupted(2), 0);
      await bench.status('2 agents');
      await bench.command('Launch Sweeps: Stop Running Agents');
      await bench.dialog();
      await bench.dialogButton('Stop Now');
      await bench.until('Control+C again', () => interrupted(2) === 2);
      await bench.until(
        'none runs',
        async () => (await bench.page.locator('.statusbar-item', { hasText: '2 agents' }).count()) === 0,
      );
      await bench.step();
    },
  },
  {
    name: 'a local engine is completed, explained and checked',
    repeats: 'test/core/language/complete/sourceNames.test.ts',
    needs: {},
    async run({ bench, folder, check }) {
      writeFileSync(
        join(folder, 'sweeps', 'study.py'),
        'import optuna\n\ndef study(info):\n    return optuna.create_study()\n\ndef other():\n    return study(None)\n',
      );
      writeFileSync(
        join(folder, 'sweeps', 'bowl.yaml'),
        SWEEP.replace('engines/study.py\n  optimizer: study', 'study.py\n  optimizer: other'),
      );
      await bench.openFile('bowl.yaml');
      await bench.until('the diagnostic', async () =>
        (await bench.problems()).some(problem => /`other` in `study.py`/.test(problem)),
      );
      await bench.focusEditor();
      await bench.hover('optuna');
      check.match(await bench.hoverText(), /pip install "wandb\[optuna\]/);
      await bench.step();
      await bench.goTo(11, 14);
      await bench.press('Control+Space');
      check.match((await bench.suggestions())[0], /^study/);
      await bench.step();
      await bench.suggestion('study');
      check.match(await bench.editorText(), /optimizer: study$/m);
      await bench.until('no diagnostic', async () => (await bench.problems()).length === 0);
      await bench.focusEditor();
      await bench.goTo(9, 11);
      await bench.press('Shift+End');
      await bench.press('Delete');
      await bench.press('Control+Space');
      await bench.suggestions();
      await bench.step();
      await bench.suggestion('ax');
      await bench.until('the engine', async () => /engine: ax$/m.test(await bench.editorText()));
    },
  },
];
