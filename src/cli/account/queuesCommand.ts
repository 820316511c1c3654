import * as l10n from '@vscode/l10n';
import { servedQueues } from '../../core/tools/listQueues.ts';
import { EXIT } from '../exit.ts';
import { tableLines } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { AccountOptions } from './findAccount.ts';
import { entityIn, signIn, type Place } from './signIn.ts';

/** `launch-sweeps queues`: the launch queues of an entity, with how many agents serve each. Gives the exit code. */
export async function queuesCommand(
  { format, ...place }: Place & { readonly format: 'text' | 'json' },
  options: AccountOptions,
  { out, note }: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const account = await signIn(options, place, signal);
  const entity = entityIn(account);
  const queues = await servedQueues(account.client, entity, signal);
  if (format === 'json') out(JSON.stringify(queues, undefined, 2));
  else if (queues.length === 0) note(l10n.t('{0} has no launch queue.', entity));
  else {
    const rows = queues.map(({ queue, resource = '', activeAgents }) => [queue, resource, agentWords(activeAgents)]);
    tableLines([[l10n.t('queue'), l10n.t('resource'), l10n.t('active agents')], ...rows]).forEach(out);
  }
  return EXIT.done;
}

const agentWords = (count: number | undefined): string => (count === undefined ? l10n.t('unknown') : String(count));
