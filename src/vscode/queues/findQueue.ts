import * as vscode from 'vscode';
import { ApiError } from '../../core/api/apiError.ts';
import type { ApiClient } from '../../core/api/client.ts';
import type { Queue } from '../../core/api/types.ts';

/** Asks W&B for a queue of an entity by its name. Throws `ApiError`; `notFound` = there is none, or it is hidden. */
export async function findQueue(client: ApiClient, entity: string, name: string): Promise<Queue> {
  const { queues } = await import('../../core/api/operations/queues.ts');
  const found = (await queues(client, { entity })).items.find(each => each.name === name);
  if (found) return found;
  throw new ApiError({
    kind: 'notFound',
    operation: 'Queues',
    host: client.host,
    messages: [vscode.l10n.t('The queue {0} of {1} was not found, or your account cannot see it', name, entity)],
  });
}
