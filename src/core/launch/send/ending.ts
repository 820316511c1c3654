import type { ApiError } from '../../api/apiError.ts';
import type { Ending, Intent } from './intent.ts';
import type { LaunchOutcome } from './outcome.ts';
import { notCreated, refusedByServer } from './sentences.ts';

/** How a send ended that did not succeed; undefined = it was never sent. */
export function endingOf(error: ApiError): Ending | undefined {
  // Even a refusal may come from a proxy in front of a server that did the work, so it is looked up once.
  if (!error.perhapsDone) return error.status === undefined ? undefined : 'error';
  if (isLate(error)) return 'timeout';
  return error.kind === 'server' ? 'broken' : error.kind === 'decode' ? 'unreadable' : 'cut';
}

/** Whether nobody waited for the answer to the end: the work may still come. */
export function isLate({ kind, status }: ApiError): boolean {
  return kind === 'timeout' || kind === 'canceled' || status === 408 || status === 504;
}

/** The outcome of an error that had no effect. */
export function withoutEffect(told: Intent, error: ApiError): LaunchOutcome {
  const passing = ['offline', 'tls', 'rateLimited', 'canceled', 'timeout'].includes(error.kind);
  return passing ? notCreated(told, error.message, false) : refusedByServer(told, error);
}
