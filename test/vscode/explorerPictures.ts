// `npm run measure -- explorerPictures`: the explorer in each of its states, dark and light, for a person to check:
// out/pictures/explorer/NAME-{dark,light}.png.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, root } from '../../scripts/install.mjs';
import type { EmulatorProcess, SentFault } from '../emulator/emulatorProcess.ts';
import { signIn } from './account.ts';
import { inProject, openRow, rowsWith, showView } from './explorerRows.ts';
import { layOutExtension } from './layOut.ts';
import { prepareEditor } from './prepare.ts';
import { endRun, pushRun } from './queueWork.ts';
import type { Context, Needs } from './suite.ts';
import { TestWindow } from './testWindow.ts';
import type { Workbench } from './workbench.ts';

const still = ['--no-life'];
const own = { ...inProject, emulator: still };
const everywhere = { operation: '*', of: 'query' } as const;

/** Opens the three views below each other. */
async function showAll(bench: Workbench): Promise<void> {
  await bench.viewContainer('Launch Sweeps');
  for (const title of ['Sweeps', 'Queues', 'Jobs']) {
    const header = bench.page.locator('.sidebar .pane-header', {
      has: bench.page.locator('.title', { hasText: title }),
    });
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  }
}

/** The first tree that is asked for is empty: the account is taken into use while the fault is on. */
async function signInUnder(bench: Workbench, emulator: EmulatorProcess, rule: SentFault): Promise<void> {
  await signIn(bench, emulator);
  await emulator.faults({ ...everywhere, ...rule });
  await showAll(bench);
}

interface Scene {
  readonly name: string;
  readonly needs: Needs;
  arrange(context: Context): Promise<void>;
}

/** Each scene with what its window needs; scenes of one window follow each other. */
const SCENES: readonly Scene[] = [
  { name: 'signed-out', needs: { emulator: still }, arrange: ({ bench }) => showAll(bench) },
  {
    name: 'untrusted',
    needs: {
      settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' },
    },
    arrange: ({ bench }) => showAll(bench),
  },
  {
    name: 'no-project',
    needs: { account: 'signedIn', emulator: still, fresh: true },
    arrange: ({ bench }) => showAll(bench),
  },
  {
    name: 'loading',
    needs: { settings: inProject.settings, emulator: still, fresh: true },
    async arrange({ bench, emulator }) {
      await signInUnder(bench, emulator, { kind: 'hang' });
      await bench.page.waitForTimeout(2500);
    },
  },
  {
    name: 'failed',
    needs: { settings: inProject.settings, emulator: still, fresh: true },
    async arrange({ bench, emulator }) {
      await signInUnder(bench, emulator, { kind: '500' });
      await bench.row('could not be loaded');
    },
  },
  {
    name: 'empty',
    needs: {
      account: 'signedIn',
      emulator: still,
      settings: { 'launchSweeps.entity': 'quiet-team', 'launchSweeps.project': 'notes' },
    },
    async arrange({ bench }) {
      await showAll(bench);
      await bench.until('empty', async () =>
        (await bench.page.locator('.sidebar .welcome-view-content').allInnerTexts()).join().includes('no job'),
      );
    },
  },
  {
    name: 'many-sweeps',
    needs: own,
    async arrange({ bench }) {
      await showView(bench, 'Sweeps');
      await openRow(bench, 'Sweep pending1');
      await openRow(bench, 'Sweep running1');
      await bench.row('the best so far');
    },
  },
  {
    name: 'find-sweep',
    needs: { ...own, emulator: ['--sweeps', '3000', '--no-life'], fresh: true },
    async arrange({ bench }) {
      await showView(bench, 'Sweeps');
      await bench.command('Launch Sweeps: Find Sweep');
      await bench.quickInput();
      await bench.page
        .locator('.quick-input-widget:visible input.input')
        .first()
        .fill('state:paused user:bob since:2026-01');
      await bench.until('rows', async () => (await bench.choices()).some(row => row.includes('paused')));
      await bench.busyIsOver();
    },
  },
  {
    name: 'filtered-sorted',
    needs: { ...own, emulator: ['--sweeps', '300', '--no-life'], fresh: true },
    async arrange({ bench }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await bench.command('Launch Sweeps: Sort Sweeps');
      await bench.pick('By name');
      await bench.command('Launch Sweeps: Filter Sweeps');
      await bench.pick('By state');
      await bench.pick('paused');
      await bench.press('Enter');
      await bench.row('Sweep paused01');
      await bench.until('the others are gone', async () => (await rowsWith(bench, 'is finished')).length === 0);
    },
  },
  {
    name: 'many-queues',
    needs: own,
    async arrange({ bench }) {
      await showView(bench, 'Queues');
      await openRow(bench, 'Queue gpu-queue');
      await openRow(bench, 'agents of the queue gpu-queue');
      await openRow(bench, 'Queue batch-queue');
      await bench.row('wait0000');
    },
  },
  {
    name: 'queue-at-work',
    needs: { ...own, fresh: true },
    async arrange({ bench, emulator }) {
      await showView(bench, 'Queues');
      await openRow(bench, 'Queue gpu-queue');
      await openRow(bench, 'agents of the queue gpu-queue');
      await pushRun(emulator, 'later001');
      await emulator.advance(60_000);
      const running = (await emulator.world()).items.find(each => each.state === 'CLAIMED');
      await endRun(emulator, String(running?.runSpec['run_id']));
      await emulator.advance(20_000);
      await bench.command('Launch Sweeps: Refresh');
      await bench.row('1 ended');
      await (await bench.row('Queue gpu-queue')).hover();
      await bench.page.locator('.monaco-hover:visible', { hasText: 'max_jobs' }).first().waitFor();
    },
  },
  {
    name: 'find-run',
    needs: { ...own, emulator: ['--runs', '1500', '--no-life'], fresh: true },
    async arrange({ bench }) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('Sweep bigsweep', 'Find Run');
      await bench.quickInput();
      await bench.page
        .locator('.quick-input-widget:visible input.input')
        .first()
        .fill('learning_rate>0.05 optimizer=adam');
      await bench.until('runs', async () => (await bench.choices()).some(row => row.includes('optimizer=adam')));
      await bench.busyIsOver();
    },
  },
  {
    name: 'many-jobs',
    needs: own,
    async arrange({ bench }) {
      await showView(bench, 'Jobs');
      await openRow(bench, 'Job job-train,');
      await openRow(bench, 'Job job-eval');
      await bench.row('Source: git');
    },
  },
  {
    name: 'stale',
    needs: { ...own, fresh: true },
    async arrange({ bench, emulator }) {
      await showAll(bench);
      await bench.row('Sweep running1');
      await emulator.faults({ ...everywhere, kind: '500' });
      await bench.command('Launch Sweeps: Refresh');
      await bench.row('because they could not be refreshed');
    },
  },
  {
    name: 'next-page-failed',
    needs: { ...own, emulator: ['--sweeps', '300', '--no-life'], fresh: true },
    async arrange({ bench, emulator }) {
      await showView(bench, 'Sweeps');
      await bench.command('Launch Sweeps: Focus on Sweeps View');
      await bench.until('the last row', async () => {
        await bench.press('End');
        return (await rowsWith(bench, 'Load more sweeps'))[0];
      });
      await emulator.faults({ ...everywhere, kind: '500' });
      await (await bench.row('Load more sweeps')).click();
      await bench.row('The last request failed');
    },
  },
  {
    name: 'no-lists',
    needs: { settings: inProject.settings, emulator: still, fresh: true },
    async arrange({ bench, emulator }) {
      await signInUnder(bench, emulator, { kind: 'nulls', fields: ['sweeps', 'runQueues', 'artifactCollections'] });
      await bench.row('could not be loaded');
    },
  },
  {
    name: 'unknown',
    needs: { ...own, fresh: true },
    async arrange({ bench, emulator }) {
      await emulator.faults({ ...everywhere, kind: 'unknownEnum', value: 'SHINY' });
      await showAll(bench);
      await bench.command('Launch Sweeps: Refresh');
      await bench.row('Sweep running1 is in state SHINY');
    },
  },
  {
    name: 'key-refused',
    needs: { ...own, fresh: true },
    async arrange({ bench, emulator }) {
      await showAll(bench);
      await emulator.faults({ ...everywhere, kind: 'revoked' });
      await bench.command('Launch Sweeps: Refresh');
      await bench.toast('does not accept the API key');
    },
  },
];

/** The size of the pictures. */
const viewport = { width: 900, height: 860 };

export async function measure(): Promise<void> {
  const log = (line: string): void => {
    console.error(line);
  };
  await buildExtension(log);
  const parts = { ...(await prepareEditor(log)), extension: layOutExtension(root) };
  const out = join(root, 'out', 'pictures', 'explorer');
  rmSync(out, { recursive: true, force: true });
  let window: TestWindow | undefined;
  let key: string | undefined;
  for (const scene of SCENES) {
    const { name, needs } = scene;
    const wanted = needs.fresh ? name : TestWindow.key(needs);
    if (!window || wanted !== key) {
      await window?.close();
      window = await TestWindow.open(parts, needs);
      await window.bench.page.setViewportSize(viewport);
      await window.bench.widenSideBar(520);
      key = wanted;
    }
    const context = await window.prepare({ ...needs, viewport });
    await scene.arrange(context);
    for (const theme of ['dark', 'light'] as const) {
      await context.bench.theme(theme);
      await context.bench.page.waitForTimeout(400);
      await context.bench.picture(out, `${name}-${theme}`);
    }
  }
  await window?.close();
  console.log(`${SCENES.length} states in out/pictures/explorer`);
}
