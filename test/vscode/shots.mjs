// The pictures of the README, from the real editor, dark and light.
import { signIn } from './account.mjs';
import { openRow, showView } from './explorerRows.mjs';
import { Workbench } from './workbench.mjs';

const SETTINGS = { 'launchSweeps.entity': 'my-team', 'launchSweeps.project': 'my-proj', 'breadcrumbs.enabled': false, 'window.commandCenter': false };

/** Each brings the window to what its picture shows; `mouse` = where the mouse rests belongs to it. */
const SHOTS = [
  {
    name: 'write', mouse: true, async arrange(bench) {
      await bench.openFile('with-mistakes.yaml');
      await bench.problems();
      await bench.focusEditor();
      await bench.hover('minimise');
    },
  },
  {
    name: 'watch', async arrange(bench) {
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
];

/** Takes the pictures into a folder: NAME-dark.png and NAME-light.png. */
export async function takeShots({ parts, emulator, folder, extension, out, log }) {
  const bench = await Workbench.open(parts, { folder, extension, settings: { ...SETTINGS, 'launchSweeps.host': emulator.url }, viewport: { width: 1200, height: 720 } });
  try {
    await signIn(bench, emulator);
    await bench.clearToasts();
    for (const { name, mouse, arrange } of SHOTS) {
      await arrange(bench);
      if (!mouse) await bench.page.mouse.move(1000, 520);
      for (const theme of ['dark', 'light']) {
        await bench.theme(theme);
        await bench.settled();
        await bench.picture(out, `${name}-${theme}`);
        log(`${name}-${theme}.png`);
      }
      await bench.theme('dark');
    }
  } finally { await bench.close(); }
}
