import type { Clock } from './clock.ts';

/**
 * `off` = ask nothing; `slow` = nothing is on show, but something launched here is not ended; `live` = somebody looks.
 */
export type Mode = 'off' | 'slow' | 'live';

/** How a poll went; `more` = there is more to ask for right away. */
export type Outcome = 'changed' | 'quiet' | 'more' | { readonly failed: true; readonly retryAfterMs?: number };

export interface Pace {
  setMode(mode: Mode): void;
  /** The person did something: check immediately and stay quick. */
  hurry(): void;
  /** Something was loaded for the first time: the rhythm begins, or goes on as it was. */
  loaded(): void;
  /** A poll was made outside the rhythm (a Refresh). */
  looked(outcome: Outcome): void;
  dispose(): void;
}

/** Between the parts of something large: W&B advises one request a second. */
const MORE_MS = 1_000;
/** After an action; doubled after each poll that finds nothing. */
const QUICK_MS = 3_000;
/** After something changed on the server. */
const CHANGED_MS = 6_000;
/** When a view is opened: nothing says that anything is about to happen. */
const OPENED_MS = 15_000;
/**
 * The slowest, and the rhythm of what is hidden. Right after an action that is too slow for what follows it elsewhere
 * than in a view (a status bar, a lens): then what is hidden waits as long as has passed since.
 */
const CALM_MS = 60_000;

/** When to poll again. `look` is never called twice at a time and must not reject. */
export function createPace(clock: Clock, look: () => Promise<Outcome>): Pace {
  let mode: Mode = 'off';
  let wait = OPENED_MS;
  let hasMore = false;
  let lookedAt: number | undefined;
  let looking = false;
  let hurried = false;
  let hurriedAt = Number.NEGATIVE_INFINITY;
  let stopTimer: (() => void) | undefined;

  const isHurried = (): boolean => hurried;
  const waitHidden = (): number => {
    const sinceAction = (lookedAt ?? clock.now()) - hurriedAt;
    return Math.max(wait, Math.min(CALM_MS, Math.max(QUICK_MS, sinceAction)));
  };
  const waitNow = (): number => (mode === 'slow' ? waitHidden() : hasMore ? MORE_MS : wait);

  const schedule = (): void => {
    stopTimer?.();
    stopTimer = undefined;
    if (mode === 'off' || looking) return;
    const due = hurried ? 0 : Math.max(0, (lookedAt ?? clock.now()) + waitNow() - clock.now());
    stopTimer = clock.after(due, () => {
      // Nothing to tell: `look` does not reject, its outcome says what failed.
      tick().catch(() => undefined);
    });
  };

  const learn = (outcome: Outcome): void => {
    lookedAt = clock.now();
    hasMore = outcome === 'more';
    if (outcome === 'more') return;
    if (outcome === 'changed') wait = Math.min(wait, CHANGED_MS);
    else if (outcome === 'quiet') wait = Math.min(CALM_MS, wait * 2);
    else wait = Math.max(outcome.retryAfterMs ?? 0, Math.min(CALM_MS, Math.max(OPENED_MS, wait * 2)));
  };

  const tick = async (): Promise<void> => {
    stopTimer = undefined;
    looking = true;
    hurried = false;
    const outcome = await look();
    looking = false;
    learn(outcome);
    // Hurried while looking: the answer may be from before the action.
    if (isHurried()) wait = QUICK_MS;
    schedule();
  };

  return {
    setMode(next) {
      if (next === mode) return;
      if (next === 'live') wait = Math.min(wait, OPENED_MS);
      mode = next;
      schedule();
    },
    hurry() {
      wait = QUICK_MS;
      hurried = true;
      hurriedAt = clock.now();
      schedule();
    },
    loaded() {
      lookedAt ??= clock.now();
    },
    looked(outcome) {
      learn(outcome);
      schedule();
    },
    dispose() {
      mode = 'off';
      stopTimer?.();
    },
  };
}
