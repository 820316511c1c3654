import * as l10n from '@vscode/l10n';
import type { QueueFacts } from './accountKnowledge.ts';

/** What is told of a queue in a few words: its resource and its agents; that it is in the account where no more is. */
export function queueWords(facts: QueueFacts | undefined): string {
  const parts = [facts?.resource, facts && agentWords(facts)].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : l10n.t('queue in the account');
}

function agentWords({ aliveAgents }: QueueFacts): string | undefined {
  if (aliveAgents === undefined) return undefined;
  if (aliveAgents === 0) return l10n.t('no agent is running');
  return aliveAgents === 1 ? l10n.t('1 agent is running') : l10n.t('{0} agents are running', aliveAgents);
}
