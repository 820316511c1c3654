// What is done with an existing sweep, from its row and from the palette, and the commands that help.
import { asked, inProject, openRow, showView } from '../explorerRows.ts';
import { sweepOf } from '../launches.ts';
import { requestsOver } from '../requestsOver.ts';
import type { Test } from '../suite.ts';

const still = { ...inProject, emulator: ['--no-life'] };

/** Pause, Stop and Cancel: what is asked, and what happens to the sweep. */
const changes = [
  {
    command: 'Pause Sweep',
    from: 'running1',
    button: 'Pause',
    says: /Pause .*No new runs are started\. Runs in progress continue to their end/s,
    state: 'PAUSED',
  },
  {
    command: 'Stop Sweep',
    from: 'running1',
    button: 'Stop',
    says: /Stop .*can start it again later/s,
    state: 'FINISHED',
  },
  {
    command: 'Cancel Sweep',
    from: 'running1',
    button: 'Cancel Sweep',
    says: /Cancel .*its runs are killed/s,
    state: 'CANCELED',
  },
];

/** The kinds of new sweep files, and what of the account and of the folder is in each. */
const newSweeps = [
  {
    kind: 'Launch sweep',
    holds: /job: my-team\/my-proj\/job-[\w-]+:latest\s+launch:\s+queue: gpu-queue[\s\S]*scheduler:/,
  },
  { kind: 'Launch sweep with Optuna', holds: /job-optuna-sweep-scheduler/ },
  { kind: 'Plain sweep', holds: /^program: train\.py/ },
];

export const tests: readonly Test[] = [
  ...changes.map(({ command, from, button, says, state }): Test => ({
    name: `${command} from its row says what will happen, and does it only then`,
    needs: still,
    ...(command !== 'Pause Sweep' && { repeats: 'test/vscode/unit/sweepCommands.test.ts' }),
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.rowAction(`Sweep ${from}`, command);
      check.match(await bench.dialog(), says);
      await bench.press('Escape');
      check.equal(await asked(emulator, 'SetSweepState'), 0);
      await bench.rowAction(`Sweep ${from}`, command);
      await bench.dialog();
      await bench.dialogButton(button);
      await bench.until(`the sweep is ${state}`, async () => (await sweepOf(emulator, from)).state === state);
      check.equal(await asked(emulator, 'SetSweepState'), 1);
    },
  })),
  ...changes.map(({ command, from, button, state }): Test => ({
    name: `${command} from the palette offers the sweeps that it fits`,
    needs: still,
    ...(command !== 'Stop Sweep' && { repeats: 'test/vscode/suites/sweeps.ts' }),
    async run({ bench, emulator, check }) {
      await bench.command(`Launch Sweeps: ${command}`);
      const offered = await bench.until('the list', async () => {
        const all = await bench.choices();
        return all.some(row => row.includes(from)) && all;
      });
      check.ok(!offered.some(row => row.includes('gridbest')), 'a finished one is not offered');
      await bench.pick(from);
      await bench.dialog();
      await bench.dialogButton(button);
      await bench.until(`the sweep is ${state}`, async () => (await sweepOf(emulator, from)).state === state);
    },
  })),
  {
    name: 'Resume Sweep by an id that is typed into the palette',
    needs: still,
    async run({ bench, emulator, check }) {
      await bench.command('Launch Sweeps: Resume Sweep');
      await bench.until('the list', async () => (await bench.choices()).some(row => row.includes('paused01')));
      await bench.page.keyboard.type('deadsched');
      await bench.pick('deadsched');
      check.match(await bench.dialog(), /still says running/);
      await bench.dialogButton('Resume Anyway');
      await bench.pick('Resume on');
      await bench.toast('was resumed');
      check.equal(await asked(emulator, 'UpsertSweep'), 1);
    },
  },
  {
    name: 'what still runs a while after Stop Sweep is reported, and its runs can be stopped',
    repeats: 'test/vscode/unit/sweepCommands.test.ts',
    needs: { ...still, limit: 200_000 },
    async run({ bench, emulator, check }) {
      await bench.command('Launch Sweeps: Stop Sweep');
      await bench.until('the list', async () => (await bench.choices()).some(row => row.includes('running1')));
      await bench.pick('running1');
      await bench.dialog();
      await bench.dialogButton('Stop');
      check.match(
        await bench.toast('runs are still running', 90_000),
        /^The sweep running1 is stopped\. 2 runs are still running\. /,
      );
      await bench.toastButton('runs are still running', 'Stop Runs');
      await bench.until('both runs are asked to stop', async () => (await asked(emulator, 'StopRun')) === 2);
    },
  },
  {
    name: 'a classic sweep is paused and resumed by its state alone',
    needs: still,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('Sweep classic2', 'Pause Sweep');
      check.match(await bench.dialog(), /Resume lets the agents start runs again/);
      await bench.dialogButton('Pause');
      await bench.row('Sweep classic2 is paused');
      await bench.rowAction('Sweep classic2', 'Resume Sweep');
      await bench.until('it runs', async () => (await sweepOf(emulator, 'classic2')).state === 'RUNNING');
      await bench.rowAction('Sweep classic2', 'Cancel Sweep');
      check.doesNotMatch(await bench.dialog(), /scheduler|queue/i);
      await bench.step();
      await bench.press('Escape');
      check.equal(await asked(emulator, 'UpsertSweep'), 0);
    },
  },
  {
    name: 'Open in W&B goes to the page of the row, Copy ID takes what commands take',
    repeats: 'test/vscode/unit/sweepCommands.test.ts',
    needs: still,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      check.match(
        await bench.opens(() => bench.rowAction('Sweep running1', 'Open in W')),
        /\/my-team\/my-proj\/sweeps\/running1/,
      );
      await bench.rowAction('Sweep running1', 'Copy ID');
      await bench.status('Copied running1');
      await bench.command('File: New Untitled Text File');
      await bench.press('Control+V');
      await bench.until('it was copied', async () => (await bench.editorText()).includes('running1'));
      await openRow(bench, 'Sweep gridbest');
      // A menu that is opened while its row is made anew loses it.
      await requestsOver(bench, emulator);
      check.match(
        await bench.opens(() => bench.rowAction('the best so far', 'Open in W')),
        /\/my-team\/my-proj\/runs\//,
      );
    },
  },
  {
    name: 'Open in W&B from the palette goes to the project in use',
    repeats: 'test/vscode/unit/sweepCommands.test.ts',
    needs: still,
    async run({ bench, check }) {
      check.match(await bench.opens(() => bench.command('Launch Sweeps: Open in W&B')), /\/my-team\/my-proj/);
    },
  },
  {
    name: 'Refresh asks again now',
    repeats: 'test/vscode/suites/explorerViews.ts',
    needs: still,
    async run({ bench, emulator }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await emulator.advance(1);
      const before = (await emulator.requests()).length;
      await bench.command('Launch Sweeps: Refresh');
      await bench.until('the lists are asked for again', async () => (await emulator.requests()).length > before);
    },
  },
  ...newSweeps.map(({ kind, holds }): Test => ({
    name: `New Sweep File writes a ${kind.toLowerCase()}, with what is in use filled in, and without diagnostics`,
    needs: inProject,
    ...(kind !== 'Launch sweep' && { repeats: 'test/core/language/newSweep.test.ts' }),
    async run({ bench, check }) {
      await bench.command('Launch Sweeps: New Sweep File');
      await bench.page
        .locator('.quick-input-list .monaco-list-row .label-name', { hasText: new RegExp(`^${kind}$`) })
        .first()
        .click();
      const text = await bench.until(`the ${kind}`, async () => {
        const shown = await bench.editorText();
        return holds.test(shown) && shown;
      });
      check.match(text, /method:/);
      const problems = (await bench.problems('Untitled')).filter(row => /^(Error|Warning)/.test(row));
      check.deepEqual(problems, [], `${kind} has no error and no warning`);
    },
  })),
  {
    name: 'In a new file what is missing is told at launch, not while it is begun',
    needs: inProject,
    async run({ bench, check }) {
      await bench.command('Launch Sweeps: New Sweep File');
      await bench.pick('Empty file');
      await bench.until('the empty file', async () => /launch-sweeps:\ssweep/.test(await bench.editorText()));
      await bench.type('method: Grid');
      const told = (words: string) =>
        bench.until(words, async () => {
          const rows = await bench.problems('Untitled');
          return rows.some(row => row.includes(words)) && rows;
        });
      check.ok(!(await told('Grid')).some(row => row.includes('is missing')));
      await bench.press('Control+J');
      await bench.focusEditor();
      await bench.command('Launch Sweeps: Launch Sweep');
      await bench.toast('cannot be launched');
      await told('`parameters` is missing');
    },
  },
  {
    name: 'Show Log opens the log: operations with their time, and no key',
    needs: still,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await bench.command('Launch Sweeps: Show Log');
      const text = await bench.until('the log', async () => {
        const shown = await bench.page.locator('.part.panel .view-lines').first().innerText();
        return /\w+.\d+.ms,.\d+.bytes/.test(shown) && shown;
      });
      check.ok(!text.includes(emulator.key));
    },
  },
  {
    name: 'Report Bug gathers what is safe to paste',
    needs: still,
    async run({ bench, emulator, check }) {
      await bench.openFile('launch-grid.yaml');
      await bench.command('Launch Sweeps: Report Bug');
      const text = await bench.until('the report', async () => {
        const shown = await bench.editorText();
        return shown.includes('What I did') && shown;
      });
      check.match(text, /Launch Sweeps \d+\.\d+\.\d+/);
      check.match(text, /The last requests/);
      for (const secret of [emulator.key, 'my-team', 'my-proj', 'launch-grid', '127.0.0.1'])
        check.ok(!text.includes(secret), secret);
    },
  },
];
