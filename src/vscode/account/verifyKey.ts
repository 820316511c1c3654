import type { Clock } from '../../core/api/clock.ts';
import type { ApiLog } from '../../core/api/apiLog.ts';
import type { Viewer } from '../../core/api/types.ts';
import type { Platform } from '../ui/platform.ts';

export interface Verifying {
  readonly platform: Platform;
  readonly clock: Clock;
  readonly log: ApiLog;
  readonly userAgent: string | undefined;
}

/** Asks a host whose key this is; throws `ApiError`, of kind `auth` for a key that it does not take. The first time that the key is sent. */
export async function verifyKey(
  host: string,
  key: string,
  { platform, clock, log, userAgent }: Verifying,
  signal?: AbortSignal,
): Promise<Viewer> {
  const [{ createApiClient }, { viewer }] = await Promise.all([
    import('../../core/api/client.ts'),
    import('../../core/api/operations/viewer.ts'),
  ]);
  const client = createApiClient({
    host,
    getKey: () => Promise.resolve(key),
    fetch: platform.fetch,
    clock,
    log,
    userAgent,
  });
  return viewer(client, { signal });
}
