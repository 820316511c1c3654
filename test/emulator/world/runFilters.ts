import type { Clock } from './clock.ts';
import { isBag, parseJson, valueAt } from './json.ts';
import type { RunRecord } from './records.ts';
import { heartbeatOf, summaryOf, updatedOf } from './runView.ts';

type Filter = Readonly<Record<string, unknown>>;

/** Reads `filters`, MongoDB's language in JSON; undefined = there are none. */
export function readFilters(text: string | null | undefined): Filter | undefined {
  const value = parseJson(text);
  return isBag(value) && Object.keys(value).length > 0 ? value : undefined;
}

/** The sweep that the filter asks for, where it asks for exactly one. */
export function sweepOfFilter(filter: Filter | undefined): string | undefined {
  if (!filter) return undefined;
  const { sweep, $and } = filter;
  if (typeof sweep === 'string') return sweep;
  return Array.isArray($and)
    ? $and
        .filter(isBag)
        .map(sweepOfFilter)
        .find(name => name !== undefined)
    : undefined;
}

/** Does the run answer the filter? */
export function matchesRun(run: RunRecord, filter: Filter, clock: Clock): boolean {
  return matches(filter, field => fieldOf(run, field, clock));
}

/** Does a thing, known by its fields, answer the filter? */
export function matches(filter: Filter, get: (field: string) => unknown): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    const all = Array.isArray(wanted) ? wanted.filter(isBag) : [];
    if (key === '$and') return all.every(each => matches(each, get));
    if (key === '$or') return all.length === 0 || all.some(each => matches(each, get));
    if (key === '$nor') return !all.some(each => matches(each, get));
    return holds(get(key), wanted);
  });
}

const same = (value: unknown, wanted: unknown): boolean =>
  value === wanted || (wanted === null && value === undefined) || (Array.isArray(value) && value.includes(wanted));

/** How a value stands to what is wanted, a time to a number of milliseconds too: NaN where they do not compare. */
const compared = (value: unknown, wanted: unknown): number => {
  const other = typeof value === 'number' && typeof wanted === 'string' ? Date.parse(wanted) : wanted;
  if (value === undefined || typeof value !== typeof other) return NaN;
  return Number((value as string) > (other as string)) - Number((value as string) < (other as string));
};

function holds(value: unknown, wanted: unknown): boolean {
  if (!isBag(wanted)) return same(value, wanted);
  return Object.entries(wanted).every(([operator, other]) => {
    const list: readonly unknown[] = Array.isArray(other) ? other : [];
    switch (operator) {
      case '$eq':
        return same(value, other);
      case '$ne':
        return !same(value, other);
      case '$in':
        return list.some(each => same(value, each));
      case '$nin':
        return !list.some(each => same(value, each));
      case '$lt':
        return compared(value, other) < 0;
      case '$lte':
        return compared(value, other) <= 0;
      case '$gt':
        return compared(value, other) > 0;
      case '$gte':
        return compared(value, other) >= 0;
      case '$exists':
        return (value !== undefined) === Boolean(other);
      case '$regex':
        return typeof value === 'string' && new RegExp(String(other)).test(value);
      case '$not':
        return !holds(value, other);
      default:
        return false;
    }
  });
}

function fieldOf(run: RunRecord, field: string, clock: Clock): unknown {
  const [first = '', ...rest] = field.split('.');
  const inner = rest.join('.');
  switch (first) {
    case 'sweep':
      return run.sweep?.name;
    case 'name':
      return run.name;
    case 'displayName':
    case 'display_name':
      return run.displayName;
    case 'state':
      return run.state;
    case 'createdAt':
    case 'created_at':
      return run.createdAt;
    case 'heartbeatAt':
    case 'heartbeat_at':
      return heartbeatOf(run, clock);
    case 'updatedAt':
    case 'updated_at':
      return updatedOf(run, clock);
    case 'username':
    case 'user':
      return run.user;
    case 'jobType':
    case 'job_type':
      return run.jobType;
    case 'group':
      return run.group;
    case 'tags':
      return run.tags;
    case 'config':
      return valueAt(run.config, inner.replace(/\.value$/, ''), 'value');
    case 'summary_metrics':
    case 'summaryMetrics':
      return summaryOf(run, clock)[inner];
    default:
      return undefined;
  }
}

/**
 * Orders runs as `+created_at`, `-summary_metrics.loss` and the like say; those without the field, and with NaN there,
 * come last. Newest first by default.
 */
export function orderRuns(
  runs: readonly RunRecord[],
  order: string | null | undefined,
  clock: Clock,
): readonly RunRecord[] {
  const wanted = order ?? '-created_at';
  const field = wanted.replace(/^[+-]/, '');
  const down = wanted.startsWith('-');
  // Runs are kept in the order in which they came.
  if (field === 'created_at' || field === 'createdAt') return down ? runs.toReversed() : runs;
  const keyed = runs.map((run, index) => {
    const key = fieldOf(run, field, clock);
    return { run, index, key, isMissing: Number.isNaN(key) || key === undefined || key === null || key === 'NaN' };
  });
  keyed.sort((a, b) => {
    if (a.isMissing || b.isMissing) return Number(a.isMissing) - Number(b.isMissing) || a.index - b.index;
    const difference = compared(a.key, b.key) || 0;
    return (down ? -difference : difference) || a.index - b.index;
  });
  return keyed.map(({ run }) => run);
}
