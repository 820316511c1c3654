import { ApiError } from '../../core/api/apiError.ts';
import type { ApiClient } from '../../core/api/client.ts';

/** How a request went: its error, or undefined after an answer. */
export interface Went {
  readonly operation: string;
  readonly ms: number;
  readonly error: ApiError | undefined;
}

/** The client, reporting how each request went. Other errors than `ApiError` are not reported. */
export function watchedClient(client: ApiClient, went: (request: Went) => void): ApiClient {
  return {
    ...client,
    request: async (call, options) => {
      const start = client.clock.now();
      const ended = (error?: ApiError): void => {
        went({ operation: call.name, ms: client.clock.now() - start, error });
      };
      try {
        const answer = await client.request(call, options);
        ended();
        return answer;
      } catch (error) {
        if (error instanceof ApiError) ended(error);
        throw error;
      }
    },
  };
}

/** True for a failure that says something about the connection, not only about one request. */
export function isTrouble({ kind }: ApiError): boolean {
  return ['offline', 'tls', 'timeout', 'server', 'rateLimited', 'decode'].includes(kind);
}
