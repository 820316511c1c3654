import { terminalNamed, type RunningHere } from '../sweeps/runningHere.ts';

const CONTROL_C = '\u0003';
/** The client takes a second one as its own only once it has dealt with the first. */
const BETWEEN_MS = 1_000;

/**
 * Ends a process as a person does at its terminal: the first Control+C lets an agent's run end, the second one stops
 * the run. Closing the terminal instead would leave the run behind without its agent
 * (docs/facts/sweep-scheduler-wire.md).
 * @param twice whether its runs are stopped too
 */
export async function interrupt({ name, execution, process }: RunningHere, twice: boolean): Promise<void> {
  const terminal = terminalNamed(name);
  if (!terminal) {
    execution.terminate();
    return;
  }
  terminal.sendText(CONTROL_C, false);
  if (!twice || process.kind === 'sweepScheduler') return;
  await new Promise(done => {
    setTimeout(done, BETWEEN_MS);
  });
  terminal.sendText(CONTROL_C, false);
}
