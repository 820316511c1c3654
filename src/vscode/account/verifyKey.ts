import type * as vscode from 'vscode';
import type { Clock } from '../../core/api/clock.ts';
import type { Viewer } from '../../core/api/types.ts';
import type { Platform } from '../ui/platform.ts';

export interface Verifying {
  readonly platform: Platform;
  readonly clock: Clock;
  readonly log: vscode.LogOutputChannel;
  readonly userAgent: string | undefined;
}

/**
 * Asks a host whose key this is. The first time that the key is sent. Throws `ApiError`, of kind `auth` if the host
 * refuses it.
 */
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
