import type { AccountKnowledge } from '../../core/language/types.ts';

/** Signed out, or nothing loaded yet: no rule that needs the account speaks. */
export const nothingKnown: AccountKnowledge = {
  jobExists: () => undefined,
  queueExists: () => undefined,
  jobs: () => undefined,
  queues: () => undefined,
};
