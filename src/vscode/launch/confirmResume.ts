import * as vscode from 'vscode';
import type { ResumeDiff } from '../../core/launch/resume/resumeDiff.ts';
import { confirmList } from './confirmList.ts';
import type { ResumePreflight } from './resumeDiff.ts';
import { sentenceRows } from '../ui/wizard/sentenceRows.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/** What the person chose to do. */
export type ResumeChoice = 'go' | 'diff' | 'queue' | 'workers' | 'file';

export interface ConfirmResume {
  readonly name: string;
  readonly queue: string;
  /** State, how it was launched. */
  readonly summary: readonly string[];
  readonly diff: ResumeDiff;
  /** The plan's notes. */
  readonly notes: readonly string[];
  readonly preflight: ResumePreflight;
  /**
   * The file whose launch and scheduler settings can be taken, by its name; undefined = there is none, or they are
   * taken already.
   */
  readonly file: string | undefined;
}

/** One list, by keyboard: resume, see what changes, change more. undefined = the person declined. */
export function confirmResume({
  name,
  queue,
  summary,
  diff,
  notes,
  preflight,
  file,
}: ConfirmResume): Promise<ResumeChoice | undefined> {
  return confirmList<ResumeChoice>({
    title: vscode.l10n.t('Resume {0}', name),
    placeholder: vscode.l10n.t('Puts its scheduler into the queue again. Parameters and job stay the same.'),
    first: { ...iconLabel('debug-continue', vscode.l10n.t('Resume on {0}', queue)), chosen: 'go' },
    summary,
    waits: vscode.l10n.t('Resumes when the checks are done, unless they find a problem'),
    others: [
      { label: vscode.l10n.t('Or'), kind: vscode.QuickPickItemKind.Separator },
      {
        ...iconLabel('diff', vscode.l10n.t('Show what changes')),
        description: diff.changes.length > 0 ? undefined : vscode.l10n.t('no changes: it continues as launched'),
        chosen: 'diff',
      },
      { ...iconLabel('inbox', vscode.l10n.t('Choose another queue')), chosen: 'queue' },
      { ...iconLabel('organization', vscode.l10n.t('Choose the number of workers')), chosen: 'workers' },
      ...(file === undefined
        ? []
        : [
            {
              ...iconLabel('file', vscode.l10n.t('Use the launch and scheduler settings of {0}', file)),
              chosen: 'file',
            } as const,
          ]),
    ],
    known: [
      ...diff.changes.flatMap(({ what, before, after }) =>
        sentenceRows('diff', vscode.l10n.t('{0}: {1} → {2}', what, before, after)),
      ),
      ...[vscode.l10n.t('Unchanged: {0}', diff.fixed.join(', ')), ...notes].flatMap(note => sentenceRows('info', note)),
    ],
    found: preflight.then(({ warnings, unknown }) => ({
      rows: [
        ...warnings.flatMap(sentence => sentenceRows('warning', sentence)),
        ...unknown.flatMap(sentence => sentenceRows('question', sentence)),
      ],
      isGrave: warnings.length > 0,
    })),
    looking: vscode.l10n.t('Checking queue, agents and job…'),
    nothing: vscode.l10n.t('Queue, agents and job checked: no problems'),
    late: vscode.l10n.t('Queue, agents and job could not be checked in time. You can still resume.'),
  });
}
