import type { Services } from '../services.ts';

/** Refresh: asks again for what the views show. A refused key is tried once more, because it may be valid again. */
export async function refresh({ connection }: Services): Promise<void> {
  await connection.wake();
  if (connection.status === 'failed') await connection.tryAgain();
  await connection.live?.refresh();
}
