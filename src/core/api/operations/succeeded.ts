import { ApiError } from '../apiError.ts';
import type { ApiClient } from '../client.ts';
import { at } from '../fields.ts';

/** Throws where a mutation's payload says `success: false` (`refused`) or says nothing (`decode`). */
export function expectSuccess(client: ApiClient, operation: string, data: unknown, field: string): void {
  const success = at(data, field, 'success');
  if (success === true) return;
  const { host } = client;
  throw new ApiError(
    success === false ? { kind: 'refused', operation, host } : { kind: 'decode', operation, host, perhapsDone: true },
  );
}
