// The explorer's three views: what they say in each state, what they ask for, and that they keep still.
import {
  besideTitle,
  closeRow,
  inProject,
  menuOf,
  openRow,
  rowSays,
  rowsWith,
  showView,
  welcomes,
} from '../explorerRows.ts';
import type { Test } from '../suite.ts';
import type { SeenRequest } from '../../emulator/http/requestLog.ts';

const LISTS = (request: SeenRequest): boolean => request.operation !== 'Viewer';

/** Rows of lists that could not be loaded. */
const FAILED = '.sidebar .monaco-list-row[aria-label*="could not be loaded"]';

export const tests: readonly Test[] = [
  {
    name: 'each view says how to sign in',
    needs: {},
    async run({ bench, emulator, check }) {
      await welcomes(
        bench,
        'Sweeps',
        /Sign in to W&B to see the sweeps[\s\S]*Sign In[\s\S]*Choose Host[\s\S]*New Sweep File/,
      );
      await welcomes(bench, 'Queues', /Launch queues[\s\S]*Sign In/);
      await welcomes(bench, 'Jobs', /jobs of a project[\s\S]*Sign In/);
      check.deepEqual(await emulator.requests(), []);
    },
  },
  {
    name: 'without a project the views ask for one, and queues are shown',
    needs: { account: 'signedIn', fresh: true },
    async run({ bench }) {
      await welcomes(bench, 'Sweeps', /Choose the entity and the project[\s\S]*Choose Entity and Project/);
      await welcomes(bench, 'Jobs', /Choose the entity and the project/);
      await showView(bench, 'Queues');
      await bench.row('Queue gpu-queue');
    },
  },
  {
    name: 'empty views say what to do next',
    needs: { account: 'signedIn', settings: { 'launchSweeps.entity': 'quiet-team', 'launchSweeps.project': 'notes' } },
    async run({ bench, check }) {
      await welcomes(
        bench,
        'Sweeps',
        /This project has no sweeps yet[\s\S]*New Sweep File[\s\S]*Launch Sweep[\s\S]*Choose Another Project/,
      );
      check.equal((await besideTitle(bench, 'Sweeps')).description, 'quiet-team/notes');
      await welcomes(bench, 'Queues', /no Launch queue[\s\S]*Create Queue/);
      await welcomes(bench, 'Jobs', /This project has no jobs yet[\s\S]*Create Job/);
    },
  },
  {
    name: 'a refused key clears the views and says so in them',
    needs: inProject,
    async run({ bench, emulator }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await emulator.faults({ kind: 'revoked', operation: '*' });
      await bench.command('Launch Sweeps: Refresh');
      // A poll may meet the refusal before the command does; then only the views say so.
      const toast = bench.page.locator('.notifications-toasts', { hasText: 'does not accept the API key' });
      await bench.until(
        'the refusal is told',
        async () =>
          (await toast.count()) > 0 ||
          (await bench.page.locator('.welcome-view-content', { hasText: 'no longer accepts' }).count()) > 0,
      );
      await welcomes(bench, 'Sweeps', /no longer accepts your API key[\s\S]*Sign In[\s\S]*Try Again[\s\S]*Choose Host/);
      await welcomes(bench, 'Queues', /Try Again/);
      await emulator.faults();
      await bench.command('Launch Sweeps: Refresh');
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
    },
  },
  {
    name: 'sweeps of each state in words, one request before the first rows, the badge',
    needs: inProject,
    async run({ bench, emulator, check }) {
      await emulator.forgetRequests();
      await showView(bench, 'Sweeps');
      await rowSays(
        bench,
        'Sweep running1',
        /is running, \d+ of 20 runs done, 2 running, .*best val_loss 0\.\d+ \(.+\), on queue gpu-queue/,
      );
      await rowSays(bench, 'Sweep pending1', /no active agent serves the queue sagemaker-queue/);
      await rowSays(bench, 'Sweep deadsched', /still says running: no more runs are started/);
      const rows = await bench.rows();
      check.match(rows[0], /^Project my-proj, in use, 8 sweeps/);
      for (const said of [
        /paused01 is paused, 10 of 30/,
        /gridbest is finished, 6 of 6/,
        /canceled is canceled/,
        /first try is finished/,
        /^Other projects of my-team/,
      ])
        check.ok(
          rows.some(row => said.test(row)),
          String(said),
        );
      check.ok((await emulator.requests()).filter(LISTS).length <= 3, JSON.stringify(await emulator.requests()));
      await bench.page
        .locator('.activitybar .action-item', { has: bench.page.locator('[aria-label*="3 sweeps are running"]') })
        .waitFor();
    },
  },
  {
    name: 'a sweep opens to its problem, scheduler and runs, the best first; closed, it no longer asks for them',
    repeats: 'test/core/explorer/tree/sweepsTree.test.ts',
    needs: inProject,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await openRow(bench, 'Sweep gridbest');
      await bench.row('the best so far');
      const values = (await rowsWith(bench, 'val_loss'))
        .filter(row => row.startsWith('Run '))
        .map(row => Number(/val_loss ([\d.]+)/.exec(row)?.[1]));
      check.deepEqual(
        values,
        [...values].sort((a, b) => a - b),
      );
      check.match((await rowsWith(bench, 'Scheduler run'))[0], /Scheduler run is finished/);
      await closeRow(bench, 'Sweep gridbest');
      await openRow(bench, 'Sweep pending1');
      await bench.row('Start an agent for the queue: wandb launch-agent -q sagemaker-queue');
      await bench.row('Scheduler of the sweep pending1, waits in the queue');
      await bench.row('No runs yet');
      await closeRow(bench, 'Sweep pending1');
      await emulator.forgetRequests();
      await bench.command('Launch Sweeps: Refresh');
      await bench.until('a refresh', async () => (await emulator.requests()).length > 0);
      check.ok((await emulator.requests()).every(request => !request.operation.includes('RunsOfSweep')));
    },
  },
  {
    name: 'a failed list says why in place, keeps still in the background, and comes back by Try again',
    needs: inProject,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep canceled');
      await emulator.faults({ operation: '*', of: 'query', kind: '403' });
      await openRow(bench, 'Sweep canceled');
      await bench.row('The runs could not be loaded.');
      check.equal(await bench.page.locator('.notifications-toasts .notification-list-item').count(), 0);
      await emulator.faults();
      await (await bench.row('Try again')).click();
      await bench.row('the best so far');
      await closeRow(bench, 'Sweep canceled');
    },
  },
  {
    name: 'rows stay when a refresh fails, marked with their age, and are right again after it',
    needs: inProject,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await emulator.faults({ operation: '*', of: 'query', kind: '403' });
      await bench.command('Launch Sweeps: Refresh');
      await bench.row('because they could not be refreshed');
      check.ok((await rowsWith(bench, 'Sweep running1')).length === 1);
      await emulator.faults();
      await (await bench.row('because they could not be refreshed')).click();
      await bench.until('the mark is gone', async () => (await rowsWith(bench, 'could not be refreshed')).length === 0);
    },
  },
  {
    name: 'states of a newer server show as themselves and offer only what is safe',
    needs: inProject,
    async run({ bench, emulator, check }) {
      await emulator.faults({ operation: '*', of: 'query', kind: 'unknownEnum', value: 'SHINY' });
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1 is in state SHINY');
      const entries = await menuOf(bench, 'Sweep running1');
      check.ok(entries.includes('Show Configuration') && entries.includes('Copy ID'), entries.join());
      for (const unsafe of ['Pause Sweep', 'Stop Sweep', 'Cancel Sweep', 'Resume Sweep', 'Delete Sweep'])
        check.ok(!entries.includes(unsafe), unsafe);
    },
  },
  {
    name: 'an older server is told apart, and what it cannot say is named',
    repeats: 'test/core/explorer/rowsOnEmulator.test.ts',
    needs: { ...inProject, emulator: ['--old'] },
    async run({ bench }) {
      await showView(bench, 'Queues');
      await bench.row('The server does not say: ');
      await rowSays(bench, 'Queue gpu-queue', /1 agent alive/);
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1 is running');
    },
  },
  ...['2023', 'strict'].map((server): Test => ({
    name: `every view has its rows from the server "${server}", and what it does not tell is unknown`,
    needs: { ...inProject, emulator: ['--server', server, '--no-life'] },
    ...(server !== 'strict' && { repeats: 'test/core/live/servers.test.ts' }),
    async run({ bench, check }) {
      await showView(bench, 'Queues');
      await bench.row('The server does not say: ');
      await rowSays(bench, 'Queue gpu-queue', server === 'strict' ? /agents unknown/ : /agents? alive/);
      await bench.expand('Queue gpu-queue');
      if (server === 'strict') await bench.row('The agents of the queue gpu-queue are unknown');
      check.equal(await bench.page.locator(FAILED).count(), 0);
      await showView(bench, 'Jobs');
      await bench.row('Job job-train');
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1 is running');
      check.equal(await bench.page.locator(FAILED).count(), 0);
    },
  })),
  {
    name: 'a server with configurations of megabytes, which answers slowly, fills the Sweeps view all the same',
    repeats: 'test/core/live/servers.test.ts',
    needs: { ...inProject, emulator: ['--server', 'heavy', '--speed', '30', '--no-life'] },
    async run({ bench, check }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1 is running');
      await openRow(bench, 'Sweep running1');
      await bench.row('the best so far');
      check.equal(await bench.page.locator(FAILED).count(), 0);
      await closeRow(bench, 'Sweep running1');
    },
  },
  {
    name: 'a hidden view and a view without focus ask for nothing',
    needs: inProject,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await bench.command('View: Show Explorer');
      await bench.until('the requests of the view have ended', async () => {
        const before = (await emulator.requests()).length;
        await bench.page.waitForTimeout(1500);
        return (await emulator.requests()).length === before;
      });
      await emulator.forgetRequests();
      await bench.page.waitForTimeout(7000);
      check.deepEqual(await emulator.requests(), []);
      await showView(bench, 'Sweeps');
      await bench.until('it is caught up', async () => (await emulator.requests()).length > 0);
    },
  },
];
