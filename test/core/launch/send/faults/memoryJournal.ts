import type { IntentJournal } from '../../../../../src/core/launch/send/intent.ts';
import type { VirtualClock } from './virtualClock.ts';

/** A journal that several windows share, each step a moment later; with or without an atomic claim. */
export function createMemoryJournal(
  clock: VirtualClock,
  atomic: boolean,
): IntentJournal & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const soon = () =>
    new Promise<void>(done => {
      clock.after(2, done);
    });
  return {
    kept,
    async get(key) {
      await soon();
      return kept.get(key);
    },
    async put(key, value) {
      await soon();
      kept.set(key, value);
    },
    async remove(key) {
      await soon();
      kept.delete(key);
    },
    async keys(prefix) {
      await soon();
      return [...kept.keys()].filter(key => key.startsWith(prefix));
    },
    ...(atomic && {
      async claim(key: string, value: string) {
        await soon();
        if (kept.has(key)) return false;
        kept.set(key, value);
        return true;
      },
    }),
  };
}
