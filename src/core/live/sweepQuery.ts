import { sweepStateName } from '../wandb/sweepStates.ts';
import type { SweepFilter } from './sweepFilter.ts';

const DAY_MS = 24 * 3_600_000;

/** A day, month or year as typed, local time; undefined = it is none. */
function spanOf(typed: string): readonly [since: number, until: number] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(typed) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const from = new Date(y, m, d);
  if (from.getFullYear() !== y || from.getMonth() !== m || from.getDate() !== d) return undefined;
  const to =
    day !== undefined ? new Date(y, m, d + 1) : month !== undefined ? new Date(y, m + 1, 1) : new Date(y + 1, 0, 1);
  return [from.getTime(), to.getTime()];
}

/** `7d` = the last seven days. */
function agoOf(typed: string, now: number): number | undefined {
  const days = /^(\d{1,4})d$/i.exec(typed)?.[1];
  return days === undefined ? undefined : now - Number(days) * DAY_MS;
}

function wordOf(key: string, value: string, now: number): SweepFilter | undefined {
  const span = spanOf(value);
  switch (key.toLowerCase()) {
    case 'state':
    case 'is':
      return { states: value.split(',').filter(Boolean).map(stateOf) };
    case 'user':
    case 'by':
      return { user: value };
    case 'since':
    case 'after':
      return span === undefined ? { since: agoOf(value, now) } : { since: span[0] };
    case 'until':
      return span === undefined ? undefined : { until: span[1] };
    case 'before':
      return span === undefined ? undefined : { until: span[0] };
    case 'on':
    case 'date':
      return span === undefined ? undefined : { since: span[0], until: span[1] };
    default:
      return undefined;
  }
}

/** A sweep that waits says so in its row; the server calls it pending. */
function stateOf(word: string): string {
  return word.toLowerCase() === 'waiting' ? 'PENDING' : sweepStateName(word);
}

/**
 * What is searched for, from what was typed: `state:paused user:jane since:2026-11 lr`. A date alone finds what was
 * made then; every other word is part of a name, id, description, queue or job.
 */
export function parseSweepQuery(typed: string, now: number): SweepFilter {
  const rest: string[] = [];
  let filter: SweepFilter = {};
  for (const word of typed.trim().split(/\s+/)) {
    const [, key, value] = /^(\w+):(.+)$/.exec(word) ?? [];
    const span = spanOf(/^\d{4}-/.test(word) ? word : '');
    const read =
      key !== undefined && value !== undefined
        ? wordOf(key, value, now)
        : span !== undefined
          ? { since: span[0], until: span[1] }
          : undefined;
    if (read === undefined) rest.push(word);
    else filter = { ...filter, ...read };
  }
  const text = rest.join(' ').trim();
  return text === '' ? filter : { ...filter, text };
}
