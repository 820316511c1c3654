import * as l10n from '@vscode/l10n';
import { differences } from '../plan/differences.ts';
import { comment, type HangingLine, summaryLines, variablesText } from '../plan/sentText.ts';
import type { Plan } from '../plan/types.ts';
import { aheadDetail, aheadShort } from './aheadWords.ts';
import type { Ahead } from './timeAhead.ts';
import type { Finding, Preflight } from './finding.ts';
import { inSentences } from '../../sentence.ts';

/** What a dry run shows. */
export interface DryRunRequest {
  /** Of a file with its name, or of a resume. */
  readonly title: string;
  readonly plan: Plan;
  /** Missing while it is under way or was not asked for. */
  readonly preflight?: Preflight;
  /** What it will take. */
  readonly ahead?: Ahead;
  /** The text differs from the file on the disk. */
  readonly unsaved?: boolean;
}

/** What every plan has; it is left out of the list of differences. */
const EVERYDAY = ['templateVariablesUnset'];

/**
 * The dry run as a document (YAML): the plan in words above the variables exactly as they are sent. A refused plan
 * gives the refusal.
 */
export function dryRun({ title, plan, preflight, ahead, unsaved }: DryRunRequest): string {
  const head = [
    unsaved === true
      ? l10n.t('Dry run of {0} with its unsaved changes. Nothing was sent.', title)
      : l10n.t('Dry run of {0}. Nothing was sent.', title),
    '',
  ];
  if ('refused' in plan)
    return comment([...head, l10n.t('Refused ({0}): {1}', plan.refused.code, plan.refused.message)]);
  const findings = preflight?.findings.map(finding => `${severityWord(finding.severity)}: ${finding.sentence}`) ?? [];
  const differing = differences
    .filter(each => plan.differences.includes(each.id) && !EVERYDAY.includes(each.id))
    .map(each => inSentences(each.why()));
  return (
    comment([
      ...head,
      ...summaryLines(plan.facts),
      ...(ahead ? section(l10n.t('Time and cost'), [aheadShort(ahead), aheadDetail(ahead)]) : []),
      ...section(l10n.t('Before you launch'), findings),
      ...section(l10n.t('Good to know'), plan.notes),
      ...section(l10n.t("Different from W&B's own client"), differing),
      '',
      l10n.t('The exact variables of upsertSweep:'),
    ]) + variablesText(plan)
  );
}

function severityWord(severity: Finding['severity']): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'info':
      return l10n.t('info');
    case 'unknown':
      return l10n.t('unknown');
  }
}

function section(title: string, lines: readonly string[]): readonly (string | HangingLine)[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map(text => ({ start: '- ', text }))];
}
