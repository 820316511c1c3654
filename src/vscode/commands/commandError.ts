import type { CommandId } from '../ids.ts';

/** A button beside a sentence. */
export interface Remedy {
  readonly title: string;
  readonly run: CommandId | (() => unknown);
}

/** A failure that is told as it stands: one sentence for the person, and what can be done about it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(sentence: string, readonly remedies: readonly Remedy[] = []) {
    super(sentence);
  }
}
