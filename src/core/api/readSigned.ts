import * as l10n from '@vscode/l10n';
import { ApiError, isApiError } from './apiError.ts';
import { errorOfFetch, errorOfReply } from './classify.ts';
import type { Asked } from './classify.ts';
import type { ApiLog } from './apiLog.ts';
import type { CallOptions } from './call.ts';
import type { Clock } from './clock.ts';
import { readLimited } from './readLimited.ts';
import { startLimit } from './limit.ts';
import { readBody } from './readBody.ts';
import type { Fetch } from './fetch.ts';

export interface Reader {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly log: ApiLog;
  readonly timeoutMs: number;
}

/** More than any file that is read here; of a larger one the rest is not taken in. */
const MOST_BYTES = 5_000_000;

/**
 * The content of a file at a signed address from the server. The key is not sent: the address itself opens the file,
 * and it may lead to another company's storage. Neither log nor error holds more of the address than its host. Throws
 * `ApiError`.
 */
export async function readSigned(
  { fetch, clock, log, timeoutMs }: Reader,
  address: string,
  options: CallOptions = {},
): Promise<string> {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(address)?.[1];
  const asked: Asked = { operation: 'ReadFile', kind: 'query', host: host ?? l10n.t('The storage') };
  const facts = { operation: asked.operation, host: asked.host };
  if (host === undefined) throw new ApiError({ ...facts, kind: 'decode' });
  if (options.signal?.aborted === true) throw new ApiError({ ...facts, kind: 'canceled' });
  const limit = startLimit(clock, options.timeoutMs ?? timeoutMs, options.signal);
  const started = clock.now();
  const line = (bytes: number, outcome: string): string =>
    `${asked.operation} ${String(clock.now() - started)} ms, ${String(bytes)} bytes, ${outcome}`;
  try {
    const response = await fetch(address, { method: 'GET', credentials: 'omit', signal: limit.signal });
    const text = await readLimited(response, MOST_BYTES);
    if (text === undefined)
      throw new ApiError({ ...facts, kind: 'refused', messages: [l10n.t('the file is too large to be shown here')] });
    if (!response.ok)
      throw errorOfReply(
        asked,
        { status: response.status, body: readBody(text), retryAfter: response.headers.get('retry-after') },
        clock.now(),
      );
    log.info(line(text.length, String(response.status)));
    return text;
  } catch (error) {
    const givenUp = limit.givenUp();
    const failure = isApiError(error)
      ? error
      : givenUp === undefined
        ? errorOfFetch(asked, error)
        : new ApiError({ ...facts, kind: givenUp });
    const status = failure.status === undefined ? '' : `${String(failure.status)}, `;
    log.info(line(0, `${status}${failure.kind}`));
    throw failure;
  } finally {
    limit.end();
  }
}
