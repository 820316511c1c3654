// Two worlds compared with each other: the real client's and ours, equal but for listed differences, ids and times.
import { differences } from '../../src/core/launch/plan/differences.ts';
import { planLaunch } from '../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../src/core/launch/plan/planPlain.ts';
import { planResume } from '../../src/core/launch/resume/planResume.ts';
import type { Plan } from '../../src/core/launch/plan/types.ts';
import type { FoundSweep } from '../../src/core/launch/resume/foundSweep.ts';
import { isBag, parseJson } from '../emulator/world/json.ts';
import { showWorld } from '../emulator/world/showWorld.ts';
import type { World } from '../emulator/world/world.ts';
import type { WireCase } from './launchWireCases.ts';

/** What a launch leaves in a world: sweeps that are new or changed, items that are new, ids and times removed. */
export interface Traces {
  readonly sweeps: readonly unknown[];
  readonly items: readonly unknown[];
}

/** A world as `GET /_world` gives it. */
export interface Shown {
  readonly sweeps: readonly Bag[];
  readonly items: readonly Bag[];
}
type Bag = Readonly<Record<string, unknown>>;

/** A world as it is before anything is done in it. */
export function photograph(world: World): Shown {
  return JSON.parse(JSON.stringify(showWorld(world))) as Shown;
}

/**
 * What was created since, in a form that can be compared: names of new sweeps and ids replaced, times left out, texts
 * of JSON opened.
 */
export function tracesSince(before: Shown, now: Shown): Traces {
  const known = new Map(before.sweeps.map(sweep => [sweep['name'], JSON.stringify(sweep)]));
  const fresh = now.sweeps.filter(sweep => known.get(sweep['name']) !== JSON.stringify(sweep));
  const names = fresh.filter(sweep => !known.has(sweep['name'])).map(sweep => String(sweep['name']));
  const ids = new Set(before.items.map(item => item['id']));
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return names.reduce((text, name) => text.replaceAll(name, 'NEW-SWEEP'), value);
    if (Array.isArray(value)) return value.map(clean);
    if (!isBag(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !['id', 'createdAt', 'updatedAt'].includes(key))
        .map(([key, item]) => {
          const opened = key === 'launchScheduler' || key === 'run_spec' ? parseJson(item) : undefined;
          return [key === 'run_spec' ? 'runSpec' : key, clean(opened ?? item)];
        }),
    );
  };
  return { sweeps: fresh.map(clean), items: now.items.filter(item => !ids.has(item['id'])).map(clean) };
}

/** What we plan for a case; `found` is the sweep that it resumes. Its differences are those that are allowed. */
export function planOf({ file, entity, project, queue, priorRuns, plain, name }: WireCase, found?: FoundSweep): Plan {
  const choices = { entity, project, queue, priorRuns, author: 'jane' };
  if (found) return planResume(file ?? null, found, { ...choices, sweep: found.name });
  if (file === undefined) throw new Error(`The case “${name}” has no file.`);
  return plain ? planPlain(file, choices) : planLaunch(file, choices);
}

/** Each place where the two differ and no difference of the plan allows it. */
export function unlisted(ours: Traces, theirs: Traces, ids: readonly string[]): string[] {
  const touched = differences.filter(each => ids.includes(each.id)).flatMap(each => each.touches);
  return diff('', { ...ours }, { ...theirs })
    .filter(({ path }) => {
      const inSpec = /runSpec\.(.*)$/.exec(path)?.[1];
      const inVariables = inSpec === undefined ? path.replace(/^.*launchScheduler\./, '') : `spec.${inSpec}`;
      return !touched.some(touch => inVariables === touch || inVariables.startsWith(`${touch}.`));
    })
    .map(({ path, ours: left, theirs: right }) => `${path}: ours ${left}, the client's ${right}`);
}

function diff(
  path: string,
  ours: unknown,
  theirs: unknown,
): { readonly path: string; readonly ours: string; readonly theirs: string }[] {
  if (Array.isArray(ours) && Array.isArray(theirs) && ours.length === theirs.length && ours.some(isBag)) {
    return ours.flatMap((item, i) => diff(`${path}.${String(i)}`, item, theirs[i]));
  }
  if (isBag(ours) && isBag(theirs))
    return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap(key =>
      diff(path === '' ? key : `${path}.${key}`, ours[key], theirs[key]),
    );
  const [left, right] = [ours, theirs].map(value => (value === undefined ? 'absent' : JSON.stringify(value)));
  return left === right ? [] : [{ path, ours: left ?? '', theirs: right ?? '' }];
}
