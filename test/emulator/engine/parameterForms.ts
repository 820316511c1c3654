import { schemaErrors, withDefaults, type Schema } from './jsonSchema.ts';
import { atLeast } from './pyCompare.ts';
import { pyStr } from './pyRepr.ts';
import { isMapping, type Mapping, type Value } from './value.ts';

/** The forms that a parameter can take. */
export type Form =
  | 'q_beta'
  | 'beta'
  | 'categorical'
  | 'categorical_w_probabilities'
  | 'int_uniform'
  | 'uniform'
  | 'log_normal'
  | 'log_uniform'
  | 'inv_log_uniform'
  | 'normal'
  | 'q_log_normal'
  | 'q_log_uniform'
  | 'q_normal'
  | 'q_uniform'
  | 'constant'
  | 'inv_log_uniform_values'
  | 'log_uniform_values'
  | 'q_log_uniform_values'
  | 'nested';

const number: Schema = { type: 'number' };
const float: Schema = { type: 'number', format: 'float' };
const positive: Schema = { type: 'number', exclusiveMinimum: 0 };
const integer: Schema = { type: 'integer', format: 'integer' };
const q: Schema = { type: 'number', exclusiveMinimum: 0, default: 1 };
const values: Schema = { type: 'array', minItems: 1 };
const bell = { mu: { type: 'number', default: 0 }, sigma: { type: 'number', minimum: 0, default: 1 } } satisfies Record<
  string,
  Schema
>;
const shape = {
  a: { type: 'number', minimum: 0, default: 1n },
  b: { type: 'number', minimum: 0, default: 1n },
} satisfies Record<string, Schema>;

/**
 * A closed form: `distribution` must be the form's name; it may be left out where the other keys tell the form apart.
 */
const form = (
  name: string,
  properties: Record<string, Schema>,
  needed: readonly string[],
  distribution: 'named' | 'implied' = 'named',
): Schema => ({
  type: 'object',
  required: distribution === 'named' ? [...needed, 'distribution'] : needed,
  properties: {
    ...properties,
    distribution: { enum: [name], ...(distribution === 'implied' ? { default: name } : {}) },
  },
  additionalProperties: false,
});
const between = (name: string, bounds: { min: Schema; max: Schema }, more: Record<string, Schema> = {}): Schema =>
  form(name, { ...bounds, ...more }, ['min', 'max']);
const anyBounds = { min: number, max: number };
const positiveMin = { min: positive, max: number };

/** The names that parameters may have; the doubled caret is W&B's own and shows in its messages. */
const PARAMETER_NAME = '^^[A-Za-z_][A-Za-z0-9_.-]*$';

/** The schema of a `parameters` section, nested ones included. Its getter is what lets it contain itself. */
export const parametersSchema: Schema = {
  type: 'object',
  propertyNames: { pattern: PARAMETER_NAME },
  get additionalProperties(): Schema {
    return { anyOf: forms.map(([, schema]) => schema) };
  },
  minProperties: 1,
};

/** In the engine's order, which decides where several fit (facts, "Parameter forms"): the first one wins. */
const forms: readonly (readonly [Form, Schema])[] = [
  ['q_beta', form('q_beta', { ...shape, q }, [])],
  ['beta', form('beta', shape, [])],
  ['categorical', form('categorical', { values }, ['values'], 'implied')],
  [
    'categorical_w_probabilities',
    form(
      'categorical_w_probabilities',
      { values, probabilities: { type: 'array', minItems: 1, items: { type: 'number', minimum: 0 } } },
      ['values', 'probabilities'],
      'implied',
    ),
  ],
  ['int_uniform', form('int_uniform', { min: integer, max: integer }, ['min', 'max'], 'implied')],
  [
    'uniform',
    {
      anyOf: [
        between('uniform', anyBounds),
        form('uniform', { min: number, max: float }, ['min', 'max'], 'implied'),
        form('uniform', { min: float, max: number }, ['min', 'max'], 'implied'),
      ],
    },
  ],
  ['log_normal', form('log_normal', bell, [])],
  ['log_uniform', between('log_uniform', anyBounds)],
  ['inv_log_uniform', between('inv_log_uniform', anyBounds)],
  ['normal', form('normal', bell, [])],
  ['q_log_normal', form('q_log_normal', { ...bell, q }, [])],
  ['q_log_uniform', between('q_log_uniform', anyBounds, { q })],
  ['q_normal', form('q_normal', { ...bell, q }, [])],
  ['q_uniform', between('q_uniform', anyBounds, { q })],
  ['constant', form('constant', { value: {} }, ['value'], 'implied')],
  ['inv_log_uniform_values', between('inv_log_uniform_values', positiveMin)],
  ['log_uniform_values', between('log_uniform_values', positiveMin)],
  ['q_log_uniform_values', between('q_log_uniform_values', positiveMin, { q })],
  [
    'nested',
    {
      type: 'object',
      required: ['parameters'],
      properties: { parameters: parametersSchema },
      additionalProperties: false,
    },
  ],
];

/**
 * The form that a parameter has and its settings with the form's defaults; `undefined` when no form fits.
 * Throws, as the engine does, when `min` is not less than `max`.
 */
export function formOf(name: string, parameter: Value): { form: Form; settings: Mapping } | undefined {
  for (const [form, schema] of forms) {
    if (!isMapping(parameter) || schemaErrors(parameter, schema).length) continue;
    if (form !== 'nested') requireMinBelowMax(name, parameter);
    return { form, settings: withDefaults(parameter, schema) };
  }
  return undefined;
}

/** Throws in the engine's words when `min` is not less than `max`, or when the two cannot be compared. */
export function requireMinBelowMax(name: string, parameter: Mapping): void {
  const min = parameter.get('min');
  const max = parameter.get('max');
  if (min === undefined || max === undefined) return;
  if (atLeast(min, max)) throw new Error(`${name}: min ${pyStr(min)} is not less than max ${pyStr(max)}`);
}
