// Longer than the tests may take: 2,000 seeded runs of launches, resumes, pauses, stops and cancels with faults, double
// clicks, windows that are killed.
import { randomRun } from '../core/launch/send/faults/randomRun.ts';
import { randomStateRun } from '../core/launch/send/faults/randomStateRun.ts';

const RUNS = 2_000;

/** Prints how they ended; throws where something was created twice or reported wrongly. */
export async function measure(): Promise<void> {
  const kinds = new Map<string, number>();
  let [bad, twice] = [0, 0];
  for (let seed = 1_000; seed < 1_000 + RUNS; seed++) {
    const { violations, told, faults, made } = await (seed % 4 === 0 ? randomStateRun : randomRun)(seed);
    for (const sentence of told) {
      const kind = sentence.slice(0, sentence.indexOf(':'));
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    if (made > 1) twice += 1;
    if (violations.length > 0 && ++bad <= 5) console.error(JSON.stringify({ seed, violations, told, faults }, null, 1));
  }
  console.log(
    `launchFaults: ${RUNS} runs, ${twice} with two sweeps, schedulers or changes of state, ${bad} with a false ` +
      `word; told: ${[...kinds].map(([kind, n]) => `${kind} ${n}`).join(', ')}`,
  );
  if (bad > 0) throw new Error(`${bad} runs went wrong`);
}
