import { isParameterPath } from '../../parameterPath.ts';
import type { Filling } from './filling.ts';
import { isMetricPath } from './metricNames.ts';
import { possibleMethods } from './possibleMethods.ts';
import { schedulerJobs } from './schedulerJobs.ts';
import { PUBLISHED_JOBS } from '../../../wandb/schedulerJobs.ts';
import { nameHint } from './nameHint.ts';
import type { SchemaAt } from '../../schema.ts';
import type { Segment } from '../../../sweep/field.ts';
import type { FormName } from '../../../sweep/parameterForm.ts';
import { isOptuna, type SweepFile } from '../../../sweep/sweepFile.ts';

/** What is brought along comes in this order. */
const ORDER = ['parameters', 'values', 'value', 'min', 'max', 'probabilities', 'distribution'];

/** Keys to be written together. */
export interface Companions {
  readonly keys: readonly string[];
  /** The form that a parameter gets by them. */
  readonly form?: FormName;
}

/**
 * A key together with those that it requires, so that what is inserted is right at once: `min` brings `max`, `mu` its
 * distribution, `early_terminate` a metric, as a local engine does.
 */
export function withCompanions(
  name: string,
  schemas: readonly SchemaAt[],
  { path, sweep, snippet }: Pick<Filling, 'path' | 'sweep' | 'snippet'>,
): Companions {
  if (isParameterPath(path)) return inParameter(name, schemas, path, sweep);
  if (isMetricPath(path)) return { keys: name === 'name' && goalMissing(path, sweep) ? [name, 'goal'] : [name] };
  if (path.length === 0 && !snippet.writing.flow) return { keys: [name, ...besideTopKey(name, sweep)] };
  const settings = path.length === 1 && path[0] === 'scheduler' && name === 'job' && settingsMissing(sweep);
  return { keys: settings ? [name, 'settings'] : [name] };
}

/** Optuna's scheduler job needs a goal beside the name. */
function goalMissing(path: readonly Segment[], sweep: SweepFile): boolean {
  return isOptuna(sweep.schedulerKind) && !sweep.fieldAt(path)?.has('goal');
}

/** W&B's own scheduler job, where that is the one to be written, needs a method in its settings. */
export function settingsMissing(sweep: SweepFile): boolean {
  return schedulerJobs(sweep)[0] === PUBLISHED_JOBS.wandb && !sweep.fieldAt(['scheduler'])?.has('settings');
}

function besideTopKey(name: string, sweep: SweepFile): string[] {
  const root = sweep.fieldAt([]);
  if (name === 'early_terminate') return root?.has('metric') || root?.has('metrics') ? [] : ['metric'];
  if (name === 'scheduler' && sweep.kind === 'sweep') return besideEngine(sweep);
  return name === 'method' ? besideMethod(possibleMethods(sweep)[0], sweep) : [];
}

/** What a local engine needs before it starts: a metric, and W&B's own, which comes first, a method. */
function besideEngine(sweep: SweepFile): string[] {
  const root = sweep.fieldAt([]);
  const method = !root?.has('method');
  const metric = !root?.has('metric') && !root?.has('metrics');
  return [...(method ? ['method'] : []), ...(metric ? ['metric'] : [])];
}

/** What a method brings along: bayes needs a metric, and a launch sweep that does not end on its own a `run_cap`. */
export function besideMethod(method: string | undefined, sweep: SweepFile): string[] {
  const root = sweep.fieldAt([]);
  const metric = method === 'bayes' && !root?.has('metric');
  const endless = sweep.kind === 'launch-sweep' && method !== 'grid' && !root?.has('run_cap');
  return [...(metric ? ['metric'] : []), ...(endless ? ['run_cap'] : [])];
}

function inParameter(
  name: string,
  schemas: readonly SchemaAt[],
  path: readonly Segment[],
  sweep: SweepFile,
): Companions {
  const present = sweep.fieldAt(path)?.names ?? [];
  const form = formFor([name, ...present], schemas, String(path.at(-1)));
  if (!form) return { keys: [name] };
  const required = form.node.required ?? [];
  const keys = [name, ...ORDER.filter(key => required.includes(key))];
  return {
    keys: keys.filter((key, i) => keys.indexOf(key) === i && !present.includes(key)),
    form: form.node['x-form'],
  };
}

/**
 * The form that a parameter with these keys would most likely become: the one that its name suggests, else the
 * plainest.
 */
function formFor(keys: readonly string[], schemas: readonly SchemaAt[], name: string): SchemaAt | undefined {
  const fitting = schemas.filter(
    ({ node }) => node['x-form'] && keys.every(key => node.properties?.[key] !== undefined),
  );
  const hinted = nameHint(name)?.distribution;
  return fitting.find(({ node }) => node['x-form'] === hinted) ?? fitting[0];
}
