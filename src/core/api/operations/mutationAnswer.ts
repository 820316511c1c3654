import { at } from '../../json.ts';
import { ApiError } from '../apiError.ts';
import type { ApiClient } from '../client.ts';

/** The error that a mutation was answered, but not in words that we know: what was asked for may have been done. */
export function unreadableAnswer({ host }: ApiClient, operation: string): ApiError {
  return new ApiError({ kind: 'decode', operation, host, perhapsDone: true });
}

/** Throws where a mutation's payload says `success: false` (`refused`) or says nothing (`decode`). */
export function expectSuccess(client: ApiClient, operation: string, data: unknown, field: string): void {
  const success = at(data, field, 'success');
  if (success === true) return;
  throw success === false
    ? new ApiError({ kind: 'refused', operation, host: client.host })
    : unreadableAnswer(client, operation);
}
