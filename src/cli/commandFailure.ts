import { isApiError } from '../core/api/apiError.ts';
import type { Terminal } from './terminal.ts';

/** How a command ends: done; not done, or something wrong was found; called wrongly; and it could not be found out. */
export const EXIT = { done: 0, failed: 1, usage: 2, unknown: 3, interrupted: 130 } as const;

/** Ends a command: what failed, why, and what to do, for the person. */
export class CommandFailure extends Error {
  constructor(
    message: string,
    readonly code: number = EXIT.failed,
  ) {
    super(message);
  }
}

/** Runs a command, which gives its exit code, and tells of its failure. An interrupt ends it in order. */
export async function runCommand(terminal: Terminal, command: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const stop = new AbortController();
  const interrupt = (): void => {
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  try {
    process.exitCode = await command(stop.signal);
  } catch (error) {
    process.exitCode = stop.signal.aborted ? EXIT.interrupted : EXIT.failed;
    if (error instanceof CommandFailure) process.exitCode = error.code;
    if (!stop.signal.aborted) terminal.note(sentenceOf(error));
  } finally {
    process.off('SIGINT', interrupt);
  }
}

function sentenceOf(error: unknown): string {
  if (isApiError(error)) return [error.message, error.advice].filter(Boolean).join(' ');
  return error instanceof Error ? error.message : String(error);
}
