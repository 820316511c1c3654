import { pause, type Clock } from '../../api/clock.ts';
import type { IntentJournal } from './intent.ts';

/** A lock that was taken longer ago belongs to a window that is gone: no send and no looking up takes as long. */
export const LOCK_HOLDS_MS = 90_000;

/** How long two windows that put a claim at the same moment need to see each other's. */
const SETTLE_MS = 80;

/** A lock that was got. */
export interface Lock {
  /** Gives it back; does nothing if another window has it by now. */
  release(): Promise<void>;
}

interface Claim {
  readonly owner: string;
  readonly at: number;
}

function readClaim(text: string | undefined): Claim | undefined {
  if (text === undefined) return undefined;
  const [at, owner] = text.split(' ');
  return owner === undefined || Number.isNaN(Number(at)) ? undefined : { at: Number(at), owner };
}

/**
 * Takes a lock for one window; undefined where another has it. A claim names its owner and the time; an old one is
 * taken over.
 */
export async function takeLock(
  journal: IntentJournal,
  key: string,
  owner: string,
  clock: Clock,
): Promise<Lock | undefined> {
  const mine = `${String(clock.now())} ${owner}`;
  const isMine = async () => (await journal.get(key)) === mine;
  const lock: Lock = {
    release: async () => {
      if (await isMine()) await journal.remove(key);
    },
  };
  const text = await journal.get(key);
  const held = readClaim(text);
  if (held && Math.abs(clock.now() - held.at) < LOCK_HOLDS_MS) return undefined;
  if (text === undefined && journal.claim) return (await journal.claim(key, mine)) ? lock : undefined;
  // Neither taking over nor a put is one step: the owner written there after both have settled has the lock.
  await journal.put(key, mine);
  await pause(clock, SETTLE_MS);
  return (await isMine()) ? lock : undefined;
}
