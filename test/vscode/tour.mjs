// The whole path, walked as a person walks it: a line and two pictures a step, at the end what the emulator saw of it.
import { steps } from './tourSteps.mjs';
import { Workbench } from './workbench.mjs';

/** What a person would be told of an error: its first line. */
const reasonOf = error => String(error?.message ?? error).split('\n')[0];

/** Both themes of the window as it is; an open list stays open, and what the mouse rests on where `mouse` is set. */
async function takePictures(bench, out, name, mouse) {
  if (!mouse) await bench.page.mouse.move(900, 640);
  for (const theme of ['dark', 'light']) {
    await bench.theme(theme);
    await bench.settled();
    await bench.picture(out, `${name}-${theme}`);
  }
  await bench.theme('dark');
}

/**
 * Walks the path; prints `ok NN name: what happened` or `FAILED NN name: why` for each step, then `N passed, N failed`.
 * After a failure the rest is not walked, and counts as failed. Gives the number of failures.
 * @param {{ parts: object, emulator: object, folder: string, extension: string, out: string, log: (line: string) => void }} options
 */
export async function walk({ parts, emulator, folder, extension, out, log }) {
  log('Opening VS Code');
  const bench = await Workbench.open(parts, {
    folder,
    extension,
    settings: { 'launchSweeps.host': emulator.url },
    env: { WANDB_API_KEY: emulator.key, WANDB_BASE_URL: emulator.url },
  });
  let passed = 0;
  let failed = 0;
  const context = { bench, emulator, folder, log, found: {} };
  try {
    for (const [index, { name, walk: go, mouse }] of steps.entries()) {
      const number = String(index + 1).padStart(2, '0');
      if (failed) {
        failed++;
        console.log(`FAILED ${number} ${name}: not reached`);
        continue;
      }
      try {
        const happened = await go(context);
        await takePictures(bench, out, `${number}-${name}`, mouse);
        await context.after?.();
        context.after = undefined;
        passed++;
        console.log(`ok ${number} ${name}: ${happened}`);
      } catch (error) {
        failed++;
        console.log(`FAILED ${number} ${name}: ${reasonOf(error)}`);
        log(error?.stack ?? String(error));
        await bench.picture(out, `${number}-${name}-failed`).catch(() => undefined);
      }
    }
  } finally {
    await bench.close();
  }
  log(`Pictures are in ${out}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed;
}
