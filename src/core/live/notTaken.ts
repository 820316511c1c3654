import * as l10n from '@vscode/l10n';
import type { QueueItem } from '../api/types.ts';

/**
 * Why an item that is offered to an agent may stay so: an agent at its `max_schedulers` acknowledges nothing
 * (docs/facts/agent-wire.md, "Order for an item").
 */
export function notTaken({ kind }: QueueItem): string {
  return kind === 'scheduler'
    ? l10n.t('An agent at its `max_schedulers` (1 by default) skips it; it is offered again after about a minute.')
    : l10n.t('If the agent skips it, it is offered again after about a minute.');
}
