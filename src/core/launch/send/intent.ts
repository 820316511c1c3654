import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';
import type { UsedVersions } from '../preflight/movedAlias.ts';
import type { Baseline } from '../preflight/baseline.ts';

/**
 * Where intents are kept, so that they outlive a killed window and other windows see them. Keys and values are strings
 * of ours; every window of the machine must see the same journal.
 */
export interface IntentJournal {
  get(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** All keys that start so. */
  keys(prefix: string): Promise<readonly string[]>;
  /**
   * Puts the value only if the key has none, and says whether it did, as one step (a file created with `wx`, for
   * instance). Without this function, a claim is put, left to settle and read back.
   */
  claim?(key: string, value: string): Promise<boolean>;
}

/**
 * `cut`: the connection failed at once; `broken`: the server had an error of its own; `unreadable`: what came is not an
 * answer of W&B's; `timeout`: no answer in time, so that the work may still come; `error`: the server said no.
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
  /** Resume: the name that a person gave it in W&B. */
  readonly displayName?: string;
  readonly queue?: string;
  /** What the aliases of its jobs name, as far as that was found out. */
  readonly versions?: UsedVersions;
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
  /** When it ended so: what was left behind is done within a time after that, however long the request waited. */
  readonly endedAt?: number;
}

/** What is about to be sent, before the server was asked what it has. */
export type Unsent = Omit<Intent, 'baseline' | 'sentAt' | 'owner' | 'ended' | 'endedAt'>;
