import type { QueueItem } from '../api/types.ts';

/** Why an item that is offered to an agent may stay so (facts/agent-wire.md, "Order for an item": an agent at its `max_schedulers` acknowledges nothing). */
export function notTaken({ kind }: QueueItem): string {
  return kind === 'scheduler'
    ? 'An agent that runs as many schedulers as it may (max_schedulers, 1 unless it says otherwise) leaves it; it is then offered again after about a minute.'
    : 'Where the agent leaves it, it is offered again after about a minute.';
}
