/**
 * The states of a sweep in W&B's words (docs/facts/launch-sweep-cli.md, "States"). Clients write the first five; the
 * others are a server's.
 */
export const SWEEP_STATES = [
  'PENDING',
  'RUNNING',
  'PAUSED',
  'FINISHED',
  'CANCELED',
  'STOPPED',
  'CRASHED',
  'FAILED',
  'ERROR',
] as const;
export type SweepState = (typeof SWEEP_STATES)[number];

/** The states that clients write, in the order in which a list of them is read. */
export const USUAL_SWEEP_STATES = ['PENDING', 'RUNNING', 'PAUSED', 'FINISHED', 'CANCELED'] as const;

const ACTIVE: readonly SweepState[] = ['PENDING', 'RUNNING', 'PAUSED'];
const ENDED: readonly SweepState[] = ['FINISHED', 'CANCELED', 'STOPPED', 'CRASHED', 'FAILED'];

/** How the client's scheduler writes and reads CANCELED (docs/facts/agent-wire.md). */
const CANCELED_WITH_TWO_LS = 'CANCELLED';

/** One spelling for each state: capitals, and one L in CANCELED. A state that we do not know keeps its word. */
export function sweepStateName(word: string): string {
  const capitals = word.toUpperCase();
  return capitals === CANCELED_WITH_TWO_LS ? 'CANCELED' : capitals;
}

/** The words that a server may keep for a state, as `sweepStateName` spells it. */
export function sweepStateSpellings(name: string): readonly string[] {
  return name === 'CANCELED' ? [name, CANCELED_WITH_TWO_LS] : [name];
}

/** Whether the server's word names one of these states, in any spelling; false where the state is unknown. */
export function isSweepState(word: string | undefined, ...states: readonly SweepState[]): boolean {
  return word !== undefined && (states as readonly string[]).includes(sweepStateName(word));
}

/** Whether the sweep has ended. A state that we do not know counts as going on. */
export function sweepEnded(word: string): boolean {
  return isSweepState(word, ...ENDED);
}

/** Whether the sweep waits, runs or is paused. A state that we do not know counts as neither active nor ended. */
export function sweepActive(word: string | undefined): boolean {
  return isSweepState(word, ...ACTIVE);
}

/**
 * The state that each action sets (docs/facts/launch-sweep-cli.md, "States"). A launch sweep is resumed by pushing its
 * scheduler again.
 */
export const STATE_AFTER = { pause: 'PAUSED', stop: 'FINISHED', cancel: 'CANCELED', resume: 'RUNNING' } as const;

export type SweepVerb = keyof typeof STATE_AFTER;

/** What ends a sweep, or holds it. */
export type HaltVerb = Exclude<SweepVerb, 'resume'>;

/**
 * Whether `wandb sweep --update` can still replace a sweep's configuration: it has not begun (the client leaves it to
 * the server; docs/facts/api.md).
 */
export function mayUpdate({ state, runCount }: { readonly state: string; readonly runCount?: number }): boolean {
  return isSweepState(state, 'PENDING') && (runCount ?? 0) === 0;
}
