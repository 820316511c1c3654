import * as l10n from '@vscode/l10n';
import type { LaunchAgent } from '../../api/types.ts';
import { agoText } from '../../duration.ts';
import { agentLife, type AgentLife } from '../../live/agentLife.ts';

/** How many of some agents live, and when the last of them was seen. */
export interface AgentCounts {
  readonly alive: number;
  readonly unknown: number;
  readonly dead: number;
  /** `last seen 3 h ago`, where none lives. */
  readonly lastSeen?: string;
}

/** Counts agents by their life. They are in the order of `agentsOfQueue`: the one seen last comes first. */
export function agentCounts(agents: readonly LaunchAgent[], now: number): AgentCounts {
  const count = (life: AgentLife): number => agents.filter(agent => agentLife(agent, now) === life).length;
  const [alive, last] = [count('alive'), agents[0]?.heartbeatAt];
  return {
    alive,
    unknown: count('unknown'),
    dead: count('dead'),
    lastSeen: alive > 0 || last === undefined ? undefined : l10n.t('last seen {0}', agoText(last, now)),
  };
}

/** `1 dead`; undefined for none. */
export const deadText = (count: number): string | undefined => (count === 0 ? undefined : l10n.t('{0} dead', count));
