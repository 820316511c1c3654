import * as vscode from 'vscode';
import type { Ahead } from '../../core/launch/preflight/timeAhead.ts';
import type { ConfirmList } from './confirmList.ts';

/** The row of a confirmation that tells what a launch will take. */
export function aheadRow(ahead: Promise<Ahead>): NonNullable<ConfirmList<never>['estimate']> {
  return { looking: vscode.l10n.t('Estimating time and cost from earlier runs…'), row: rowOf(ahead) };
}

async function rowOf(coming: Promise<Ahead>): Promise<vscode.QuickPickItem> {
  const { aheadDetail, aheadShort } = await import('../../core/launch/preflight/aheadWords.ts');
  const ahead = await coming;
  const icon = ahead.kind === 'failed' ? 'question' : 'clock';
  return { label: `$(${icon}) ${aheadShort(ahead)}`, detail: aheadDetail(ahead), alwaysShow: true };
}
