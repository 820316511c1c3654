import type { ApiLog } from '../api/apiLog.ts';
import type { Clock } from '../api/clock.ts';
import { messageOf } from '../api/scrub.ts';

export interface LookupsOptions<K, T> {
  readonly idOf: (key: K) => string;
  /** Undefined = there is nothing to be found. */
  readonly ask: (key: K) => Promise<T | undefined>;
  /** Called when something has been looked up. */
  readonly found: () => void;
  readonly clock: Clock;
  readonly log: ApiLog;
}

export interface Lookups<K, T> {
  /** What was found; null = there is nothing; undefined = not asked, not answered yet, or it could not be asked. */
  get(key: K): T | null | undefined;
  /** Looks it up unless that was done; what could not be asked is asked again a minute later at the earliest. */
  want(key: K): void;
}

const AT_ONCE = 2;
const AGAIN_MS = 60_000;

/** Remembers what is looked up once for each thing, a few at a time: things that do not change. */
export function createLookups<K, T>({ idOf, ask, found, clock, log }: LookupsOptions<K, T>): Lookups<K, T> {
  const known = new Map<string, T | null>();
  const askedAt = new Map<string, number>();
  const waiting: K[] = [];
  let underWay = 0;
  const work = async (): Promise<void> => {
    if (underWay >= AT_ONCE) return;
    const key = waiting.shift();
    if (key === undefined) return;
    underWay++;
    try {
      known.set(idOf(key), (await ask(key)) ?? null);
      found();
    } catch (error) {
      log.warn(`looking up ${idOf(key)}: ${messageOf(error)}`);
    } finally {
      underWay--;
    }
    await work();
  };
  return {
    get: key => known.get(idOf(key)),
    want(key) {
      const id = idOf(key);
      const before = askedAt.get(id);
      if (known.has(id) || (before !== undefined && clock.now() - before < AGAIN_MS)) return;
      askedAt.set(id, clock.now());
      waiting.push(key);
      work().catch((error: unknown) => log.warn(`looking up ${id}: ${messageOf(error)}`));
    },
  };
}
