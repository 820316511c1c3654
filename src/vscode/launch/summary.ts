import * as vscode from 'vscode';
import type { LaunchFacts } from '../../core/launch/plan/launchFacts.ts';
import { launchSummary } from '../../core/launch/plan/launchSummary.ts';
import type { Ready } from './ready.ts';

/** Where, how many runs, with what, in parts. Unsaved text is what is launched, and that is said. */
export function summaryOf({ source, priorRuns = [] }: Ready, facts: LaunchFacts): readonly string[] {
  return [
    ...launchSummary(facts),
    ...(priorRuns.length > 0 ? [priorRunsWords(priorRuns.length)] : []),
    ...(source.unsaved ? [vscode.l10n.t('with unsaved changes')] : []),
  ];
}

/** How many earlier runs count, in words. */
export function priorRunsWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 earlier run counts') : vscode.l10n.t('{0} earlier runs count', count);
}
