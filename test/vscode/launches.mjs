// What the emulator holds and was asked, for the suites that launch.

/** The sweeps that came to be while something was done. */
export async function createdBy(emulator, work) {
  const before = new Set((await emulator.world()).sweeps.map(sweep => sweep.id));
  await work();
  return (await emulator.world()).sweeps.filter(sweep => !before.has(sweep.id));
}

/** A sweep of the emulator's world by its eight characters. */
export async function sweepOf(emulator, name) {
  return (await emulator.world()).sweeps.find(sweep => sweep.name === name);
}
