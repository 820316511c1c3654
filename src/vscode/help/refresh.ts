import type { Services } from '../services.ts';

/**
 * Refresh: asks again for what the views show. A refused key is tried once more, because it may be valid again, and so
 * are fields that the server did not know, because it may have been updated.
 */
export async function refresh({ connection }: Services): Promise<void> {
  await connection.wake();
  if (connection.status === 'failed') await connection.tryAgain();
  connection.client?.forgetRefused();
  await connection.live?.refresh();
}
