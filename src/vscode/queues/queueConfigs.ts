import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { accountText } from '../explorer/accountText.ts';
import { queryOf } from '../ui/documents.ts';
import { findQueue } from './findQueue.ts';

const KIND = 'queue';

/** Configurations of queues as documents, read from W&B when the editor asks. */
export function provideQueueConfigs(services: Pick<Services, 'connection' | 'log' | 'documents'>): vscode.Disposable {
  return services.documents.provide(KIND, uri =>
    accountText(services, uri, async client => {
      const { queueText } = await import('../../core/explorer/documents/queueText.ts');
      const { entity = '', queue = '' } = queryOf(uri);
      return queueText(await findQueue(client, entity, queue));
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
