// Faults while the explorer is open: what its rows say, that the background keeps still, and that it recovers on its
// own.
import { asked, inProject, showView, welcomes } from '../explorerRows.ts';
import type { Test } from '../suite.ts';
import type { SentFault } from '../../emulator/emulatorProcess.ts';
import type { Workbench } from '../workbench.ts';

const STALE = 'because they could not be refreshed';
const toasts = (bench: Workbench): Promise<string[]> =>
  bench.page.locator('.notifications-toasts .notification-list-item').allInnerTexts();

const FAULTS: readonly { name: string; rule: SentFault; says: RegExp; most?: number }[] = [
  { name: 'offline', rule: { kind: 'cutBefore' }, says: /cannot be reached\. Check the network/ },
  { name: '500', rule: { kind: '500' }, says: /failed with an internal error/ },
  { name: '429', rule: { kind: '429', retryAfter: 2 }, says: /asks for fewer requests/ },
  { name: 'a page of HTML for an answer', rule: { kind: 'html' }, says: /cannot be read/ },
  { name: 'a server that does not answer', rule: { kind: 'hang' }, says: /does not answer in time/ },
  // What is refused is asked for alone, once a minute at most.
  { name: '403', rule: { kind: '403' }, says: /does not allow this/, most: 14 },
];

/** Has the view refresh in the background, as it does when it becomes visible again. */
async function lookAgain(bench: Workbench): Promise<void> {
  await bench.command('View: Show Explorer');
  await bench.row('README.md');
  await showView(bench, 'Sweeps');
}

const faultTests = FAULTS.map(({ name, rule, says, most = 6 }): Test => ({
  name: `${name}: the rows stay, marked with age and reason, without a toast or a storm, and recover`,
  needs: { ...inProject, emulator: ['--no-life'], limit: 300_000 },
  async run({ bench, emulator, check }) {
    await showView(bench, 'Sweeps');
    await bench.row('Sweep running1 is running');
    await emulator.faults({ ...rule, operation: '*' });
    await emulator.forgetRequests();
    const began = Date.now();
    await lookAgain(bench);
    const mark = await bench.row(STALE, 90_000);
    const seconds = (Date.now() - began) / 1000;
    const said = (await mark.getAttribute('aria-label')) ?? '';
    check.match(said, says);
    await bench.row('Sweep running1 is running');
    check.deepEqual(await toasts(bench), []);
    const requests = (await emulator.requests()).length;
    check.ok(requests <= most + seconds / 10, `${requests} requests in ${seconds} s`);
    await bench.step();
    await emulator.faults();
    const over = Date.now();
    await bench.until('the mark is gone', async () => (await bench.rows()).every(row => !row.includes(STALE)), 150_000);
    console.log(
      `  ${said.slice(said.indexOf(STALE))} (${requests} requests in ${seconds.toFixed(0)} s; right again ` +
        `${((Date.now() - over) / 1000).toFixed(0)} s after)`,
    );
    check.deepEqual(await toasts(bench), []);
  },
}));

/** What a person does after the key was revoked: each must be answered by one sentence. */
const COMMANDS: readonly { name: string; mutation?: true; run(bench: Workbench): Promise<void> }[] = [
  {
    name: 'Launch Sweep',
    mutation: true,
    async run(bench) {
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Launch Sweep');
      await bench.pick('Launch on gpu-queue');
    },
  },
  {
    name: 'Pause Sweep',
    mutation: true,
    async run(bench) {
      await bench.command('Launch Sweeps: Pause Sweep');
      await bench.pick('running1');
      await bench.dialogButton('Pause');
    },
  },
  {
    name: 'Delete Sweep',
    mutation: true,
    async run(bench) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('Sweep canceled', 'Delete Sweep');
      await bench.dialogButton('Delete');
    },
  },
  {
    name: 'Refresh',
    async run(bench) {
      await bench.command('Launch Sweeps: Refresh');
    },
  },
];

const refusedTests = COMMANDS.map((command): Test => ({
  // A window of its own: a person who was told a moment ago is not told again.
  name: `${command.name} with a key that is refused is told once`,
  needs: { ...inProject, emulator: ['--no-life'], fresh: true },
  async run({ bench, emulator, check }) {
    await showView(bench, 'Sweeps');
    await bench.row('Sweep running1 is running');
    await emulator.faults({ kind: 'revoked', operation: '*', ...(command.mutation && { of: 'mutation' }) });
    await command.run(bench);
    await bench.toast('does not accept the API key');
    // A second one would come within a second.
    await bench.page.waitForTimeout(2500);
    const said = await toasts(bench);
    check.equal(said.length, 1, said.join('\n'));
    console.log(`  ${said[0]?.replace(/\s+/g, ' ') ?? ''}`);
    await emulator.faults();
    await bench.clearToasts();
    await welcomes(bench, 'Sweeps', /Try Again/);
    await bench.welcomeButton('Try Again');
    await bench.row('Sweep running1 is running');
    check.ok((await asked(emulator, 'Sweeps')) + (await asked(emulator, 'Lists')) < 20);
  },
}));

export const tests: readonly Test[] = [...faultTests, ...refusedTests];
