import type { Schema } from './jsonSchema.ts';
import { parametersSchema } from './parameterForms.ts';

const text: Schema = { type: 'string' };
const oneOf = (...names: string[]): Schema => ({ type: 'string', enum: names });

/** The schema of `metric`, also of each of `metrics`. */
export const metricSchema: Schema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: text,
    goal: { ...oneOf('minimize', 'maximize'), default: 'minimize' },
    target: { type: 'number' },
    impute: { ...oneOf('latest', 'best', 'worst'), default: 'worst' },
    impute_while_running: { ...oneOf('latest', 'best', 'worst', 'false'), default: 'false' },
  },
};

const schedulerSchema: Schema = {
  type: 'object',
  required: ['engine'],
  additionalProperties: false,
  properties: { engine: oneOf('optuna', 'ax', 'wandb'), source: text, optimizer: text, search_space: text },
  dependencies: { optimizer: ['source'], search_space: ['source'] },
};

const hyperbandSchema: Schema = {
  type: 'object',
  required: ['type'],
  anyOf: [{ required: ['max_iter', 's'] }, { required: ['min_iter'] }],
  additionalProperties: false,
  properties: {
    type: oneOf('hyperband'),
    max_iter: { type: 'integer' },
    min_iter: { type: 'integer', minimum: 1 },
    s: { type: 'number' },
    eta: { type: 'number', exclusiveMinimum: 1, default: 3n },
    strict: { type: 'boolean', default: true },
  },
};

/**
 * The schema that the server warns by (facts, "Top-level keys"). The order of the properties is the order of the
 * warnings. Written down from the facts for this emulator alone: the extension's own schemas are another reading, so
 * tests compare two.
 */
export const configSchema: Schema = {
  type: 'object',
  required: ['method'],
  additionalProperties: false,
  properties: {
    apiVersion: text,
    kind: oneOf('sweep'),
    controller: { type: 'object', properties: { type: oneOf('local', 'cloud') }, required: ['type'] },
    description: text,
    program: text,
    job: text,
    image_uri: text,
    entity: text,
    project: text,
    method: { enum: ['bayes', 'random', 'grid', 'custom'] },
    command: { type: 'array' },
    name: text,
    run_cap: { type: 'integer', exclusiveMinimum: 0 },
    metric: metricSchema,
    metrics: { type: 'array', minItems: 2, items: metricSchema },
    scheduler: schedulerSchema,
    early_terminate: { oneOf: [hyperbandSchema] },
    parameters: parametersSchema,
  },
};
