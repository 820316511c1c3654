import { isBag } from '../api/fields.ts';
import { jsonText } from '../api/jsonText.ts';
import { differences } from './differences.ts';
import type { Preflight } from './finding.ts';
import { launchFacts } from './launchFacts.ts';
import { planSummary } from './planSummary.ts';
import type { Plan, UpsertSweepVariables } from './types.ts';

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
  const head = [`Dry run of ${title}${unsaved === true ? ', as it stands in the editor, unsaved' : ''}. Nothing was sent.`, ''];
  if ('refused' in plan) return comment([...head, `Refused (${plan.refused.code}): ${plan.refused.message}`]);
  const findings = preflight?.findings.map(finding => `${finding.severity === 'unknown' ? 'not known' : finding.severity}: ${finding.sentence}`) ?? [];
  const differing = differences.filter(each => plan.differences?.includes(each.id) === true && !EVERYDAY.includes(each.id)).map(each => each.why);
  return comment([
    ...head, ...summaryLines(plan.upsertSweep),
    ...section('Before you launch', findings), ...section('To know', plan.notes), ...section('Other than W&B\'s own client', differing),
    '', 'Sent as the variables of upsertSweep, exactly:',
  ]) + body(plan.upsertSweep);
}

/** The part of a dry run that can be compared: of the plan at hand and of what was launched last (`LastLaunch.variables`). */
export function comparableDryRun(variables: UpsertSweepVariables): string {
  return comment([...summaryLines(variables), '', 'Sent as the variables of upsertSweep, exactly:']) + body(variables);
}

function summaryLines(variables: UpsertSweepVariables): string[] {
  const lines = planSummary(launchFacts(variables));
  const width = Math.max(...lines.map(line => line.label.length));
  return lines.map(({ label, text }) => `${label.padEnd(width)}  ${text}`);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map(line => `- ${line}`)];
}

function comment(lines: readonly string[]): string {
  return lines.map(line => `${`# ${line}`.trimEnd()}\n`).join('');
}

/** The variables as YAML that reads back to exactly these values, then the launchScheduler opened for reading. */
function body(variables: UpsertSweepVariables): string {
  const lines = Object.entries(variables).map(([key, value]) => `  ${key}: ${valueText(value)}\n`).join('');
  const outer = jsonText(variables.launchScheduler ?? undefined);
  if (!isBag(outer)) return `upsertSweep:\n${lines}`;
  const opened = JSON.stringify({ ...outer, run_spec: jsonText(outer['run_spec']) }, null, 2).split('\n').map(line => `  ${line}\n`).join('');
  return `upsertSweep:\n${lines}\n# launchScheduler, opened for reading:\nopened:\n${opened}`;
}

/** Text of several lines as a literal block, where that says the same; everything else as JSON, which is YAML too. */
function valueText(value: unknown): string {
  const isBlock = typeof value === 'string' && /^[^ \n][^\n]*\n(?:[^]*[^\n]\n)?$/.test(value) && /^[\n -~\u00a1-\ud7ff]*$/.test(value);
  return isBlock ? `|\n${value.replace(/\n$/, '').split('\n').map(line => (line === '' ? '' : `    ${line}`)).join('\n')}` : JSON.stringify(value);
}
