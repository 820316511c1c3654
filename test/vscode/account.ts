// Signing in and out as a person does it.
import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';
import type { Workbench } from './workbench.ts';

/** Signs in with the emulator's key, unless somebody is signed in already. */
export async function signIn(bench: Workbench, emulator: EmulatorProcess): Promise<void> {
  if (await bench.offers('Launch Sweeps: Sign Out')) return;
  await bench.command('Launch Sweeps: Sign In');
  const { placeholder } = await bench.quickInput();
  if (placeholder !== 'API key') await bench.pick('Enter an API key');
  await bench.answer(emulator.key);
  await bench.inputClosed();
  await bench.until('somebody is signed in', () => bench.offers('Launch Sweeps: Sign Out'));
}

/** Signs out, if somebody is signed in. */
export async function signOut(bench: Workbench): Promise<void> {
  await bench.until('nobody is signed in', async () => {
    if (!(await bench.offers('Launch Sweeps: Sign Out'))) return true;
    await bench.command('Launch Sweeps: Sign Out');
    return false;
  });
}
