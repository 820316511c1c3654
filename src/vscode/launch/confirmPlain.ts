import * as vscode from 'vscode';
import type { Finding } from '../../core/launch/preflight/finding.ts';
import type { Ahead } from '../../core/launch/preflight/timeAhead.ts';
import { runsShort } from '../../core/space/runsShort.ts';
import type { Target } from './askTarget.ts';
import { aheadRows } from './aheadRows.ts';
import { confirmList } from './confirmList.ts';
import { foundRows, type FindingChosen } from './foundRows.ts';
import { priorRunsWords } from './summary.ts';
import type { SweepSource } from './sweepSource.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/** What the person chose to do. */
export type ConfirmedPlain = { readonly do: 'go' | 'turn' | 'onQueue' } | FindingChosen;

export interface ConfirmPlain {
  /** The sweep's own engine, which needs its scheduler. */
  readonly engine: string | undefined;
  /** Runs of an earlier sweep that count, by their ids. */
  readonly priorRuns?: readonly string[] | undefined;
  /** What the preflight finds. Never rejects. */
  readonly findings: Promise<readonly Finding[]>;
  /** What it will take. Never rejects. */
  readonly ahead: Promise<Ahead>;
}

/** Create it as it is, or make a launch sweep of it; undefined = the person declined. */
export function confirmPlain(
  { name, sweep, unsaved, python }: SweepSource,
  { entity, project }: Target,
  { engine, findings, ahead, priorRuns = [] }: ConfirmPlain,
): Promise<ConfirmedPlain | undefined> {
  const summary = [
    `${entity}/${project}`,
    sweep.method?.name,
    runsShort(sweep),
    sweep.root.get('program')?.text,
    priorRuns.length > 0 ? priorRunsWords(priorRuns.length) : undefined,
    unsaved ? vscode.l10n.t('with unsaved changes') : undefined,
    engine === undefined
      ? vscode.l10n.t('then start an agent for it')
      : vscode.l10n.t('then start its scheduler and an agent'),
  ].filter(part => part !== undefined);
  return confirmList<ConfirmedPlain>({
    title: vscode.l10n.t('Launch {0}', name),
    placeholder: vscode.l10n.t('Without a job it cannot run on a queue, so you start its agents yourself'),
    first: { ...iconLabel('rocket', vscode.l10n.t('Create the sweep')), chosen: { do: 'go' } },
    summary,
    waits: vscode.l10n.t('Creates it when the checks are done, unless they find a problem'),
    others: [
      python
        ? {
            ...iconLabel('server-process', vscode.l10n.t('Launch it on a queue')),
            detail: vscode.l10n.t('Choose a job and a queue; the file stays as it is'),
            chosen: { do: 'onQueue' },
          }
        : {
            ...iconLabel('arrow-swap', vscode.l10n.t('Turn it into a launch sweep')),
            detail: vscode.l10n.t('Choose a job and a queue; they are written into the file'),
            chosen: { do: 'turn' },
          },
    ],
    found: foundRows(findings),
    estimate: aheadRows(ahead),
    looking: vscode.l10n.t('Checking earlier sweeps of this file…'),
    nothing: vscode.l10n.t('Nothing else to know'),
    late: vscode.l10n.t('The checks could not be done'),
  });
}
