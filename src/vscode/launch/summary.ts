import * as vscode from 'vscode';
import type { LaunchFacts } from '../../core/launch/plan/launchFacts.ts';
import { launchSummary } from '../../core/launch/plan/launchSummary.ts';
import type { Ready } from './ready.ts';

/** Where, how many runs, with what: one line. Unsaved text is what is launched, and that is said. */
export function summaryOf({ source }: Ready, facts: LaunchFacts): string {
  return [...launchSummary(facts), ...(source.unsaved ? [vscode.l10n.t('with unsaved changes')] : [])].join(' · ');
}
