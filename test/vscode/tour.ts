// The whole path, walked as a person walks it: a line and two pictures a step, at the end what the emulator saw.
import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';
import type { EditorParts } from './prepare.ts';
import type { TourContext } from './tourStep.ts';
import { steps } from './tourSteps.ts';
import { Workbench } from './workbench.ts';

/** What a person would be told of an error: its first line. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Both themes of the window as it is; an open list stays open, and with `mouse` also what the mouse is over. */
async function takePictures(bench: Workbench, out: string, name: string, mouse = false): Promise<void> {
  if (!mouse) await bench.page.mouse.move(900, 640);
  for (const theme of ['dark', 'light'] as const) {
    await bench.theme(theme);
    await bench.settled();
    await bench.picture(out, `${name}-${theme}`);
  }
  await bench.theme('dark');
}

interface Walk {
  readonly parts: EditorParts;
  readonly emulator: EmulatorProcess;
  /** The workspace. */
  readonly folder: string;
  readonly extension: string;
  /** The folder for pictures. */
  readonly out: string;
  log(line: string): void;
}

/**
 * Walks the path; prints `ok NN name: what happened` or `FAILED NN name: why` for each step, then `N passed, N failed`.
 * After a failure the other steps are skipped, and count as failed. Gives the number of failures.
 */
export async function walk({ parts, emulator, folder, extension, out, log }: Walk): Promise<number> {
  log('Opening VS Code');
  const bench = await Workbench.open(parts, {
    folder,
    extension,
    settings: { 'launchSweeps.host': emulator.url },
    env: { WANDB_API_KEY: emulator.key, WANDB_BASE_URL: emulator.url },
  });
  let passed = 0;
  let failed = 0;
  const context: TourContext = { bench, emulator, log, before: new Set(), found: { sweep: '', second: '' } };
  try {
    for (const [index, step] of steps.entries()) {
      const { name, mouse } = step;
      const number = String(index + 1).padStart(2, '0');
      if (failed) {
        failed++;
        console.log(`FAILED ${number} ${name}: not reached`);
        continue;
      }
      try {
        const happened = await step.walk(context);
        await takePictures(bench, out, `${number}-${name}`, mouse);
        await context.after?.();
        context.after = undefined;
        passed++;
        console.log(`ok ${number} ${name}: ${happened}`);
      } catch (error) {
        failed++;
        console.log(`FAILED ${number} ${name}: ${reasonOf(error)}`);
        log(error instanceof Error ? (error.stack ?? error.message) : String(error));
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
