/**
 * The states of a run in W&B's words: those of runs that may still do something, then those of runs that have ended
 * (docs/facts/launch-sweep-cli.md, "States").
 */
export const ALIVE_RUN_STATES = ['running', 'pending', 'preempting'] as const;
export const ENDED_RUN_STATES = ['finished', 'failed', 'crashed', 'killed', 'preempted'] as const;
export type RunState = (typeof ALIVE_RUN_STATES)[number] | (typeof ENDED_RUN_STATES)[number];

/** What W&B counts as failed: the run ended with an error, or stopped reporting. */
export const FAILED_RUN_STATES = ['failed', 'crashed'] as const;

/** Whether the server's word names one of these states, in any case. */
export function isRunState(word: string | undefined, ...states: readonly RunState[]): boolean {
  return word !== undefined && (states as readonly string[]).includes(word.toLowerCase());
}

/** Whether a run in this state may still do something. A state that we do not know counts as ended. */
export function runStateAlive(word: string): boolean {
  return isRunState(word, ...ALIVE_RUN_STATES);
}
