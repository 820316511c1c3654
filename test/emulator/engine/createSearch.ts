import { firstStep } from './firstStep.ts';
import { gridAxes, gridKey, type Axis } from './grid.ts';
import { readConfig } from './readConfig.ts';
import { sampleAt } from './sample.ts';
import { searchSpace, toArgs, type SearchParameter } from './searchSpace.ts';
import { isMapping, toPlain, type Mapping, type Value } from './value.ts';

/** A run that the sweep already has, in any state: what the search needs to know of it. */
export interface FinishedRun {
  /** The arguments it was started with, or its configuration, in the same shape. */
  args: Record<string, { value: unknown }>;
}

/** The search of one sweep: what `agentHeartbeat` asks for the next run. */
export interface Search {
  /** How many runs a grid has; `undefined` where it never ends (random, bayes, custom). */
  size: number | undefined;
  /**
   * The next run's arguments, as the heartbeat's `args`, or 'exhausted' at the end of a grid.
   * A grid leaves out points that a run of `history` has, and those it already gave.
   */
  next(history: readonly FinishedRun[]): { args: Record<string, { value: unknown }> } | 'exhausted';
}

/**
 * The search that the configuration describes. `random` gives numbers from 0 to below 1 and is the only source of
 * chance. Bayes samples the same distributions as random (a model of the metric would make no difference to a client).
 * `custom`, whose runs a scheduler job suggests (Optuna for example), samples at random too, for simulated schedulers.
 * Throws in W&B's words when the configuration is refused.
 */
export function createSearch(configText: string, random: () => number): Search {
  const config = readConfig(configText);
  if (!isMapping(config)) throw new Error('Sweep config must be parsable as a JSON object.');
  const method = config.get('method');
  const space = method === 'custom' ? customSpace(config) : firstStep(config);
  return method === 'grid' ? gridSearch(space) : sampledSearch(space, random);
}

function customSpace(config: Mapping): SearchParameter[] {
  const parameters = config.get('parameters');
  return isMapping(parameters) ? searchSpace(parameters) : [];
}

function sampledSearch(space: readonly SearchParameter[], random: () => number): Search {
  return {
    size: undefined,
    next: () => ({ args: plainArgs(space.map(parameter => [parameter, sampleAt(parameter, random())])) }),
  };
}

function gridSearch(space: readonly SearchParameter[]): Search {
  const axes = gridAxes(space);
  const constants = space.filter(({ form }) => form === 'constant');
  const size = axes.reduce((product, { count }) => product * count, 1);
  let position = 0;
  return {
    size,
    next(history) {
      const seen = new Set(history.map(({ args }) => pointKey(axes.map(axis => valueAt(args, axis.parameter.path)))));
      while (position < size) {
        const values = pointAt(axes, position++);
        if (seen.has(pointKey(values.map(toPlain)))) continue;
        const swept = axes.map((axis, index) => [axis.parameter, values[index] ?? null] as const);
        return {
          args: plainArgs([...constants.map(parameter => [parameter, sampleAt(parameter, 0)] as const), ...swept]),
        };
      }
      return 'exhausted';
    },
  };
}

/** The values of the grid's point number `position`: a number written in the axes' counts, the last axis lowest. */
function pointAt(axes: readonly Axis[], position: number): Value[] {
  let rest = position;
  return axes
    .toReversed()
    .map(({ count, at }) => {
      const value = at(rest % count);
      rest = Math.floor(rest / count);
      return value;
    })
    .reverse();
}

function valueAt(args: FinishedRun['args'], path: readonly string[]): unknown {
  const [first = '', ...inner] = path;
  return inner.reduce<unknown>((level, name) => (isRecord(level) ? level[name] : undefined), args[first]?.value);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Points are compared as JSON carries them, with floats that are whole equal to integers. */
function pointKey(values: readonly unknown[]): string {
  return JSON.stringify(values.map(value => (value === undefined ? 'missing' : gridKey(fromPlain(value)))));
}

function fromPlain(value: unknown): Value {
  if (
    value === null ||
    typeof value === 'boolean' ||
    typeof value === 'string' ||
    typeof value === 'bigint' ||
    typeof value === 'number'
  )
    return value;
  if (Array.isArray(value)) return value.map(fromPlain);
  return isRecord(value) ? new Map(Object.entries(value).map(([key, inner]) => [key, fromPlain(inner)])) : null;
}

function plainArgs(assigned: readonly (readonly [SearchParameter, Value])[]): Record<string, { value: unknown }> {
  const sorted = [...assigned].sort(([a], [b]) => ((a.path[0] ?? '') < (b.path[0] ?? '') ? -1 : 1));
  return Object.fromEntries(
    Object.entries(toArgs(sorted)).map(([name, { value }]) => [name, { value: toPlain(value) }]),
  );
}
