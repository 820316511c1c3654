import { differences } from '../plan/differences.ts';
import { comment, summaryLines, variablesText } from '../plan/sentText.ts';
import type { Plan } from '../plan/types.ts';
import type { Preflight } from './finding.ts';

export interface DryRunRequest {
  /** Of a file with its name, or of a resume. */
  readonly title: string;
  readonly plan: Plan;
  /** Missing while it is under way or was not asked for. */
  readonly preflight?: Preflight;
  /** The text is not what stands on the disk. */
  readonly unsaved?: boolean;
}

/** What stands in every plan and is no news to anybody: left out of the list of differences. */
const EVERYDAY = ['templateVariablesUnset'];

/**
 * The dry run as a document (YAML): the plan in words above the variables exactly as they are sent. A refused plan gives the refusal.
 */
export function dryRun({ title, plan, preflight, unsaved }: DryRunRequest): string {
  const head = [
    `Dry run of ${title}${unsaved === true ? ', as it stands in the editor, unsaved' : ''}. Nothing was sent.`,
    '',
  ];
  if ('refused' in plan) return comment([...head, `Refused (${plan.refused.code}): ${plan.refused.message}`]);
  const findings =
    preflight?.findings.map(
      finding => `${finding.severity === 'unknown' ? 'not known' : finding.severity}: ${finding.sentence}`,
    ) ?? [];
  const differing = differences
    .filter(each => plan.differences?.includes(each.id) && !EVERYDAY.includes(each.id))
    .map(each => each.why);
  return (
    comment([
      ...head,
      ...summaryLines(plan.facts),
      ...section('Before you launch', findings),
      ...section('To know', plan.notes),
      ...section("Other than W&B's own client", differing),
      '',
      'Sent as the variables of upsertSweep, exactly:',
    ]) + variablesText(plan)
  );
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map(line => `- ${line}`)];
}
