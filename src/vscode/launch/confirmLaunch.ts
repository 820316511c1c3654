import * as vscode from 'vscode';
import type { Finding } from '../../core/launch/preflight/finding.ts';
import type { Ahead } from '../../core/launch/preflight/timeAhead.ts';
import { aheadRows } from './aheadRows.ts';
import { confirmList } from './confirmList.ts';
import { foundRows, type FindingChosen } from './foundRows.ts';
import { sentenceRows } from '../ui/wizard/sentenceRows.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/** What the person chose to do. */
export type Confirmed = { readonly do: 'go' | 'dryRun' | 'options' } | FindingChosen;

export interface Confirm {
  readonly title: string;
  /** What happens on Enter: `Launch on gpu-queue`. */
  readonly go: string;
  /** Where, how many, with what. */
  readonly summary: readonly string[];
  /** What differs from W&B's defaults, a line each. */
  readonly differing: readonly string[];
  /** What the preflight finds. Never rejects. */
  readonly findings: Promise<readonly Finding[]>;
  /** What it will take. Never rejects. */
  readonly ahead: Promise<Ahead>;
}

/** One list, by keyboard: launch, other ways, and what is worth knowing before. undefined = the person declined. */
export function confirmLaunch({
  title,
  go,
  summary,
  differing,
  findings,
  ahead,
}: Confirm): Promise<Confirmed | undefined> {
  return confirmList<Confirmed>({
    title,
    placeholder: vscode.l10n.t('Enter launches, Escape cancels'),
    first: { ...iconLabel('rocket', go), chosen: { do: 'go' } },
    summary,
    waits: vscode.l10n.t('Launches when the checks are done, unless they find a problem'),
    others: [
      { label: vscode.l10n.t('Or'), kind: vscode.QuickPickItemKind.Separator },
      { ...iconLabel('settings', vscode.l10n.t('Launch with options')), chosen: { do: 'options' } },
      { ...iconLabel('beaker', vscode.l10n.t('Dry run: show what would be sent')), chosen: { do: 'dryRun' } },
    ],
    looking: vscode.l10n.t('Checking queue, agents and job…'),
    nothing: vscode.l10n.t('Queue, agents and job checked: no problems'),
    late: vscode.l10n.t('Queue, agents and job could not be checked in time. You can still launch.'),
    known: differing.flatMap(line => sentenceRows('settings-gear', line)),
    found: foundRows(findings),
    estimate: aheadRows(ahead),
  });
}
