import type { CommandId } from '../ids.ts';

/** A button beside a sentence. */
export interface Remedy {
  readonly title: string;
  readonly run: CommandId | (() => unknown);
}

/** A failure that is told as it is: one sentence for the person, and what can be done about it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  /** @param perhapsDone no answer came, and what was asked for may have been done */
  constructor(
    sentence: string,
    readonly remedies: readonly Remedy[] = [],
    readonly perhapsDone = false,
  ) {
    super(sentence);
  }
}
