import * as vscode from 'vscode';
import { textWidth } from '../../core/textWidth.ts';
import type { Ahead } from '../../core/launch/preflight/timeAhead.ts';
import { ROW } from '../ui/wizard/rowLines.ts';
import { rowsBelow } from '../ui/wizard/sentenceRows.ts';
import type { ConfirmList } from './confirmList.ts';

/** The rows of a confirmation that tell what a launch will take. */
export function aheadRows(ahead: Promise<Ahead>): NonNullable<ConfirmList<never>['estimate']> {
  return { looking: vscode.l10n.t('Estimating time and cost from earlier runs…'), rows: rowsOf(ahead) };
}

async function rowsOf(coming: Promise<Ahead>): Promise<readonly vscode.QuickPickItem[]> {
  const { aheadAmounts, aheadDetail, aheadTime } = await import('../../core/launch/preflight/aheadWords.ts');
  const ahead = await coming;
  const icon = ahead.kind === 'failed' ? 'question' : 'clock';
  const amounts = aheadAmounts(ahead);
  const whole = [aheadTime(ahead), ...amounts].join(' · ');
  const fits = textWidth(whole) <= ROW;
  const below = [...(fits ? [] : [amounts.join(' · ')]), aheadDetail(ahead)];
  return rowsBelow(icon, fits ? whole : aheadTime(ahead), ...below).map(row => ({ ...row, alwaysShow: true }));
}
