/** W&B's engine cannot work with a sweep or a parameter; the message says why and what to do. */
export class EngineRefused extends Error {}

/** Why the engine refuses something, in a sentence. */
export interface Refusal {
  readonly refused: string;
}

/** What a step gives, or the sentence with which W&B's engine refuses it. */
export function orRefused<T>(step: () => T): T | Refusal {
  try {
    return step();
  } catch (error) {
    if (error instanceof EngineRefused) return { refused: error.message };
    throw error;
  }
}
