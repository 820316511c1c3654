// What the emulator holds and was asked, for the suites that launch.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sweeps that came to be while something was done; older ones, too, enter the emulator's world once somebody looks at them. */
export async function createdBy(emulator, work) {
  const { now, sweeps } = await emulator.world();
  const before = new Set(sweeps.map(sweep => sweep.id));
  await work();
  return (await emulator.world()).sweeps.filter(sweep => !before.has(sweep.id) && sweep.createdAt >= now);
}

/** A sweep of the emulator's world by its eight characters. */
export async function sweepOf(emulator, name) {
  return (await emulator.world()).sweeps.find(sweep => sweep.name === name);
}

/** Launches launch-bayes.yaml, made another sweep by its description, on gpu-queue. */
export async function launchBayes(bench, folder, why) {
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
