import schema from '../../../schemas/optuna-settings.schema.json' with { type: 'json' };
import { readConfig } from '../engine/readConfig.ts';
import { isMapping, type Mapping, type Value } from '../engine/value.ts';
import { pyRepr } from '../engine/pyRepr.ts';
import { isBag } from '../world/json.ts';

type Bag = Readonly<Record<string, unknown>>;

const PRUNERS = [
  'NopPruner',
  'MedianPruner',
  'HyperbandPruner',
  'PatientPruner',
  'PercentilePruner',
  'SuccessiveHalvingPruner',
  'ThresholdPruner',
];
const SAMPLERS = [
  'BruteForceSampler',
  'CmaEsSampler',
  'GridSampler',
  'IntersectionSearchSpace',
  'MOTPESampler',
  'NSGAIISampler',
  'PartialFixedSampler',
  'RandomSampler',
  'TPESampler',
  'QMCSampler',
];

/** Constructor arguments by `pruner` or `sampler` and the class's name. */
const classes: Readonly<Record<string, { readonly properties?: Bag }>> = schema.definitions;

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What the published Optuna scheduler says of a pruner or a sampler as it begins; undefined = nothing. */
function classFault(kind: 'pruner' | 'sampler', given: unknown, known: readonly string[]): string | undefined {
  if (given === undefined || given === null) return undefined;
  if (!isBag(given) || given['type'] === undefined) return "KeyError: 'type'";
  const type = shown(given['type']);
  if (!known.includes(type)) return `Exception: Optuna ${kind} type: ${type} not supported`;
  if (type === 'PatientPruner')
    return "TypeError: PatientPruner.__init__() missing 1 required positional argument: 'wrapped_pruner'";
  if (type === 'PartialFixedSampler')
    return (
      "TypeError: PartialFixedSampler.__init__() missing 2 required positional arguments: 'fixed_params' and " +
      "'base_sampler'"
    );
  const args = isBag(given['args']) ? given['args'] : {};
  const names = Object.keys(classes[`${kind}${type}`]?.properties ?? {});
  const strange = names.length > 0 ? Object.keys(args).find(name => !names.includes(name)) : undefined;
  if (strange !== undefined) return `TypeError: ${type}.__init__() got an unexpected keyword argument '${strange}'`;
  if (type === 'PercentilePruner') {
    const { percentile } = args;
    if (percentile === undefined)
      return "TypeError: PercentilePruner.__init__() missing 1 required positional argument: 'percentile'";
    if (typeof percentile !== 'number' || percentile < 0 || percentile > 100)
      return `ValueError: Percentile must be between 0 and 100 inclusive but got ${shown(percentile)}.`;
  }
  if (type === 'ThresholdPruner' && args['lower'] === undefined && args['upper'] === undefined)
    return 'TypeError: Either lower or upper must be specified.';
  if (type === 'GridSampler' && args['search_space'] === undefined)
    return "TypeError: GridSampler.__init__() missing 1 required positional argument: 'search_space'";
  return undefined;
}

/** Whether Python takes the value for true. */
const truthy = (value: Value | undefined): boolean =>
  !(
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    value === 0 ||
    value === 0n ||
    (Array.isArray(value) && value.length === 0)
  );

/** The order of questions is the source's: values, value, min (docs/facts/schedulers.md, "Parameter mapping"). */
function parameterFault(name: string, given: Value): string | undefined {
  const written = `param=${name}, val=${pyRepr(given)}`;
  const unknown = `SchedulerError: Error converting config. Unknown parameter type: ${written}`;
  if (!isMapping(given)) return unknown;
  if (truthy(given.get('values')) || truthy(given.get('value'))) return undefined;
  const min = given.get('min');
  if (typeof min !== 'number' && typeof min !== 'bigint' && typeof min !== 'boolean') return unknown;
  return truthy(given.get('max')) ? undefined : "SchedulerError: Error converting config. 'min' requires 'max'";
}

function metricFault(config: Mapping, settings: Bag): string | undefined {
  const metric = config.get('metric');
  if (isMapping(metric) && metric.size > 0) return metric.has('goal') ? undefined : "KeyError: 'goal'";
  const { metrics } = settings;
  if (!Array.isArray(metrics) || metrics.length === 0) {
    return (
      "SchedulerError: Zero metrics found in the top level 'metric' section and multi-objective metric section " +
      'scheduler.settings.metrics'
    );
  }
  if (metrics.some(each => !isBag(each) || each['name'] === undefined))
    return 'SchedulerError: Optuna metric missing name';
  return metrics.some(each => !isBag(each) || each['goal'] === undefined)
    ? 'SchedulerError: Optuna metric missing goal'
    : undefined;
}

/**
 * Why the published Optuna scheduler fails as it begins, in the words of its source and of Optuna
 * (docs/facts/schedulers.md); undefined = it begins. A search space in Python (`optuna_source`) is not read.
 */
export function optunaFault(configText: string, settings: Bag): string | undefined {
  let config: Value;
  try {
    config = readConfig(configText);
  } catch (error) {
    return String(error);
  }
  if (!isMapping(config)) return 'SchedulerError: Error converting config.';
  const metric = metricFault(config, settings);
  if (metric !== undefined) return metric;
  const source = settings['optuna_source'];
  if (typeof source === 'string' && source !== '') {
    return source.includes(':') || source.includes('.py')
      ? undefined
      : `SchedulerError: Provided optuna_source='${source}' not python file or artifact`;
  }
  const chosen =
    classFault('pruner', settings['pruner'], PRUNERS) ?? classFault('sampler', settings['sampler'], SAMPLERS);
  if (chosen !== undefined) return chosen;
  const parameters = config.get('parameters');
  return isMapping(parameters)
    ? [...parameters].map(([name, given]) => parameterFault(name, given)).find(fault => fault !== undefined)
    : undefined;
}
