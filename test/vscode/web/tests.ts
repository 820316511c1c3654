// What works in a browser alone: editing in full, and the account by fetch. One window, from one test to the next.
import { requestsOver } from '../requestsOver.ts';
import type { Context } from '../suite.ts';
import type { Workbench } from '../workbench.ts';

/** A test in VS Code for the Web: it needs what the ones before it left. */
export interface WebTest {
  readonly name: string;
  /** `said`: what the console was told so far. */
  run(context: Omit<Context, 'folder'> & { readonly said: readonly string[] }): Promise<void>;
}

/** Opens a file by the file explorer: this build has no search behind quick open for the folder it serves. */
async function openFile(bench: Workbench, name: string): Promise<void> {
  await bench.command('View: Show Explorer');
  await bench.expand('sweeps');
  await (await bench.row(name)).dblclick();
  await bench.tab(name);
}

export const tests: readonly WebTest[] = [
  {
    name: 'the web bundle is activated by a sweep file, and marks its mistakes',
    async run({ bench, check }) {
      await openFile(bench, 'with-mistakes.yaml');
      const problems = await bench.until('problems', async () => {
        const rows = await bench.problems();
        return rows.some(row => row.includes('num_worker')) && rows;
      });
      check.ok(
        problems.some(row => row.includes('minimise')),
        problems.join('\n'),
      );
      check.ok(
        problems.some(row => row.includes('1e-3')),
        problems.join('\n'),
      );
    },
  },
  {
    name: 'a quick fix fixes a mistake',
    async run({ bench, check }) {
      await openFile(bench, 'with-mistakes.yaml');
      await bench.goTo(6, 12);
      const fixes = await bench.quickFixes();
      check.ok(
        fixes.some(fix => fix.includes('minimize')),
        fixes.join('\n'),
      );
      await bench.press('Enter');
      await bench.until('the word is fixed', async () => (await bench.editorText()).includes('goal: minimize'));
    },
  },
  {
    name: 'hover explains a key',
    async run({ bench, check }) {
      await openFile(bench, 'launch-grid.yaml');
      await bench.hover('num_workers');
      check.match(await bench.until('the text', () => bench.hoverText()), /run|worker/i);
      await bench.press('Escape');
    },
  },
  {
    name: 'completion offers the values that W&B takes',
    async run({ bench, check }) {
      await openFile(bench, 'launch-bayes.yaml');
      await bench.goTo(4, 9);
      await bench.press('Shift+End');
      await bench.press('Delete');
      await bench.press('Control+Space');
      const offered = await bench.suggestions();
      // A grid cannot try the file's ranges.
      for (const method of ['random', 'bayes'])
        check.ok(
          offered.some(label => label.startsWith(method)),
          offered.join('\n'),
        );
      await bench.suggestion('random');
      await bench.until('the value is there', async () => (await bench.editorText()).includes('method: random'));
    },
  },
  {
    name: 'the account works by fetch: the host is chosen, the key verified, the sweeps listed',
    async run({ bench, emulator, check }) {
      check.deepEqual(await emulator.requests(), [], 'editing has sent nothing');
      await bench.command('Launch Sweeps: Choose Host');
      await bench.quickInput();
      await bench.page.keyboard.type(emulator.url);
      await bench.pick(`Use ${emulator.url}`);
      await bench.until('the box for the key', async () =>
        (await bench.quickInput()).title.startsWith('Sign in to 127.0.0.1'),
      );
      await bench.answer(emulator.key);
      await bench.status('my-team');
      await bench.command('Launch Sweeps: Choose Entity and Project');
      await bench.pick('my-team');
      await bench.pick('my-proj');
      await bench.status('my-team/my-proj');
      await bench.viewContainer('Launch Sweeps');
      await bench.row('Sweep running1 is running');
      check.ok((await emulator.requests()).some(request => request.operation === 'Viewer' && request.status === 200));
    },
  },
  {
    name: 'the results of a sweep open, and ask for its runs',
    async run({ bench, emulator }) {
      // While rows come in, the editor hands a command of a row that it is just replacing no row.
      await requestsOver(bench, emulator);
      await bench.rowAction('Sweep gridbest', 'Show Results');
      // Its page is not looked for, as that of the preview.
      await bench.tab('Results of gridbest');
      await bench.until('the runs are asked for', async () => {
        const asked = await emulator.requests();
        return asked.some(({ operation, status }) => operation === 'RunsOfSweep' && status === 200);
      });
    },
  },
  {
    name: 'jobs and agents say that they do not work in a browser',
    async run({ bench, check }) {
      for (const command of ['Start Launch Agent', 'Create Job']) {
        await bench.command(`Launch Sweeps: ${command}`);
        check.match(
          await bench.toast('does not work in a browser'),
          /Open the folder in VS Code on your computer, or in a remote window/,
        );
        await bench.clearToasts();
        await bench.until(
          'the toast is gone',
          async () => (await bench.page.locator('.notifications-toasts .notification-list-item').count()) === 0,
        );
      }
    },
  },
  {
    name: 'nothing in the worker has failed',
    async run({ said, check }) {
      check.deepEqual(
        said.filter(line => line.startsWith('error') && /launch-sweeps|launchSweeps|extension\.web/.test(line)),
        [],
      );
    },
  },
  {
    name: 'the preview opens beside a sweep file',
    async run({ bench }) {
      await openFile(bench, 'launch-grid.yaml');
      await bench.command('Launch Sweeps: Preview Search Space');
      // Its page is not looked for: headless Chromium denies this server the service worker that webviews need.
      await bench.tab('Preview of launch-grid.yaml');
    },
  },
];
