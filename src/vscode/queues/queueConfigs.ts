import type * as vscode from 'vscode';
import { ApiError } from '../../core/api/apiError.ts';
import type { Services } from '../services.ts';
import { accountText } from '../explorer/accountText.ts';
import { queryOf } from '../ui/documents.ts';

const KIND = 'queue';

/** Configurations of queues as documents, read from W&B when the editor asks. */
export function provideQueueConfigs(services: Pick<Services, 'connection' | 'log' | 'documents'>): vscode.Disposable {
  return services.documents.provide(KIND, uri =>
    accountText(services, uri, async client => {
      const [{ queues }, { queueText }] = await Promise.all([
        import('../../core/api/operations/queues.ts'),
        import('../../core/explorer/documents/queueText.ts'),
      ]);
      const { entity = '', queue: name } = queryOf(uri);
      const found = (await queues(client, { entity })).items.find(each => each.name === name);
      if (found === undefined)
        throw new ApiError({
          kind: 'notFound',
          operation: 'Queues',
          messages: [`The queue ${String(name)} of ${entity} was not found`],
        });
      return queueText(found);
    }),
  );
}

/** The address of a queue's configuration. */
export function queueConfigUri(
  { connection, documents }: Pick<Services, 'connection' | 'documents'>,
  entity: string,
  queue: string,
): vscode.Uri {
  return documents.uri(KIND, `Queue ${queue.replace(/[/\\?#]/g, '_')}.yaml`, { host: connection.host, entity, queue });
}
