import { metricSchema } from './configSchema.ts';
import { gridAxes } from './grid.ts';
import { schemaErrors } from './jsonSchema.ts';
import { pyStr } from './pyRepr.ts';
import { sampleAt } from './sample.ts';
import { searchSpace, type SearchParameter } from './searchSpace.ts';
import { isMapping, pyTypeName, type Mapping, type Value } from './value.ts';

/**
 * What the engine checks before it can suggest a sweep's first run; gives the search space.
 * Throws the engine's refusal (facts, "Engine runtime errors"). `method: custom` has no engine and is not to be given
 * here.
 */
export function firstStep(config: Mapping): SearchParameter[] {
  if (!config.has('method')) throw new Error('Sweep config must contain method section');
  if (!config.has('parameters')) throw new Error('Sweep config must contain parameters section');
  const parameters = config.get('parameters');
  if (!isMapping(parameters) || parameters.size === 0) {
    throw new Error('Parameters section of sweep config must be a dict of at least length 1');
  }
  const method = config.get('method') ?? null;
  if (method !== 'grid' && method !== 'random' && method !== 'bayes') {
    throw new Error(`Invalid search type ${pyStr(method)}, must be one of ["grid", "random", "bayes"]`);
  }
  if (method === 'bayes') requireMetric(config);
  const space = searchSpace(parameters);
  if (method === 'grid') gridAxes(space);
  if (method === 'bayes' && space.every(({ form }) => form === 'constant'))
    throw new Error('Need at least one searchable parameter for bayes search.');
  requireFinite(space);
  return space;
}

function requireMetric(config: Mapping): void {
  const metric = config.get('metric');
  if (metric === undefined) throw new Error('Bayesian search requires "metric" section');
  if (!isMapping(metric))
    throw new Error(`invalid type for metric: expected dict, got <class '${pyTypeName(metric)}'>`);
  // A goal or an impute that is none of the choices falls back to its default here (it is only warned of).
  const checked = new Map([...metric].filter(([key]) => key !== 'goal' && key !== 'impute'));
  const [error] = schemaErrors(checked, metricSchema);
  if (error) throw new Error(error);
}

/** Infinity and NaN cannot be handed to an agent, since JSON has no words for them (wandb/wandb#6863: HTTP 500). */
function requireFinite(space: readonly SearchParameter[]): void {
  for (const parameter of space) {
    if (hasNonFinite(sampleAt(parameter, 0.5))) throw new Error('Out of range float values are not JSON compliant');
  }
}

function hasNonFinite(value: Value): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (Array.isArray(value)) return value.some(hasNonFinite);
  return isMapping(value) && [...value.values()].some(hasNonFinite);
}
