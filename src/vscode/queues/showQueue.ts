import { chosenNodes } from '../explorer/chosenNodes.ts';
import type { Services } from '../services.ts';
import { queueConfigUri } from './queueConfigs.ts';

/** Show Queue Configuration: what its runs are given, and its template variables. */
export async function showQueue(services: Services, args: readonly unknown[]): Promise<void> {
  for (const { value } of chosenNodes(args, 'queues'))
    await services.documents.show(queueConfigUri(services, value.entity, value.name));
}
