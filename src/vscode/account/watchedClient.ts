import { ApiError } from '../../core/api/apiError.ts';
import type { ApiClient } from '../../core/api/client.ts';

/**
 * The client, reporting how each request went: its error, or undefined after an answer. Other errors than `ApiError`
 * are not reported.
 */
export function watchedClient(client: ApiClient, went: (error: ApiError | undefined) => void): ApiClient {
  return {
    ...client,
    request: async (call, options) => {
      try {
        const answer = await client.request(call, options);
        went(undefined);
        return answer;
      } catch (error) {
        if (error instanceof ApiError) went(error);
        throw error;
      }
    },
  };
}

/** True for a failure that says something about the connection, not only about one request. */
export function isTrouble({ kind }: ApiError): boolean {
  return ['offline', 'tls', 'timeout', 'server', 'rateLimited', 'decode'].includes(kind);
}
