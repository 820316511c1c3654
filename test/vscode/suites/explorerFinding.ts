// Finding, sorting and filtering sweeps and runs, over all of a project; what queues say of their items and agents.
import {
  asked,
  besideTitle,
  inProject,
  openRow,
  rowSays,
  rowsBelowSweep,
  rowsWith,
  showView,
} from '../explorerRows.ts';
import { endRun, pushRun } from '../queueWork.ts';
import type { Context, Test } from '../suite.ts';

const many = { ...inProject, emulator: ['--sweeps', '3000', '--runs', '400', '--no-life'] };
const still = { ...inProject, emulator: ['--no-life'] };
const FIND = 'Launch Sweeps: Find Sweep';

/** Types into the open quick pick, and waits until it offers a row. */
async function type({ bench }: Context, typed: string, row: string): Promise<void> {
  await bench.quickInput();
  await bench.page.locator('.quick-input-widget:visible input.input').first().fill(typed);
  await bench.until(`${row} for ${typed}`, async () => (await bench.choices()).some(each => each.includes(row)));
}

const selected = ({ bench }: Context, label: string): Promise<unknown> =>
  bench.until(
    `the row ${label} is selected`,
    async () => (await bench.page.locator(`.sidebar .monaco-list-row.selected[aria-label*="${label}"]`).count()) === 1,
  );

export const tests: readonly Test[] = [
  {
    name: 'Find Sweep finds one of the oldest of thousands on the server, and shows its row',
    needs: many,
    async run(context) {
      const { bench, emulator, check } = context;
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await emulator.forgetRequests();
      await bench.command(FIND);
      await type(context, 'z00002AA', 'z00002aa');
      check.ok((await asked(emulator, 'Sweeps')) <= 3, JSON.stringify(await emulator.requests()));
      await bench.press('Enter');
      await selected(context, 'Sweep z00002aa is');
      await bench.command('Launch Sweeps: Refresh');
      await bench.row('Sweep z00002aa is');
      // The view may still take the focus for the row that was found, which closes a box.
      await bench.until('the box of Find Sweep stays', async () => {
        await bench.command(FIND);
        const box = bench.page.locator('.quick-input-widget:visible input.input').first();
        await box.waitFor({ state: 'visible', timeout: 3_000 });
        await bench.page.waitForTimeout(400);
        return box.isVisible();
      });
      // Enter at once takes the first that is found for what was typed.
      await bench.answer('first try');
      await selected(context, 'Sweep first try is finished');
    },
  },
  {
    name: 'Find Sweep searches by state, user and date, and says so where nothing answers',
    repeats: 'test/vscode/unit/explorerCommands.test.ts',
    needs: many,
    async run(context) {
      const { bench, check } = context;
      await showView(bench, 'Sweeps');
      await bench.command(FIND);
      await type(context, 'state:running user:jane', 'running1');
      const found = await bench.until('all that run', async () => {
        const running = (await bench.choices()).filter(row => row.includes('running'));
        return running.length >= 3 && running;
      });
      check.ok(
        found.every(row => row.includes('jane')),
        found.join(),
      );
      await bench.step();
      await type(context, 'no such sweep', 'Nothing found');
      check.match((await bench.quickInput()).title, /3,009 of 3,009 searched/);
      await bench.step();
      await bench.press('Escape');
    },
  },
  {
    name: 'Find Sweep reads an older server page by page, says how far it is, and stops',
    repeats: 'test/core/live/sweepSearch.test.ts',
    needs: { ...inProject, emulator: ['--sweeps', '3000', '--no-life', '--old'], fresh: true },
    async run(context) {
      const { bench, emulator, check } = context;
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await emulator.faults({ operation: 'Sweeps', kind: 'delay', ms: 400 });
      await bench.command(FIND);
      await type(context, 'z000000', 'z000000a');
      await bench.until('how far it is', async () => /\d+ of 3,008 searched/.test((await bench.quickInput()).title));
      await bench.step();
      await bench.page.locator('.quick-input-widget:visible .codicon-stop-circle').first().click();
      const goOn = bench.page.locator('.quick-input-widget:visible .codicon-debug-continue').first();
      await goOn.waitFor({ state: 'visible' });
      await emulator.faults();
      const before = await asked(emulator, 'Sweeps');
      await goOn.click();
      await bench.until('all are searched', async () => /3,008 of 3,008/.test((await bench.quickInput()).title));
      check.ok((await asked(emulator, 'Sweeps')) > before);
      await bench.press('Escape');
    },
  },
  {
    name: 'a filter by state is the server’s, stands beside the title, and is cleared by its button',
    needs: many,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await emulator.forgetRequests();
      await bench.command('Launch Sweeps: Filter Sweeps');
      await bench.pick('By state');
      await bench.pick('paused');
      await bench.press('Enter');
      await rowSays(bench, 'Sweep z000', /is paused/);
      await bench.until('the title says so', async () =>
        (await besideTitle(bench, 'Sweeps')).description.includes('paused'),
      );
      // A sweep that was found stays on show.
      const others = async (): Promise<string[]> =>
        (await rowsWith(bench, 'is finished')).filter(row => !row.includes('z00002aa'));
      await bench.until('no other rows', async () => (await others()).length === 0);
      await bench.step();
      check.ok((await emulator.requests()).length <= 6, JSON.stringify(await emulator.requests()));
      await bench.command('Launch Sweeps: Clear Sweep Filter');
      await bench.row('Sweep running1');
      check.equal((await besideTitle(bench, 'Sweeps')).description, '');
    },
  },
  {
    name: 'Sort Sweeps orders all of them, and the choice is remembered',
    repeats: 'test/vscode/unit/explorerCommands.test.ts',
    needs: { ...inProject, emulator: ['--sweeps', '200', '--no-life'] },
    async run({ bench }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await bench.command('Launch Sweeps: Sort Sweeps');
      await bench.pick('By name');
      await bench.until('in order', async () => /^Sweep canceled/.test((await rowsWith(bench, 'Sweep '))[0] ?? ''));
      await bench.until('it says so', async () => (await besideTitle(bench, 'Sweeps')).description === 'by name');
      await bench.until('all are loaded', async () => (await besideTitle(bench, 'Sweeps')).message === '');
      await bench.reload();
      await showView(bench, 'Sweeps');
      await bench.until('still in order', async () => (await besideTitle(bench, 'Sweeps')).description === 'by name');
      await bench.until('its rows', async () => /^Sweep canceled/.test((await rowsWith(bench, 'Sweep '))[0] ?? ''));
      await bench.command('Launch Sweeps: Sort Sweeps');
      await bench.pick('Newest first');
      await bench.until('as before', async () => (await besideTitle(bench, 'Sweeps')).description === '');
    },
  },
  {
    name: 'Find Run and Sort Runs look through all runs of a sweep',
    repeats: 'test/vscode/unit/explorerCommands.test.ts',
    needs: many,
    async run(context) {
      const { bench, emulator, check } = context;
      await showView(bench, 'Sweeps');
      await bench.command(FIND);
      await type(context, 'bigsweep', 'bigsweep');
      await bench.press('Enter');
      await bench.rowAction('Sweep bigsweep', 'Find Run');
      await emulator.forgetRequests();
      await type(context, 'b0000007', 'b0000007');
      await bench.press('Enter');
      await bench.until('its row is selected', async () =>
        /^Run /.test(
          (await bench.page.locator('.sidebar .monaco-list-row.selected').first().getAttribute('aria-label')) ?? '',
        ),
      );
      await bench.rowAction('Sweep bigsweep', 'Sort Runs');
      await bench.pick('learning_rate, smallest first');
      const rates = await bench.until('in order', async () => {
        const all = (await rowsBelowSweep(bench, 'bigsweep'))
          .filter(row => row.includes('learning_rate='))
          .slice(1)
          .map(row => Number(/learning_rate=([\d.e-]+)/.exec(row)?.[1]));
        return all.length > 4 && all.every((rate, index) => index === 0 || rate >= (all[index - 1] ?? 0)) && all;
      });
      check.ok((rates[0] ?? 1) < 0.001, rates.join());
      await bench.rowAction('Sweep bigsweep', 'Sort Runs');
      await bench.pick('Best first');
      await bench.row('the best so far');
    },
  },
  {
    name: 'a queue shows failed items first, what runs do, and an agent at its max_jobs',
    needs: still,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Queues');
      await openRow(bench, 'Queue gpu-queue');
      await bench.row('is taken by an agent, running');
      const rows = (await bench.rows()).filter(row => row.startsWith('Run '));
      check.ok(
        rows.slice(0, 2).every(row => row.includes('has failed')),
        rows.join('\n'),
      );
      check.ok(!rows.slice(2).some(row => row.includes('has failed')), rows.join('\n'));
      await pushRun(emulator, 'later001');
      await emulator.advance(60_000);
      await bench.command('Launch Sweeps: Refresh');
      await rowSays(bench, 'Queue gpu-queue', /1 agent alive, 1 at its max_jobs/);
      const taken = /Run (\w+) is taken/.exec((await rowsWith(bench, 'is taken by an agent, running'))[0] ?? '')?.[1];
      await endRun(emulator, taken ?? '');
      await emulator.advance(20_000);
      await bench.command('Launch Sweeps: Refresh');
      await rowSays(bench, `Run ${taken ?? ''}`, /is finished/);
      await rowSays(bench, 'Queue gpu-queue', /2 failed, 1 waiting, 1 taken, 1 ended/);
    },
  },
];
