import * as l10n from '@vscode/l10n';
import type { LaunchAgent, Queue } from '../../api/types.ts';
import { agentsOfQueue } from '../../live/agentLife.ts';
import { agentCounts, deadText } from './agentCounts.ts';
import { joined, spoken, type Row } from './row.ts';
import { groupRow } from './groupRow.ts';
import { unknownText } from './untoldWords.ts';
import { listOf } from '../../sentence.ts';

/** The agents of a queue as a group: how many live. `agents` undefined = unknown; `isUntold`: to the server, too. */
export function agentsGroupRow(
  agents: readonly LaunchAgent[] | undefined,
  queue: Queue,
  now: number,
  isUntold = false,
): Row {
  const label = l10n.t('Agents');
  if (isUntold) {
    const spokenText = l10n.t('The agents of the queue {0} are unknown.', queue.name);
    return groupRow(label, unknownText(), 'server', spokenText);
  }
  if (agents === undefined) return groupRow(label, '', 'server', l10n.t('Agents of the queue {0}.', queue.name));
  const own = agentsOfQueue(agents, queue);
  const { alive, unknown, dead, lastSeen } = agentCounts(own, now);
  const counts =
    own.length === 0
      ? l10n.t('none')
      : listOf([
          alive === 0 ? l10n.t('none alive') : l10n.t('{0} alive', alive),
          unknown === 0 ? undefined : l10n.t('{0} not seen yet', unknown),
          deadText(dead),
        ]);
  const title =
    own.length === 1
      ? l10n.t('1 agent of the queue {0}', queue.name)
      : l10n.t('{0} agents of the queue {1}', own.length, queue.name);
  return groupRow(label, joined([counts, lastSeen]), 'server', spoken(title, counts, lastSeen));
}
