import { pyJsonDumps } from '../../python/values/jsonDumps.ts';
import { pyJsonLoads } from '../../python/values/jsonLoads.ts';
import type { PyValue } from '../../python/values/value.ts';
import { differences } from './differences.ts';
import type { Preflight } from '../preflight/finding.ts';
import { launchFacts } from './launchFacts.ts';
import { planSummary } from './planSummary.ts';
import { get, withKey, type PyMap } from '../../python/values/dict.ts';
import type { Plan } from './types.ts';
import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';
import { SWEEP_ID_PLACEHOLDER } from '../../wandb/sweepIdPlaceholder.ts';

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
    .filter(each => plan.differences?.includes(each.id) === true && !EVERYDAY.includes(each.id))
    .map(each => each.why);
  return (
    comment([
      ...head,
      ...summaryLines(plan.upsertSweep),
      ...section('Before you launch', findings),
      ...section('To know', plan.notes),
      ...section("Other than W&B's own client", differing),
      '',
      'Sent as the variables of upsertSweep, exactly:',
    ]) + body(plan.upsertSweep)
  );
}

/**
 * The part of a dry run that can be compared: of the plan at hand and of what was launched last (`LastLaunch.variables`). What differs from send
 * to send and means the same is left out: the order of keys, the name of the sweep, the quotes that W&B's own client puts around arguments.
 */
export function comparableDryRun(variables: UpsertSweepVariables, sweep?: string): string {
  const { launchScheduler, ...rest } = variables;
  const named =
    sweep === undefined ? launchScheduler : (launchScheduler?.replaceAll(sweep, SWEEP_ID_PLACEHOLDER) ?? null);
  const opened = opening(named);
  const lines = Object.entries(rest)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `  ${key}: ${valueText(value)}\n`)
    .join('');
  return `${comment(summaryLines(variables))}upsertSweep:\n${lines}${opened ? `  launchScheduler:\n${jsonLines(settled(opened), 4)}` : ''}`;
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
  const lines = Object.entries(variables)
    .map(([key, value]) => `  ${key}: ${valueText(value)}\n`)
    .join('');
  const opened = opening(variables.launchScheduler);
  return `upsertSweep:\n${lines}${opened ? `\n# launchScheduler, opened for reading:\nopened:\n${jsonLines(opened, 2)}` : ''}`;
}

/** A launchScheduler text with the run spec in it as values, numbers as they are written (25.0 is not 25); undefined where it is none. */
function opening(text: string | null): PyMap | undefined {
  const outer = read(text);
  const spec = outer && get(outer, 'run_spec');
  return outer && spec?.type === 'str' ? withKey(outer, 'run_spec', read(spec.value) ?? spec) : outer;
}

function read(text: string | null): PyMap | undefined {
  try {
    const value = text === null ? undefined : pyJsonLoads(text);
    return value?.type === 'map' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** JSON on lines, two blanks a level. */
function jsonLines(value: PyValue, indent: number): string {
  return `${' '.repeat(indent)}${pretty(value, indent)}\n`;
}

function pretty(value: PyValue, indent: number): string {
  const isOpen = (value.type === 'map' && value.entries.length > 0) || (value.type === 'seq' && value.items.length > 0);
  if (!isOpen) return pyJsonDumps(value);
  const pad = ' '.repeat(indent + 2);
  const lines =
    value.type === 'map'
      ? value.entries.map(([key, item]) => `${pad}${pyJsonDumps(key)}: ${pretty(item, indent + 2)}`)
      : value.items.map(item => pad + pretty(item, indent + 2));
  const [open, close] = value.type === 'map' ? '{}' : '[]';
  return `${open ?? ''}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close ?? ''}`;
}

/** Keys in order, and the scheduler's arguments without Python's quotes. */
function settled(value: PyValue): PyValue {
  if (value.type === 'seq')
    return {
      type: 'seq',
      items: value.items.map(item =>
        item.type === 'str' ? { ...item, value: /^(['"])(.*)\1$/s.exec(item.value)?.[2] ?? item.value } : settled(item),
      ),
    };
  if (value.type !== 'map') return value;
  const name = (key: PyValue) => (key.type === 'str' ? key.value : '');
  return {
    type: 'map',
    entries: value.entries
      .map(([key, item]) => [key, settled(item)] as const)
      .sort(([a], [b]) => (name(a) < name(b) ? -1 : 1)),
  };
}

/** Text of several lines as a literal block, where that says the same; everything else as JSON, which is YAML too. */
function valueText(value: unknown): string {
  const isBlock =
    typeof value === 'string' &&
    /^[^ \n][^\n]*\n(?:[^]*[^\n]\n)?$/.test(value) &&
    /^[\n -~\u00a1-\ud7ff]*$/.test(value);
  return isBlock
    ? `|\n${value
        .replace(/\n$/, '')
        .split('\n')
        .map(line => (line === '' ? '' : `    ${line}`))
        .join('\n')}`
    : JSON.stringify(value);
}
