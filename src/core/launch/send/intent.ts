import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';

/**
 * Where intents are kept so that a killed window finds them again and other windows see them.
 * Keys and values are text of ours; every window of the machine must see the same journal.
 */
export interface IntentJournal {
  get(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** All keys that start so. */
  keys(prefix: string): Promise<readonly string[]>;
  /**
   * Puts the value only where the key has none, and says whether it did, as one step (a file made with `wx`, for instance).
   * Where it is missing, a claim is put, left to settle and read back.
   */
  claim?(key: string, value: string): Promise<boolean>;
}

/** What the server had just before the send: what came since is told apart by it. */
export interface Baseline {
  /** Our own time then, milliseconds since 1970. */
  readonly at: number;
  /** Launch: when the newest sweep that was there had been created, by the server's clock. What comes later is not older than it. */
  readonly newest?: number;
  /** Username of the account. */
  readonly user?: string;
  /** Launch: names of the project's newest sweeps. Resume: ids of the queue's items. Undefined = not known. */
  readonly seen?: readonly string[];
  /** Resume: the sweep's state and launchScheduler text. */
  readonly state?: string;
  readonly scheduler?: string;
}

/**
 * `cut`: the connection failed at once; `broken`: the server had an error of its own; `unreadable`: what came is no answer of W&B's;
 * `timeout`: no answer in time, so that the work may still come; `error`: the server said no.
 */
export type Ending = 'cut' | 'broken' | 'unreadable' | 'timeout' | 'error';

/** What is about to be sent, written down before it is. */
export interface Intent {
  readonly verb: 'launch' | 'resume';
  readonly host: string;
  readonly entity: string | null;
  readonly project: string;
  /** Resume: the eight characters of the sweep's address. */
  readonly sweep?: string;
  readonly queue?: string;
  /** Where it came from: a file's address, or the sweep. One launch at a time of each. */
  readonly source: string;
  readonly variables: UpsertSweepVariables;
  readonly baseline: Baseline;
  /** Which window sends. */
  readonly owner: string;
  /** Our time of sending, milliseconds since 1970. */
  readonly sentAt: number;
  /** How the send ended without an answer that tells; undefined = under way, or the window was killed. */
  readonly ended?: Ending;
}

/** What was launched last from one source: for "launched a moment ago", for the diff, for sweeps of it that are still active. */
export interface LastLaunch {
  /** Our time, milliseconds since 1970. */
  readonly at: number;
  readonly sweep: string;
  readonly entity: string;
  readonly project: string;
  readonly variables: UpsertSweepVariables;
  /** Names of sweeps launched from it in this project before, newest first. */
  readonly earlier: readonly string[];
}
