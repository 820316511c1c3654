import { configSchema } from './configSchema.ts';
import { schemaErrors } from './jsonSchema.ts';
import { formOf, requireMinBelowMax, type Form } from './parameterForms.ts';
import { pyRepr, pyStr } from './pyRepr.ts';
import { isMapping, pyTypeName, type Mapping, type Value } from './value.ts';

/** Which methods each scheduler engine can do (facts, "Messages beyond the schema"). */
const METHODS_OF_ENGINE: Readonly<Record<string, readonly string[]>> = {
  wandb: ['grid', 'bayes', 'random'],
  optuna: ['custom'],
  ax: ['custom'],
};

/** Forms whose bounds are exponents, and what replaces them. */
const REPLACED: Partial<Record<Form, Form>> = {
  log_uniform: 'log_uniform_values',
  inv_log_uniform: 'inv_log_uniform_values',
  q_log_uniform: 'q_log_uniform_values',
};

/**
 * Everything in a configuration that the server warns of (`configValidationWarnings`), in W&B's words and order. Throws
 * where the server refuses instead: a configuration or a parameter that is not a mapping, and values that Python cannot
 * compare.
 */
export function violations(config: Value): string[] {
  const found = schemaErrors(config, configSchema);
  if (!isMapping(config)) throw new Error('Sweep config must be parsable as a JSON object.');
  return [...found, ...sectionViolations(config), ...schedulerViolations(config), ...parameterViolations(config)];
}

function sectionViolations(config: Mapping): string[] {
  const found: string[] = [];
  const scheduler = config.get('scheduler');
  const method = config.get('method');
  const searchSpace = isMapping(scheduler) ? scheduler.get('search_space') : undefined;
  if (!config.has('parameters') && !searchSpace)
    found.push('`parameters` is required unless `scheduler.search_space` is set.');
  if (config.has('metric') && config.has('metrics')) {
    found.push(
      '`metric` and `metrics` cannot both be set: use `metric` for a single objective, or `metrics` for ' +
        'multi-objective optimization.',
    );
  } else if (config.has('metrics') && method !== undefined && method !== null && method !== 'custom') {
    found.push(
      `\`metrics\` requires \`method: custom\` (got \`method: ${pyStr(method)}\`): multi-objective optimization ` +
        'is only supported with a custom scheduler.',
    );
  }
  return found;
}

function schedulerViolations(config: Mapping): string[] {
  const scheduler = config.get('scheduler');
  if (scheduler === undefined || scheduler === null) return [];
  const found: string[] = [];
  const controller = config.get('controller');
  if (isMapping(controller) && controller.get('type') === 'local') {
    found.push(
      '`controller: type:local` cannot be used together with `scheduler`: use `scheduler` instead of `controller`.',
    );
  }
  if (config.has('early_terminate')) {
    found.push(
      '`early_terminate` cannot be used together with `scheduler`: early termination must be implemented by the ' +
        'custom scheduler itself.',
    );
  }
  return isMapping(scheduler)
    ? [...found, ...engineViolations(scheduler.get('engine') ?? null, config.get('method') ?? null)]
    : found;
}

function engineViolations(engine: Value, method: Value): string[] {
  const methods =
    typeof engine === 'string' && Object.hasOwn(METHODS_OF_ENGINE, engine) ? METHODS_OF_ENGINE[engine] : undefined;
  if (!methods)
    return [
      `scheduler.engine '${pyStr(engine)}' is not supported. supported engines are: ` +
        Object.keys(METHODS_OF_ENGINE).join(', '),
    ];
  if (typeof method === 'string' && methods.includes(method)) return [];
  const supported = methods.map(name => `\`method: ${name}\``).join(', ');
  return [
    `\`scheduler.engine: ${pyStr(engine)}\` does not support \`method: ${pyStr(method)}\`. supported methods ` +
      `are: ${supported}`,
  ];
}

function parameterViolations(config: Mapping): string[] {
  const parameters = config.get('parameters');
  if (parameters === undefined) return [];
  if (!isMapping(parameters)) throw new Error(`'${pyTypeName(parameters)}' object has no attribute 'items'`);
  return [...parameters].flatMap(([name, parameter]) => {
    if (!isMapping(parameter)) throw new Error(`Invalid configuration for hyperparameter '${name}'`);
    return [
      said(() => {
        requireMinBelowMax(name, parameter);
      }),
      probabilityViolation(name, parameter),
      said(() => {
        requireCurrentForm(name, parameter);
      }),
    ].filter(message => message !== undefined);
  });
}

/** What the check throws becomes a warning, unless Python itself fell over it: that refuses the configuration. */
function said(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || error.message.includes('not supported between instances')) throw error;
    return error.message;
  }
}

function requireCurrentForm(name: string, parameter: Mapping): void {
  const found = formOf(name, parameter);
  if (!found) throw new Error(`invalid hyperparameter configuration: ${name}`);
  const replacement = REPLACED[found.form];
  if (replacement)
    throw new Error(
      `${name} uses ${found.form}, where min/max specify base-e exponents. Use ${replacement} to specify limit values.`,
    );
}

function probabilityViolation(name: string, parameter: Mapping): string | undefined {
  const values = parameter.get('values');
  const probabilities = parameter.get('probabilities');
  if (values === undefined || probabilities === undefined) return undefined;
  if (lengthOf(values) !== lengthOf(probabilities)) {
    const both = `values ${pyStr(values)} and probabilities ${pyStr(probabilities)}`;
    return `Parameter ${name}: ${both} are not the same length`;
  }
  // The tolerance is numpy's isclose: 1e-8 + 1e-5 × 1.
  const sum = total(probabilities);
  return Math.abs(sum - 1) <= 1e-8 + 1e-5
    ? undefined
    : `Parameter ${name}: Probabilities ${pyStr(probabilities)} do not sum to 1`;
}

function lengthOf(value: Value): number {
  if (Array.isArray(value)) return value.length;
  if (isMapping(value)) return value.size;
  if (typeof value === 'string') return [...value].length;
  throw new Error(`object of type '${pyTypeName(value)}' has no len()`);
}

function total(probabilities: Value): number {
  const items: Value[] = Array.isArray(probabilities)
    ? probabilities
    : isMapping(probabilities)
      ? [...probabilities.keys()]
      : [...pyRepr(probabilities)];
  let sum = 0;
  let kind = 'int';
  for (const item of items) {
    if (typeof item !== 'number' && typeof item !== 'bigint' && typeof item !== 'boolean') {
      throw new Error(`unsupported operand type(s) for +: '${kind}' and '${pyTypeName(item)}'`);
    }
    if (typeof item === 'number') kind = 'float';
    sum += Number(item);
  }
  return sum;
}
