import * as l10n from '@vscode/l10n';
import { pyJsonDumps } from '../../python/values/jsonDumps.ts';
import type { PyValue } from '../../python/values/value.ts';
import { padded, textWidth, wrapped } from '../../textWidth.ts';
import { SWEEP_ID_PLACEHOLDER } from '../../wandb/sweepIdPlaceholder.ts';
import type { LaunchFacts } from './launchFacts.ts';
import { planSummary } from './planSummary.ts';
import type { Sent } from './types.ts';

/** So many places a comment takes at most, as far as its words allow it: half of a window is not wide. */
const COMMENT_WIDTH = 64;

/** A line of a comment: where it goes on below, it does so beside its start. */
export interface HangingLine {
  readonly start: string;
  readonly text: string;
}

/** Lines as comments of YAML; long ones go on in the next. */
export function comment(lines: readonly (string | HangingLine)[]): string {
  return lines.flatMap(commentLines).join('');
}

function commentLines(line: string | HangingLine): readonly string[] {
  const { start, text } = typeof line === 'string' ? { start: '', text: line } : line;
  const before = textWidth(start);
  return wrapped(text, COMMENT_WIDTH - 2 - before).map((part, index) => {
    const beside = index === 0 ? start : ' '.repeat(before);
    return `${`# ${beside}${part}`.trimEnd()}\n`;
  });
}

/** What is sent, in words: a label and its value on each line. */
export function summaryLines(facts: LaunchFacts): HangingLine[] {
  const lines = planSummary(facts);
  const width = Math.max(...lines.map(line => textWidth(line.label)));
  return lines.map(({ label, text }) => ({ start: `${padded(label, width)}  `, text }));
}

/** The variables as YAML that reads back to exactly these values, then the launchScheduler opened for reading. */
export function variablesText({ upsertSweep, values }: Sent): string {
  const lines = Object.entries(upsertSweep)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key}: ${valueText(value)}\n`)
    .join('');
  const opened = values.launchScheduler
    ? `\n${comment([l10n.t('`launchScheduler` as a mapping:')])}opened:\n${jsonLines(values.launchScheduler, 2)}`
    : '';
  return `upsertSweep:\n${lines}${opened}`;
}

/**
 * What is sent, or was sent for `sweep`, in a form to compare line by line. Left out is what differs each time and
 * means the same: the order of keys, the name of the sweep, the quotes that W&B's own client puts around arguments.
 */
export function comparableText({ upsertSweep, values, facts }: Sent, sweep?: string): string {
  const lines = Object.entries(upsertSweep)
    .filter(([key, value]) => value !== null && value !== undefined && key !== 'launchScheduler')
    .map(([key, value]) => `  ${key}: ${valueText(value)}\n`)
    .join('');
  const opened = values.launchScheduler ? `  launchScheduler:\n${jsonLines(settled(values.launchScheduler), 4)}` : '';
  const named = sweep === undefined ? opened : opened.replaceAll(sweep, SWEEP_ID_PLACEHOLDER);
  return `${comment(summaryLines(facts))}upsertSweep:\n${lines}${named}`;
}

/** JSON on lines, two spaces a level. */
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

/** A launchScheduler in one form: keys in order, and the scheduler's arguments without Python's quotes. */
export function settled(value: PyValue): PyValue {
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
