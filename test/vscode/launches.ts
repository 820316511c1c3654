// What the emulator contains and was asked, for the suites that launch.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';
import type { ShownWorld } from '../emulator/world/showWorld.ts';
import type { Workbench } from './workbench.ts';

/** A sweep of the emulator's world. */
export type ShownSweep = ShownWorld['sweeps'][number];

/**
 * The sweeps that were created while something was done; older ones also enter the emulator's world once they are read.
 */
export async function createdBy(emulator: EmulatorProcess, work: () => Promise<unknown>): Promise<ShownSweep[]> {
  const { now, sweeps } = await emulator.world();
  const before = new Set(sweeps.map(sweep => sweep.id));
  await work();
  return (await emulator.world()).sweeps.filter(sweep => !before.has(sweep.id) && sweep.createdAt >= now);
}

/** The one sweep that was created. */
export function onlyOf(sweeps: readonly ShownSweep[]): ShownSweep {
  const [sweep, ...others] = sweeps;
  if (!sweep || others.length > 0) throw new Error(`${sweeps.length} sweeps were created.`);
  return sweep;
}

/** A sweep of the emulator's world by its eight characters. */
export async function sweepOf(emulator: EmulatorProcess, name: string): Promise<ShownSweep> {
  const found = (await emulator.world()).sweeps.find(sweep => sweep.name === name);
  if (!found) throw new Error(`The emulator has no sweep ${name}.`);
  return found;
}

/** Launches launch-bayes.yaml, made different by its description, on gpu-queue. */
export async function launchBayes(bench: Workbench, folder: string, why: string): Promise<void> {
  const file = join(folder, 'sweeps', 'launch-bayes.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/^(description: .*\n)?method:/m, `description: ${why}\nmethod:`),
  );
  await bench.openFile('launch-bayes.yaml');
  await bench.command('Launch Sweeps: Launch Sweep');
  await bench.pick('Launch on gpu-queue');
  await bench.toast('was launched');
}
