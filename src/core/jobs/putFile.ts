import * as l10n from '@vscode/l10n';
import { ApiError, isApiError } from '../api/apiError.ts';
import { errorOfFetch } from '../api/classify.ts';
import type { Fetch } from '../api/fetch.ts';
import type { Put } from './uploadArtifact.ts';

/**
 * Sends files by PUT to signed addresses from the server. Errors name only the host: the rest of the address is secret.
 */
export function createPut(fetch: Fetch): Put {
  return async (url, body, headers, signal) => {
    const host = /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? l10n.t('The storage');
    const asked = { operation: 'PutFile', kind: 'query' as const, host };
    let response: Response;
    try {
      response = await fetch(url, {
        method: 'PUT',
        body: new Uint8Array(body),
        headers: { ...headers },
        signal,
        redirect: 'manual',
      });
      await response.arrayBuffer();
    } catch (error) {
      if (isApiError(error)) throw error;
      if (signal?.aborted === true) throw new ApiError({ ...asked, kind: 'canceled' });
      throw errorOfFetch(asked, error);
    }
    if (!response.ok)
      throw new ApiError({
        operation: 'PutFile',
        host,
        kind: response.status >= 500 ? 'server' : 'refused',
        status: response.status,
        messages: [l10n.t('the storage answered {0}', response.status)],
      });
  };
}
