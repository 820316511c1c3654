import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';
import type { Workbench } from './workbench.ts';

/** Waits until nothing is asked of the emulator for a while, so that lists have all that they show. */
export async function requestsOver(bench: Workbench, emulator: EmulatorProcess): Promise<void> {
  await bench.until('the requests are over', async () => {
    const before = (await emulator.requests()).length;
    await bench.page.waitForTimeout(200);
    return (await emulator.requests()).length === before;
  });
}
