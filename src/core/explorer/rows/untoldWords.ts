import * as l10n from '@vscode/l10n';
import { nameOfKey } from '../../api/optional.ts';

/** What a row says in place of a value that the server does not tell: neither none nor a failure. */
export const unknownText = (): string => l10n.t('unknown: the server does not say');

/** A field that a server does not know in words, from its key: `Sweep.runCount` is `run count`. */
export function untoldWords(key: string): string {
  switch (key) {
    case 'RunQueueItem.runSpec':
      return l10n.t('what each item runs');
    case 'RunQueueItem.launchAgentId':
      return l10n.t('which agent took an item');
    case 'RunQueueItem.createdAt':
      return l10n.t('since when an item is in the queue');
    case 'RunQueueItem.updatedAt':
    case 'RunQueue.updatedAt':
    case 'Sweep.updatedAt':
      return l10n.t('the last change');
    case 'RunQueueItemConnection.pageInfo':
    case 'RunQueue.runQueueItems.after':
      return l10n.t('how many items there are');
    case 'Sweep.config':
      return l10n.t('the configuration of sweeps');
    case 'Sweep.scheduler':
      return l10n.t('what sweeps were launched with');
    case 'RunQueue.defaultResourceConfig':
      return l10n.t('the configuration of queues');
    case 'Run.config':
      return l10n.t('the parameters of runs');
    case 'Run.summaryMetrics':
      return l10n.t('the metrics of runs');
    case 'Project.launchAgents':
      return l10n.t('agents');
    default:
      return nameOfKey(key)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase();
  }
}
