import type { Services } from '../services.ts';

/** Refresh: asks again for what the views show. A key that was refused is tried once more, as it may be good again. */
export async function refresh({ connection }: Services): Promise<void> {
  await connection.wake();
  if (connection.status === 'failed') await connection.tryAgain();
  await connection.live?.refresh();
}
