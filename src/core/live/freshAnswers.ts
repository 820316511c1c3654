import type { Clock } from '../api/clock.ts';

export interface FreshAnswers<T> {
  /** The answer, where there is one that is not too old; else undefined, and it is asked for. Never throws. */
  get(key: string): T | undefined;
  clear(): void;
}

export interface FreshAnswersOptions<T> {
  readonly clock: Clock;
  /** Asks; a rejection is not an answer. */
  readonly ask: (key: string) => Promise<T>;
  /** How long an answer holds, in milliseconds. */
  readonly holds: (answer: T) => number;
  /** A new or different answer has come. */
  readonly onNews: () => void;
  /** A failure was met: what failed, for the log. */
  readonly onFailure: (error: unknown) => void;
}

/** How long to wait after a failure before asking again, in milliseconds. */
const FAILED_MS = 60_000;
const MOST_KEYS = 500;

interface Entry<T> {
  answer?: T;
  until: number;
  asking: boolean;
}

/**
 * Answers kept for a time, each asked for once at a time. A failure changes nothing, and an old answer is kept until a
 * new one has come.
 */
export function createFreshAnswers<T>({
  clock,
  ask,
  holds,
  onNews,
  onFailure,
}: FreshAnswersOptions<T>): FreshAnswers<T> {
  const entries = new Map<string, Entry<T>>();

  const fetch = async (key: string, entry: Entry<T>): Promise<void> => {
    entry.asking = true;
    try {
      const answer = await ask(key);
      const news = answer !== entry.answer;
      entry.answer = answer;
      entry.until = clock.now() + holds(answer);
      if (news && entries.get(key) === entry) onNews();
    } catch (error) {
      entry.until = clock.now() + FAILED_MS;
      throw error;
    } finally {
      entry.asking = false;
    }
  };

  return {
    get(key) {
      const known = entries.get(key);
      const entry: Entry<T> = known ?? { until: 0, asking: false };
      if (known === undefined) {
        const [oldest] = entries.keys();
        if (entries.size >= MOST_KEYS && oldest !== undefined) entries.delete(oldest);
        entries.set(key, entry);
      }
      if (!entry.asking && entry.until <= clock.now()) fetch(key, entry).catch(onFailure);
      return entry.answer;
    },
    clear() {
      entries.clear();
    },
  };
}
