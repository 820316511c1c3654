import type { IntentJournal } from '../../../../src/core/launch/send/intent.ts';

/** A journal in memory that answers at once. */
export function instantJournal(): IntentJournal {
  const kept = new Map<string, string>();
  return {
    get: key => Promise.resolve(kept.get(key)),
    put: (key, value) => Promise.resolve(void kept.set(key, value)),
    remove: key => Promise.resolve(void kept.delete(key)),
    keys: prefix => Promise.resolve([...kept.keys()].filter(key => key.startsWith(prefix))),
    claim: (key, value) => Promise.resolve(!kept.has(key) && kept.set(key, value).has(key)),
  };
}
