// The pictures of the README, from the real editor, dark and light.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';
import { signIn } from './account.ts';
import { openRow, showView } from './explorerRows.ts';
import type { EditorParts } from './prepare.ts';
import { webviewPage } from './webview.ts';
import { Workbench } from './workbench.ts';

const SETTINGS = {
  'launchSweeps.entity': 'my-team',
  'launchSweeps.project': 'my-proj',
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
};

/** Height of the window's title bar, in CSS pixels. */
const TITLE = 30;

/** A picture, and how to get the window there. */
interface Shot {
  readonly name: string;
  /** The position of the mouse belongs to it. */
  readonly mouse?: true;
  /** A change of theme closes what is open over the editor, so it is arranged for each. */
  readonly closes?: true;
  arrange(bench: Workbench, emulator: EmulatorProcess): Promise<void>;
}

const SHOTS: readonly Shot[] = [
  {
    name: 'write',
    mouse: true,
    async arrange(bench) {
      await bench.openFile('with-mistakes.yaml');
      await bench.problems();
      await bench.focusEditor();
      await bench.hover('minimise');
    },
  },
  {
    name: 'python',
    mouse: true,
    async arrange(bench) {
      await bench.command('View: Close All Editors');
      await bench.openFile('tune_with_mistakes.py');
      await bench.problems();
      await bench.focusEditor();
      await bench.hover('val_los');
    },
  },
  {
    name: 'watch',
    async arrange(bench) {
      await bench.command('View: Close All Editors');
      await bench.press('Control+J');
      await bench.openFile('launch-bayes.yaml');
      await showView(bench, 'Sweeps');
      await bench.widenSideBar(560);
      await openRow(bench, 'Sweep running1');
      await bench.row('the best so far');
      await bench.page.locator('.sidebar .pane-header[aria-label^="Queues"]').click();
      await bench.row('Queue gpu-queue');
    },
  },
  {
    name: 'preview',
    async arrange(bench) {
      await bench.command('View: Close Primary Side Bar');
      await bench.command('View: Close All Editors');
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Preview Search Space');
      await webviewPage(bench, 'main h2');
    },
  },
  {
    name: 'launch',
    closes: true,
    async arrange(bench) {
      await closeSideBar(bench);
      await bench.command('View: Close All Editors');
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Launch Sweep');
      await bench.until('what is worth knowing', async () =>
        (await bench.choices()).some(row => row.includes('Launch on gpu-queue')),
      );
      await bench.busyIsOver();
    },
  },
  {
    name: 'results',
    async arrange(bench) {
      await bench.press('Escape');
      await bench.command('View: Close All Editors');
      await showView(bench, 'Sweeps');
      await bench.rowAction('running1', 'Show Results');
      await webviewPage(bench, '.body .row');
      await bench.command('View: Close Primary Side Bar');
    },
  },
];

/** The window's title names the test's host and folder, which tell a reader nothing. */
function belowTitle(page: Page): { x: number; y: number; width: number; height: number } {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return { x: 0, y: TITLE, width, height: height - TITLE };
}

/** A PNG made small enough to go along with the extension, by the browser's own encoder in an empty page. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(
    async source => {
      const image = document.createElement('img');
      image.src = source;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.4);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** Where the mouse rested when a list opened under it, a tooltip opens over the list's title. */
async function withoutTooltip(bench: Workbench, x: number, y: number): Promise<void> {
  await bench.page.mouse.move(x, y);
  await bench.page.waitForTimeout(1000);
  await bench.page.mouse.move(x, y - 1);
  await bench.page.locator('.workbench-hover').first().waitFor({ state: 'hidden' });
}

/** The palette offers to close it only while it is open. */
async function closeSideBar(bench: Workbench): Promise<void> {
  if (await bench.page.locator('.part.sidebar').isVisible()) await bench.command('View: Close Primary Side Bar');
}

/** The pictures of the walkthrough: small, since they go along with the extension. */
const WALKTHROUGH: readonly Shot[] = [
  {
    name: 'signIn',
    async arrange(bench) {
      await bench.viewContainer('Launch Sweeps');
      await bench.command('Launch Sweeps: Sign In');
      await bench.choices();
    },
  },
  {
    name: 'file',
    async arrange(bench, emulator) {
      await bench.press('Escape');
      await signIn(bench, emulator);
      await bench.clearToasts();
      await bench.command('View: Show Explorer');
      await bench.openFile('with-mistakes.yaml');
      await bench.problems();
      await closeSideBar(bench);
    },
  },
  {
    name: 'job',
    async arrange(bench) {
      if (await bench.page.locator('.part.panel').isVisible()) await bench.press('Control+J');
      await bench.openFile('plain.yaml');
      await bench.command('Launch Sweeps: Create Job');
      await bench.choices();
    },
  },
  {
    name: 'agent',
    async arrange(bench) {
      await bench.press('Escape');
      await showView(bench, 'Queues');
      await bench.widenSideBar(520);
      await openRow(bench, 'Queue gpu-queue');
    },
  },
  {
    name: 'launch',
    async arrange(bench) {
      await closeSideBar(bench);
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Launch Sweeps: Launch Sweep');
      await bench.until('what is worth knowing', async () =>
        (await bench.choices()).some(row => row.includes('Launch on gpu-queue')),
      );
      await bench.busyIsOver();
    },
  },
  {
    name: 'watch',
    async arrange(bench) {
      await bench.press('Escape');
      await showView(bench, 'Sweeps');
      await openRow(bench, 'Sweep running1');
      await bench.row('the best so far');
    },
  },
];

/** What pictures are taken with, and where they go. */
interface Taking {
  readonly parts: EditorParts;
  readonly emulator: EmulatorProcess;
  /** The workspace. */
  readonly folder: string;
  readonly extension: string;
  readonly out: string;
  log(line: string): void;
}

/** Takes the walkthrough's pictures into a folder: NAME-dark.webp and NAME-light.webp. */
export async function takeWalkthrough({ parts, emulator, folder, extension, out, log }: Taking): Promise<void> {
  const bench = await Workbench.open(parts, {
    folder,
    extension,
    settings: { ...SETTINGS, 'launchSweeps.host': emulator.url },
    env: { WANDB_API_KEY: emulator.key, WANDB_BASE_URL: emulator.url },
    viewport: { width: 800, height: 500 },
  });
  // The editor's own page forbids pictures from elsewhere.
  const encoder = await bench.page.context().newPage();
  try {
    for (const shot of WALKTHROUGH) {
      const { name } = shot;
      for (const theme of ['light', 'dark'] as const) {
        // A change of theme closes what is open over the editor: so each picture is arranged again.
        await bench.theme(theme);
        await shot.arrange(bench, emulator);
        await withoutTooltip(bench, 355, 488);
        await bench.settled();
        writeFileSync(
          join(out, `${name}-${theme}.webp`),
          await asWebp(encoder, await bench.page.screenshot({ clip: belowTitle(bench.page) })),
        );
        log(`${name}-${theme}.webp`);
        await bench.press('Escape');
      }
    }
  } finally {
    await bench.close();
  }
}

/** Takes the pictures into a folder: NAME-dark.png and NAME-light.png. */
export async function takeShots({ parts, emulator, folder, extension, out, log }: Taking): Promise<void> {
  const bench = await Workbench.open(parts, {
    folder,
    extension,
    settings: { ...SETTINGS, 'launchSweeps.host': emulator.url },
    viewport: { width: 1200, height: 720 },
  });
  try {
    await signIn(bench, emulator);
    await bench.clearToasts();
    for (const shot of SHOTS) {
      const { name, mouse, closes } = shot;
      // Where it rested before, a tooltip would open.
      if (!mouse) await bench.page.mouse.move(1000, 640);
      if (!closes) await shot.arrange(bench, emulator);
      for (const theme of ['dark', 'light'] as const) {
        await bench.theme(theme);
        if (closes) await shot.arrange(bench, emulator);
        if (!mouse) await withoutTooltip(bench, 1000, 640);
        await bench.settled();
        await bench.page.screenshot({ path: join(out, `${name}-${theme}.png`), clip: belowTitle(bench.page) });
        log(`${name}-${theme}.png`);
      }
      await bench.theme('dark');
    }
  } finally {
    await bench.close();
  }
}
