// Several hosts, several accounts, several folders.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulatorProcess } from '../../emulator/emulatorProcess.ts';
import { signIn } from '../account.ts';
import { inProject, showView, welcomes } from '../explorerRows.ts';
import type { Test } from '../suite.ts';
import type { Workbench } from '../workbench.ts';

const JOES = '0e1d'.repeat(10);

/** Clicks the account in the status bar and picks an entry of its menu. */
async function fromStatusBar(bench: Workbench, shown: string, entry: string): Promise<void> {
  await bench.page.locator('.statusbar-item', { hasText: shown }).first().click();
  await bench.pick(entry);
}

/** Waits until the status bar's account says something to a screen reader. */
const accountSays = (bench: Workbench, pattern: RegExp): Promise<string> =>
  bench.until(`the account says ${String(pattern)}`, async () =>
    (
      await bench.page
        .locator('.statusbar-item a[aria-label^="W&B:"], .statusbar-item[aria-label^="W&B:"]')
        .evaluateAll(items => items.map(item => item.getAttribute('aria-label') ?? ''))
    ).find(label => pattern.test(label)),
  );

/** A folder of the workspace with one sweep file, which has another name: quick open finds it by both. */
function addFolder(folder: string, name: string, file: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, file), 'method: random\nparameters:\n  a: {values: [1, 2]}\n');
}

/** Opens the window again, on a workspace file; now and then a window that has just begun finds it empty. */
async function openWorkspace(bench: Workbench, workspace: string): Promise<void> {
  const url = new URL(bench.server.url);
  url.searchParams.set('workspace', workspace);
  await bench.until(
    'the folders of the workspace',
    async () => {
      await bench.page.goto(url.href);
      await bench.page.waitForSelector('.part.statusbar .statusbar-item', { timeout: 60_000 });
      await bench.command('View: Show Explorer');
      return bench.row('left', 8000).then(
        () => true,
        () => false,
      );
    },
    90_000,
  );
}

export const tests: readonly Test[] = [
  {
    name: 'two hosts: each has its account, entity and sweeps, and the status bar goes from one to the other',
    needs: { ...inProject, emulator: ['--no-life'], fresh: true },
    async run({ bench, emulator, check }) {
      const other = await startEmulatorProcess(['--no-life', '--username', 'bob', '--entity', 'other-team']);
      try {
        await showView(bench, 'Queues');
        await bench.row('Queue gpu-queue');
        await fromStatusBar(bench, 'my-team/my-proj', 'Choose Host or Account');
        await bench.quickInput();
        await bench.page.keyboard.type(other.url);
        await bench.pick(`Use ${other.url}`);
        await bench.until('the box for the key of that host', async () =>
          (await bench.quickInput()).title.startsWith('Sign in to 127.0.0.1'),
        );
        check.equal((await other.requests()).length, 0);
        await bench.answer(other.key);
        await accountSays(bench, /bob on/);
        await bench.command('Launch Sweeps: Choose Entity and Project');
        await bench.pick('other-team');
        await bench.pick('my-proj');
        await bench.status('other-team/my-proj');
        await showView(bench, 'Sweeps');
        await bench.row('Sweep running1 is running');

        await emulator.forgetRequests();
        await other.forgetRequests();
        await fromStatusBar(bench, 'other-team/my-proj', 'Choose Host or Account');
        const choices = await bench.choices();
        check.ok(
          choices.some(choice => choice.includes('bob') && choice.includes('in use')) &&
            choices.some(choice => choice.includes('jane')),
          choices.join('\n'),
        );
        await bench.pick('jane');
        await bench.status('my-team/my-proj');
        await bench.row('Sweep running1 is running');
        check.ok(
          (await emulator.requests()).every(request => request.operation !== 'Viewer'),
          'the key was verified before',
        );
        await accountSays(bench, /jane on/);
        await bench.until('the other host is left in peace', async () => {
          const before = (await other.requests()).length;
          await bench.page.waitForTimeout(1500);
          return (await other.requests()).length === before;
        });
      } finally {
        await other.stop();
      }
    },
  },
  {
    name: 'two accounts of one host: the status bar switches, each has its own key, signing out of one keeps the other',
    needs: { ...inProject, emulator: ['--no-life', '--also', `${JOES}=joe`], fresh: true },
    async run({ bench, check }) {
      await accountSays(bench, /jane on/);
      await fromStatusBar(bench, 'my-team/my-proj', 'Sign In with Another Key');
      await bench.answer(JOES);
      await accountSays(bench, /joe on/);
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1 is running');
      await fromStatusBar(bench, 'my-team/my-proj', 'Choose Host or Account');
      check.match(
        (await bench.choices()).find(choice => choice.includes('joe')),
        /in use/,
      );
      await bench.pick('jane');
      await accountSays(bench, /jane on/);
      await bench.page.reload();
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1 is running');
      await accountSays(bench, /jane on/);
      await fromStatusBar(bench, 'my-team/my-proj', 'Sign Out');
      await accountSays(bench, /joe on/);
    },
  },
  {
    name: 'a workspace of two folders remembers the project of each, also in a new window',
    needs: { emulator: ['--no-life'], fresh: true },
    async run({ bench, emulator, folder }) {
      addFolder(folder, 'left', 'north.yaml');
      addFolder(folder, 'right', 'south.yaml');
      const workspace = join(folder, 'both.code-workspace');
      writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'left' }, { path: 'right' }] }));
      await openWorkspace(bench, workspace);
      await bench.openFile('north.yaml');
      await signIn(bench, emulator);
      for (const [file, project] of [
        ['north.yaml', 'my-proj'],
        ['south.yaml', 'vision'],
      ] as const) {
        await bench.openFile(file);
        await bench.command('Launch Sweeps: Choose Entity and Project');
        await bench.pick('my-team');
        await bench.pick(project);
        await bench.status(`my-team/${project}`);
      }
      await bench.openFile('north.yaml');
      await bench.status('my-team/my-proj');
      await showView(bench, 'Sweeps');
      await bench.row('Project my-proj, in use');
      await openWorkspace(bench, workspace);
      await bench.openFile('south.yaml');
      await welcomes(bench, 'Sweeps', /This project has no sweeps yet/);
      await bench.status('my-team/vision');
      await bench.openFile('north.yaml');
      await bench.status('my-team/my-proj');
    },
  },
];
