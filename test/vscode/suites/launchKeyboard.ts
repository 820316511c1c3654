// Each way to launch and to resume, by keyboard alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, inProject } from '../explorerRows.ts';
import { answer, choose, command, fromLens, fromRow, fromTitle, fromToast, open, withoutMouse } from '../keyboard.ts';
import { createdBy, onlyOf, sweepOf, type ShownSweep } from '../launches.ts';
import type { Context, Test } from '../suite.ts';
import type { Workbench } from '../workbench.ts';

const still = { ...inProject, emulator: ['--no-life'] };

/** Makes a file different from those of other tests: what was launched a moment ago is not sent a second time. */
function makeNew(folder: string, name: string, why: string): void {
  const file = join(folder, 'sweeps', name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^method:/m, `description: ${why}\nmethod:`));
}

/** Opens launch-bayes.yaml, changed, without the mouse, and does something; gives the sweeps that were created. */
const launchedBy = (
  { bench, emulator, folder }: Context,
  why: string,
  work: () => Promise<unknown>,
): Promise<ShownSweep[]> =>
  createdBy(emulator, () =>
    withoutMouse(bench, async () => {
      makeNew(folder, 'launch-bayes.yaml', why);
      await open(bench, 'launch-bayes.yaml');
      await work();
    }),
  );

/** Confirms what was asked for, and waits for it. */
async function confirm(bench: Workbench, row: string, says: string): Promise<string> {
  await choose(bench, row);
  return bench.toast(says);
}

const step = (bench: Workbench, title: string): Promise<boolean> =>
  bench.until(`the step “${title}”`, async () => (await bench.quickInput()).title.includes(title));

export const tests: readonly Test[] = [
  {
    name: 'from the lens: the queue is asked for, confirmed once, then shown in the explorer',
    needs: { ...still, fresh: true },
    async run({ bench, emulator, check }) {
      const sweeps = await createdBy(emulator, () =>
        withoutMouse(bench, async () => {
          await open(bench, 'launch-grid.yaml');
          await fromLens(bench, 2, 'Launch');
          await bench.until('queues from the live list', async () =>
            (await bench.choices()).some(choice => choice.startsWith('batch-queue')),
          );
          await choose(bench, 'gpu-queue');
          const summary = /Launch on gpu-queue, my-team\/my-proj · grid · 6 runs · 2 workers/;
          await bench.until('what is launched', async () => summary.test((await bench.choices())[0] ?? ''));
          check.match(
            await confirm(bench, 'Launch on gpu-queue', 'was launched'),
            /^The sweep \w{8} was launched\. Its scheduler waits in the queue gpu-queue\.$/,
          );
          await fromToast(bench, 'Show in Explorer');
          await bench.row('is waiting');
        }),
      );
      check.equal(sweeps.length, 1);
      check.match(sweeps[0]?.config, /learning_rate/);
      await bench.row(`Sweep ${onlyOf(sweeps).name} is waiting`);
      check.equal(await asked(emulator, 'UpsertSweep'), 1);
    },
  },
  {
    name: 'from the palette: what the file says is not asked; the toast opens W&B',
    repeats: 'test/vscode/suites/launch.ts',
    needs: still,
    async run(context) {
      let opened: string | undefined;
      const sweeps = await launchedBy(context, 'by the palette', async () => {
        await command(context.bench, 'Launch Sweeps: Launch Sweep');
        await confirm(context.bench, 'Launch on gpu-queue', 'was launched');
        opened = await context.bench.opens(() => fromToast(context.bench, 'Open in W&B'));
      });
      context.check.equal(sweeps.length, 1);
      context.check.match(opened, new RegExp(`/my-team/my-proj/sweeps/${onlyOf(sweeps).name}`));
    },
  },
  {
    name: 'from the title of the editor',
    repeats: 'test/vscode/suites/launchKeyboard.ts',
    needs: still,
    async run(context) {
      const sweeps = await launchedBy(context, 'by the title', async () => {
        await fromTitle(context.bench, 'Launch Sweep');
        await confirm(context.bench, 'Launch on gpu-queue', 'was launched');
      });
      context.check.equal(sweeps.length, 1);
    },
  },
  {
    name: 'from the row of a job',
    needs: still,
    async run(context) {
      const sweeps = await launchedBy(context, 'by a job', async () => {
        await fromRow(context.bench, 'Jobs', 'Job job-train,', 'Launch Sweep with This Job');
        await confirm(context.bench, 'Launch on gpu-queue', 'was launched');
      });
      context.check.equal(sweeps.length, 1);
      context.check.match(sweeps[0]?.launchScheduler, /job-train/);
    },
  },
  {
    name: 'with options, a step back, and all of it written into the file',
    needs: still,
    async run(context) {
      const { bench, folder, check } = context;
      const file = join(folder, 'sweeps', 'launch-bayes.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('run_cap: 8', 'run_cap: 9 # enough'));
      const sweeps = await launchedBy(context, 'with options', async () => {
        await command(bench, 'Launch Sweeps: Launch Sweep with Options');
        await step(bench, 'Job whose runs');
        await choose(bench, 'job-train,');
        await step(bench, 'Version of job-train');
        await choose(bench, 'prod');
        await step(bench, 'Choose a queue');
        await choose(bench, 'gpu-queue');
        await step(bench, 'Priority of the runs');
        await bench.press('Control+Alt+Minus');
        await step(bench, 'Choose a queue');
        await choose(bench, 'gpu-queue');
        await step(bench, 'Priority of the runs');
        await choose(bench, 'High');
        for (const [title, row] of [
          ['Project that', 'my-proj'],
          ['Number of workers', '4'],
        ] as const) {
          await step(bench, title);
          await choose(bench, row);
        }
        await step(bench, 'Arguments');
        await answer(bench, '--epochs 3');
        await step(bench, 'Further configuration');
        await choose(bench, 'As it is');
        await step(bench, 'gpus');
        await answer(bench, '4');
        await step(bench, 'memory');
        await bench.press('Enter');
        await step(bench, 'Earlier runs that count');
        await choose(bench, 'None');
        await step(bench, 'Keep what was chosen');
        await choose(bench, 'Write it into');
        await step(bench, 'Launch launch-bayes.yaml');
        await confirm(bench, 'Launch on gpu-queue', 'was launched');
      });
      check.equal(sweeps.length, 1);
      check.match(sweeps[0]?.launchScheduler, /job-train:prod/);
      check.match(sweeps[0]?.launchScheduler, /--epochs/);
      const text = await bench.editorText();
      for (const written of [/job-train:prod/, /run_cap: 9 # enough/, /num_workers: 4/]) check.match(text, written);
    },
  },
  {
    name: 'Dry Run from its lens shows what would be sent, and sends nothing',
    repeats: 'test/vscode/suites/launchOptions.ts',
    needs: still,
    async run(context) {
      const { bench, emulator, check } = context;
      const sweeps = await launchedBy(context, 'dry', async () => {
        await fromLens(bench, 2, 'Dry Run');
        await bench.tab('launch-bayes.dry-run.yaml');
        const text = await bench.until('the text', async () => {
          const shown = await bench.editorText();
          return shown.includes('Nothing was sent') && shown;
        });
        check.match(text, /gpu-queue/);
        check.match(text, /method: bayes/);
        await bench.type('x');
        check.equal((await bench.editorText()).startsWith('x'), false);
      });
      check.equal(sweeps.length, 0);
      check.equal(await asked(emulator, 'UpsertSweep'), 0);
    },
  },
  {
    name: 'Resume Sweep from its row: nothing by looking, and the scheduler once',
    needs: still,
    async run({ bench, emulator, check }) {
      await withoutMouse(bench, async () => {
        await fromRow(bench, 'Sweeps', 'Sweep paused01', 'Resume Sweep');
        const rows = await bench.until('what can be done', async () => {
          const all = await bench.choices();
          return all[0]?.includes('Resume on') && all;
        });
        check.ok(
          rows.some(row => row.includes('Show what changes')),
          rows.join('\n'),
        );
        await bench.press('Escape');
        check.equal(await asked(emulator, 'UpsertSweep'), 0);
        await fromRow(bench, 'Sweeps', 'Sweep paused01', 'Resume Sweep');
        await confirm(bench, 'Resume on', 'was resumed');
      });
      check.equal((await sweepOf(emulator, 'paused01')).state, 'PENDING');
      check.equal(await asked(emulator, 'UpsertSweep'), 1);
    },
  },
  {
    name: "Resume Sweep by an id and by the App's address that are typed",
    repeats: 'test/core/launch/resume',
    needs: still,
    async run({ bench, emulator, check }) {
      await withoutMouse(bench, async () => {
        for (const [typed, name] of [
          ['paused01', 'paused01'],
          ['https://forge.coreweave.com/wandb/my-team/my-proj/sweeps/canceled?nw=nwuserjane', 'canceled'],
        ] as const) {
          await command(bench, 'Launch Sweeps: Resume Sweep');
          await bench.busyIsOver();
          await bench.type(typed);
          await choose(bench, typed);
          await bench.until(
            `${name} can be resumed`,
            async () =>
              (await bench.quickInput()).title.startsWith('Resume') &&
              (await bench.choices())[0]?.includes('Resume on'),
          );
          await confirm(bench, 'Resume on', `${name} was resumed`);
        }
      });
      check.equal(await asked(emulator, 'UpsertSweep'), 2);
      for (const name of ['paused01', 'canceled']) check.equal((await sweepOf(emulator, name)).state, 'PENDING', name);
    },
  },
  {
    name: 'Resume Sweep by the file that launched it, with what the file says by now',
    repeats: 'test/core/launch/resume/fileAsLaunched.test.ts',
    needs: still,
    async run(context) {
      const { bench, emulator, check } = context;
      const sweeps = await launchedBy(context, 'to be resumed', async () => {
        await command(bench, 'Launch Sweeps: Launch Sweep');
        await confirm(bench, 'Launch on gpu-queue', 'was launched');
        await command(bench, 'View: Focus Active Editor Group');
        await bench.goTo(22, 17);
        await bench.type('6');
        await command(bench, 'Launch Sweeps: Resume Sweep');
        await choose(bench, 'launched last from this file');
        // Its scheduler waits in the queue: the list says so, and it does not block.
        await bench.until('a warning', async () =>
          (await bench.choices()).some(row => row.includes('already waits in the queue')),
        );
        await choose(bench, 'Use the launch and scheduler settings of launch-bayes.yaml');
        await bench.until('what changes', async () =>
          (await bench.choices()).some(row => row.includes('workers: 2 → 26')),
        );
        await confirm(bench, 'Resume on', 'was resumed');
      });
      check.equal(sweeps.length, 1);
      check.match((await sweepOf(emulator, onlyOf(sweeps).name)).launchScheduler, /num_workers[\\"]*:26/);
      check.equal(await asked(emulator, 'UpsertSweep'), 2);
    },
  },
  {
    name: 'Launch can be chosen at once; an early Enter is kept, and counts unless the checks find a problem',
    needs: still,
    async run(context) {
      const { bench, emulator, check } = context;
      const early = async () => {
        await emulator.faults({ operation: 'Preflight', kind: 'delay', ms: 2000 });
        await command(bench, 'Launch Sweeps: Launch Sweep');
        await bench.until('it can be chosen', async () =>
          (await bench.choices()).some(row => row.includes('Launch on')),
        );
        check.ok(
          (await bench.choices()).some(row => row.includes('Checking queue')),
          'and is checked',
        );
        await bench.press('Enter');
        await bench.until('the Enter is kept', async () =>
          (await bench.choices())[0]?.includes('Launches when the checks are done'),
        );
        await bench.press('Enter');
      };
      const sweeps = await launchedBy(context, 'in a hurry', async () => {
        await early();
        await bench.toast('was launched');
        check.equal(await asked(emulator, 'UpsertSweep'), 1);
        // The same again: another sweep of this file is active, which is serious enough to be shown.
        await early();
        await bench.until('the problem', () => bench.hasIcon('warning'));
        check.match((await bench.choices())[0], /Launch on gpu-queue, my-team/);
        await bench.press('Escape');
      });
      check.equal(sweeps.length, 1);
      check.equal(await asked(emulator, 'UpsertSweep'), 1);
    },
  },
];
