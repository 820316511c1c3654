import * as l10n from '@vscode/l10n';

/**
 * The priorities of a queue's items: the number that W&B keeps is the place in this list
 * (docs/facts/launch-sweep-cli.md, "States").
 */
export const PRIORITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What the runs of a sweep get where nothing else is set: medium (docs/facts/agent-wire.md, "Push of a run"). */
export const DEFAULT_PRIORITY = 2;

/** The word for a priority's number, as people read it; undefined for any other value. */
export function priorityWord(priority: unknown): string | undefined {
  switch (typeof priority === 'number' ? PRIORITIES[priority] : undefined) {
    case 'critical':
      return l10n.t('critical');
    case 'high':
      return l10n.t('high');
    case 'medium':
      return l10n.t('medium');
    case 'low':
      return l10n.t('low');
    case undefined:
      return undefined;
  }
}

/** The number that a word means, in whatever case; undefined where the word is not a priority. */
export function priorityNumber(word: string): number | undefined {
  const at = PRIORITIES.findIndex(priority => priority === word.toLowerCase());
  return at < 0 ? undefined : at;
}

/** A queue's `prioritizationMode`; once on, it cannot be turned off (docs/facts/launch-sweep-cli.md, "States"). */
export const PRIORITIZATION = { on: 'V0', off: 'DISABLED' } as const;
