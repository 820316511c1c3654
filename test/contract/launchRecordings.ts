// The recordings of what the real client did, and how a plan of ours is compared with one.
import { readFileSync } from 'node:fs';
import { planRecorded, readCase } from '../tools/planRecorded.ts';
import { differences, type Difference } from '../../src/core/launch/plan/differences.ts';
import type { Plan } from '../../src/core/launch/plan/types.ts';
import { pyJsonDumps } from '../../src/core/python/values/jsonDumps.ts';
import { pyJsonLoads } from '../../src/core/python/values/jsonLoads.ts';
import type { PyValue } from '../../src/core/python/values/value.ts';

export interface Recording {
  readonly id: string;
  readonly line: string;
  readonly argv: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly output: string;
  readonly exit: number;
  readonly upserts: readonly Readonly<Record<string, unknown>>[];
}

/** All recordings of a file. */
export function readRecordings(path: string): Recording[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => ({ ...(JSON.parse(line) as Recording), line }));
}

/** One place where a plan and a recording differ. */
export interface Deviation {
  /** `verdict`, or a dotted path into the variables; `spec` is the decoded run_spec. */
  readonly path: string;
  readonly ours: string;
  readonly theirs: string;
  /** The listed difference that allows it. */
  readonly allowedBy?: string;
}

/** Every place where our plan for a recording differs from what the client did. */
export function compare(recording: Recording): { readonly plan: Plan; readonly deviations: readonly Deviation[] } {
  const plan = planRecorded(readCase(recording.line).case);
  const [first] = recording.upserts;
  if ('refused' in plan) {
    const allowed = differences.find(d => d.refuses === true && plan.differences?.includes(d.id));
    return {
      plan,
      deviations: first
        ? [
            {
              path: 'verdict',
              ours: `${plan.refused.code}: ${plan.refused.message}`,
              theirs: 'sent',
              allowedBy: allowed?.id,
            },
          ]
        : [],
    };
  }
  const named = differences.filter(d => plan.differences.includes(d.id));
  if (!first) {
    const cause = recording.output.slice(-400);
    // Whether a job exists is not a question of the plan, so none can say that it makes use of this one.
    const allowed = [...named, ...differences.filter(d => d.id === 'jobNotLookedUp')].find(d => d.sends?.test(cause));
    return { plan, deviations: [{ path: 'verdict', ours: 'sent', theirs: cause, allowedBy: allowed?.id }] };
  }
  const deviations = diff('', opened({ ...plan.upsertSweep }), opened(first));
  return { plan, deviations: deviations.map(d => ({ ...d, allowedBy: named.find(n => touches(n, d.path))?.id })) };
}

function touches(difference: Difference, path: string): boolean {
  return difference.touches.some(t => path === t || path.startsWith(`${t}.`));
}

/** The variables as one value: launchScheduler and the run spec in it decoded, null left out. */
function opened(variables: Readonly<Record<string, unknown>>): PyValue {
  const { launchScheduler, ...rest } = variables;
  const entries = Object.entries(rest)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => [key, pyJsonLoads(JSON.stringify(value))] as const);
  if (typeof launchScheduler === 'string') {
    const outer = pyJsonLoads(launchScheduler);
    for (const [key, value] of outer.type === 'map' ? outer.entries : []) {
      const name = key.type === 'str' ? key.value : '';
      entries.push(name === 'run_spec' && value.type === 'str' ? ['spec', pyJsonLoads(value.value)] : [name, value]);
    }
  }
  return { type: 'map', entries: entries.map(([key, value]) => [{ type: 'str', value: key }, value] as const) };
}

function diff(path: string, ours: PyValue | undefined, theirs: PyValue | undefined): Deviation[] {
  const maps = [ours, theirs].filter(value => value?.type === 'map' && value.entries.length > 0);
  // A mapping that one side has not is told key by key, so that only what a difference touches is allowed in it.
  if (maps.length > 0 && [ours, theirs].every(value => value === undefined || value.type === 'map')) {
    const keys = new Set(
      maps
        .flatMap(map => (map?.type === 'map' ? map.entries : []))
        .map(([key]) => (key.type === 'str' ? key.value : '')),
    );
    const of = (map: PyValue | undefined, name: string) =>
      map?.type === 'map' ? map.entries.find(([key]) => key.type === 'str' && key.value === name)?.[1] : undefined;
    return [...keys].flatMap(key => diff(path === '' ? key : `${path}.${key}`, of(ours, key), of(theirs, key)));
  }
  const [left, right] = [ours, theirs].map(value => (value === undefined ? 'absent' : pyJsonDumps(value)));
  return left === right ? [] : [{ path, ours: left ?? '', theirs: right ?? '' }];
}
