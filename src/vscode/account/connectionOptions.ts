import type { RecentRequests } from '../../core/api/recentRequests.ts';
import type { Asking } from './askAccount.ts';

/** What a connection is made with. `requests`: where it notes how each went, for a report. */
export type ConnectionOptions = Pick<Asking, 'context' | 'log' | 'clock' | 'platform'> & {
  readonly requests: RecentRequests;
};
