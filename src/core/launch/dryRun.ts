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

/**
 * The part of a dry run that can be compared: of the plan at hand and of what was launched last (`LastLaunch.variables`). What differs from send
 * to send and means the same is left out: the order of keys, the name of the sweep, the quotes that W&B's own client puts around arguments.
 */
export function comparableDryRun(variables: UpsertSweepVariables, sweep?: string): string {
  const { launchScheduler, ...rest } = variables;
  const named = sweep === undefined ? launchScheduler : launchScheduler?.replaceAll(sweep, 'WANDB_SWEEP_ID') ?? null;
  const opened = opening(named);
  const lines = Object.entries(rest).filter(([, value]) => value !== null).map(([key, value]) => `  ${key}: ${valueText(value)}\n`).join('');
  return `${comment(summaryLines(variables))}upsertSweep:\n${lines}${opened ? `  launchScheduler:\n${jsonLines(ordered(unquoted(opened)), 4)}` : ''}`;
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
  const opened = opening(variables.launchScheduler);
  return `upsertSweep:\n${lines}${opened ? `\n# launchScheduler, opened for reading:\nopened:\n${jsonLines(opened, 2)}` : ''}`;
}

/** A launchScheduler text with the run spec in it as values; undefined where it is none. */
function opening(text: string | null): Readonly<Record<string, unknown>> | undefined {
  const outer = jsonText(text ?? undefined);
  return isBag(outer) ? { ...outer, run_spec: jsonText(outer['run_spec']) } : undefined;
}

function jsonLines(value: unknown, indent: number): string {
  return JSON.stringify(value, null, 2).split('\n').map(line => `${' '.repeat(indent)}${line}\n`).join('');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isBag(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, ordered(item)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The scheduler's arguments without Python's quotes. */
function unquoted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(item => (typeof item === 'string' ? /^(['"])(.*)\1$/s.exec(item)?.[2] ?? item : unquoted(item)));
  return isBag(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unquoted(item)])) : value;
}

/** Text of several lines as a literal block, where that says the same; everything else as JSON, which is YAML too. */
function valueText(value: unknown): string {
  const isBlock = typeof value === 'string' && /^[^ \n][^\n]*\n(?:[^]*[^\n]\n)?$/.test(value) && /^[\n -~\u00a1-\ud7ff]*$/.test(value);
  return isBlock ? `|\n${value.replace(/\n$/, '').split('\n').map(line => (line === '' ? '' : `    ${line}`)).join('\n')}` : JSON.stringify(value);
}
