import { at } from '../../core/json.ts';
import type { ListAddress } from '../../core/live/types.ts';
import type { Services } from '../services.ts';

/** Load More: loads the next page of the list that the row is about. The list shows how it went. */
export async function loadMore({ connection }: Pick<Services, 'connection'>, row: unknown): Promise<void> {
  const about = at(row, 'about');
  if (about !== undefined) await connection.live?.loadMore(about as ListAddress);
}
