import * as vscode from 'vscode';
import type { Finding, FindingAction } from '../../core/launch/preflight/finding.ts';
import { COMMANDS, SECTION, SETTINGS } from '../ids.ts';
import type { ConfirmRow, Found } from './confirmList.ts';
import { sentenceRows } from '../ui/wizard/sentenceRows.ts';

/** The person chose the row of a finding, and so what it offers. */
export interface FindingChosen {
  readonly do: 'finding';
  readonly action: FindingAction;
}

type SweepAction = Extract<FindingAction, { readonly sweep: string }>;

const ICONS: Record<Finding['severity'], string> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  unknown: 'question',
};

/** Findings as rows of a confirmation. */
export async function foundRows(findings: Promise<readonly Finding[]>): Promise<Found<FindingChosen>> {
  const found = await findings;
  return { rows: found.flatMap(toRows), isGrave: found.some(isGrave) };
}

/** Whether to ask before sending: always, or by the setting only where a finding should be seen before. */
export async function isToConfirm(findings: Promise<readonly Finding[]>): Promise<boolean> {
  const always = vscode.workspace.getConfiguration(SECTION).get<boolean>(SETTINGS.confirmLaunch, true);
  return always || (await findings).some(isGrave);
}

/** Goes where the row of an earlier sweep leads. */
export async function goToSweep({ kind, entity, project, sweep }: SweepAction): Promise<void> {
  const command = kind === 'showSweep' ? COMMANDS.showInExplorer : COMMANDS.proposeNext;
  await vscode.commands.executeCommand(command, { entity, project, sweep });
}

/** Whether a finding should be seen before anything is sent. */
function isGrave({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function toRows({ severity, sentence, action }: Finding): readonly ConfirmRow<FindingChosen>[] {
  return sentenceRows(ICONS[severity], sentence, action && wordsOf(action)).map(row => ({
    ...row,
    alwaysShow: true,
    chosen: action && { do: 'finding', action },
  }));
}

function wordsOf(action: FindingAction): string {
  switch (action.kind) {
    case 'chooseQueue':
      return vscode.l10n.t('Enter: choose another queue');
    case 'chooseJob':
      return vscode.l10n.t('Enter: choose another job');
    case 'chooseTemplateVariables':
      return vscode.l10n.t('Enter: set the template variables');
    case 'showAgents':
      return vscode.l10n.t('Enter: show its agents');
    case 'showSweep':
      return vscode.l10n.t('Enter: show the sweep');
    case 'proposeNext':
      return vscode.l10n.t('Enter: propose the next sweep from its runs');
  }
}
