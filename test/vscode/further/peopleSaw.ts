// What people misread in rows, in the status bar and in questions, as they see it now: time left, names, the end of a
// sweep, a Python without wandb, a key that was copied in part.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../../emulator/ask.ts';
import { UPSERT } from '../../emulator/launch.ts';
import { inProject, rowSays, showView } from '../explorerRows.ts';
import type { Context, Test } from '../suite.ts';

const REFRESH = 'Launch Sweeps: Refresh';
const NAMED = `program: train.py
name: lr search
method: random
run_cap: 4
parameters:
  learning_rate: {min: 0.001, max: 0.1}
`;

/** A picture of the window as it is, dark and light. */
async function inBothThemes({ bench }: Context): Promise<void> {
  await bench.step();
  await bench.theme('light');
  await bench.step();
  await bench.theme('dark');
}

/** How many entries of the status bar contain a text. */
const entriesWith = ({ bench }: Context, text: RegExp): Promise<number> =>
  bench.page.locator('.statusbar-item', { hasText: text }).count();

/** Puts a Python into a folder that runs a script of the shell. */
function python(folder: string, script: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'python');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

export const tests: readonly Test[] = [
  {
    name: 'rows tell the time left, and a sweep by its name; canceling a plain one does not speak of a scheduler',
    repeats: 'test/core/explorer/rows/sweepRow.test.ts',
    needs: { ...inProject, emulator: ['--no-life'], viewport: { width: 1600, height: 900 } },
    async run(context) {
      const { bench, emulator, check } = context;
      const { data } = await ask(emulator, UPSERT, {
        config: NAMED,
        entityName: 'my-team',
        projectName: 'my-proj',
        state: 'PENDING',
      });
      const { sweep } = data['upsertSweep'] as { sweep: { name: string } };
      await bench.command(REFRESH);
      await showView(bench, 'Sweeps');
      await bench.widenSideBar(760);
      check.match(await rowSays(bench, 'Sweep running1', /left/), /about [\d.]+ (min|h|s) left/);
      // By its configuration's name, by the name that a person gave it, and by its id.
      await bench.row('Sweep lr search');
      check.match(await (await bench.row('Sweep lr search')).innerText(), new RegExp(sweep.name));
      await bench.row('Sweep first try');
      await inBothThemes(context);
      await (await bench.row('Sweep running1')).hover();
      const tooltip = bench.page.locator('.monaco-hover:visible', { hasText: 'Time left' }).first();
      await tooltip.waitFor({ state: 'visible' });
      check.match(await tooltip.innerText(), /judging by the runs so far/);
      await bench.step();
      await bench.rowAction('Sweep classic2', 'Cancel Sweep');
      check.doesNotMatch(await bench.dialog(), /scheduler|queue/i);
      await bench.dialogButton('Cancel Sweep');
      check.doesNotMatch(await bench.toast(/still running/, 90_000), /scheduler/i);
      await bench.widenSideBar(300);
    },
  },
  {
    name: 'the status bar follows a launch to its first run and to its end',
    repeats: 'test/vscode/unit/firstMinutes.test.ts',
    needs: inProject,
    async run(context) {
      const { bench, emulator, check } = context;
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Launch Sweep');
      await bench.pick('Launch on gpu-queue');
      await bench.toast('was launched');
      // While the view is hidden, little is asked for.
      await showView(bench, 'Sweeps');
      const goesOn = (what: string, said: RegExp, ms: number): Promise<boolean> =>
        bench.until(what, async () => {
          if ((await entriesWith(context, said)) > 0) return true;
          await emulator.advance(ms);
          await bench.command(REFRESH);
          return false;
        });
      await goesOn('its first run', /first run started/, 5000);
      await bench.status('of 8 runs');
      await bench.step();
      // "First run started" stays for 20 s, and only in these does it become the end: there is no time to lose.
      await goesOn('its end', /: ended/, 1_200_000);
      check.equal(await entriesWith(context, /first run started/), 0);
      await bench.until('it is not among those that run', async () => (await entriesWith(context, /of 8 runs/)) === 0);
      await inBothThemes(context);
    },
  },
  {
    name: 'a Python without wandb is named by its path, and another can be chosen or typed',
    repeats: 'test/vscode/unit/readyPython.test.ts',
    needs: { ...inProject, emulator: ['--no-life'] },
    async run({ bench, folder, check }) {
      for (const name of ['.venv', 'venv', 'env']) python(join(folder, name, 'bin'), "echo '{}'");
      const started = join(folder, 'agent.txt');
      const other = python(
        join(folder, 'other'),
        `if [ "$1" = -c ]; then echo '{"version": "0.31.0", "launch": true}'; exit; fi\n` +
          `echo "$0 $*" > '${started}'\nsleep 20`,
      );
      await bench.command('Launch Sweeps: Start Launch Agent');
      await bench.pick('local-queue');
      for (const title of ['runs at a time', 'sweeps at a time']) {
        await bench.until(title, async () => (await bench.quickInput()).title.includes(title));
        await bench.choices();
        await bench.press('Enter');
      }
      const told = await bench.toast('is not installed', 40_000);
      check.ok(told.includes(join(folder, '.venv', 'bin', 'python')), told);
      await bench.toastButton('is not installed', 'Choose Another Python');
      await bench.until('its question', async () => (await bench.quickInput()).title.includes('Choose the Python'));
      check.ok((await bench.choices()).some(row => row.includes('.venv')));
      await bench.step();
      // Typed text and Enter at once: what was typed is taken.
      await bench.answer(other);
      await bench.until('the agent', () => existsSync(started) && readFileSync(started, 'utf8').length > 0);
      check.ok(readFileSync(started, 'utf8').startsWith(`${other} -m wandb launch-agent`));
      await bench.step();
    },
  },
  {
    name: 'a key that was copied in part is told with both lengths, and nothing is sent',
    repeats: 'test/core/credentials/parts.test.ts',
    async run(context) {
      const { bench, emulator, check } = context;
      await bench.command('Launch Sweeps: Sign In');
      await bench.answer('0123456789abcdef');
      check.match(await bench.inputMessage(), /API key must have 40\+ characters, has 16\. Check that all of it/);
      check.equal((await emulator.requests()).length, 0);
      await inBothThemes(context);
      await bench.press('Escape');
    },
  },
];
