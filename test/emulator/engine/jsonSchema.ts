import { pyRepr } from './pyRepr.ts';
import { isMapping, type Mapping, type Value } from './value.ts';

type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/**
 * The part of JSON Schema (draft 7) that sweep configurations need. Keywords are checked in the order they are written.
 */
export interface Schema {
  type?: TypeName;
  enum?: readonly string[];
  required?: readonly string[];
  additionalProperties?: false | Schema;
  properties?: Readonly<Record<string, Schema>>;
  propertyNames?: { pattern: string };
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  items?: Schema;
  minItems?: number;
  minProperties?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  format?: 'float' | 'integer';
  dependencies?: Readonly<Record<string, readonly string[]>>;
  /** Put in where the property is absent; no check of its own. */
  default?: Value;
}

/** What one keyword finds wrong, in the words of Python's `jsonschema`, which the server uses. */
type Check<K extends keyof Schema> = (rule: NonNullable<Schema[K]>, value: Value, schema: Schema) => string[];

const plainNumber = (value: Value): value is bigint | number => typeof value === 'bigint' || typeof value === 'number';

const ofType: Record<TypeName, (value: Value) => boolean> = {
  object: isMapping,
  array: Array.isArray,
  string: value => typeof value === 'string',
  number: plainNumber,
  integer: value => typeof value === 'bigint' || Number.isInteger(value),
  boolean: value => typeof value === 'boolean',
};

const valid = (value: Value, schema: Schema): boolean => schemaErrors(value, schema).length === 0;
const noneFits = (value: Value): string[] => [`${pyRepr(value)} is not valid under any of the given schemas`];
const quoted = (names: readonly string[]): string => names.map(name => pyRepr(name)).join(', ');

const checks: { [K in keyof Schema]?: Check<K> } = {
  type: (type, value) => (ofType[type](value) ? [] : [`${pyRepr(value)} is not of type '${type}'`]),
  enum: (names, value) =>
    names.some(name => name === value) ? [] : [`${pyRepr(value)} is not one of ${pyRepr([...names])}`],
  required: (names, value) =>
    isMapping(value)
      ? names.filter(name => !value.has(name)).map(name => `${pyRepr(name)} is a required property`)
      : [],
  additionalProperties: (rule, value, schema) => (isMapping(value) ? extraErrors(rule, value, schema) : []),
  properties: (properties, value) =>
    isMapping(value) ? Object.entries(properties).flatMap(([name, inner]) => memberErrors(value, name, inner)) : [],
  propertyNames: ({ pattern }, value) =>
    isMapping(value)
      ? [...value.keys()]
          .filter(key => !new RegExp(pattern, 'u').test(key))
          .map(key => `${pyRepr(key)} does not match ${pyRepr(pattern)}`)
      : [],
  anyOf: (schemas, value) => (schemas.some(schema => valid(value, schema)) ? [] : noneFits(value)),
  oneOf: (schemas, value) => (schemas.filter(schema => valid(value, schema)).length === 1 ? [] : noneFits(value)),
  items: (schema, value) => (Array.isArray(value) ? value.flatMap(item => schemaErrors(item, schema)) : []),
  minItems: (least, value) =>
    Array.isArray(value) && value.length < least
      ? [`${pyRepr(value)} ${least === 1 ? 'should be non-empty' : 'is too short'}`]
      : [],
  minProperties: (least, value) =>
    isMapping(value) && value.size < least
      ? [`${pyRepr(value)} ${least === 1 ? 'should be non-empty' : 'does not have enough properties'}`]
      : [],
  minimum: (least, value) =>
    plainNumber(value) && Number(value) < least ? [`${pyRepr(value)} is less than the minimum of ${least}`] : [],
  exclusiveMinimum: (least, value) =>
    plainNumber(value) && Number(value) <= least
      ? [`${pyRepr(value)} is less than or equal to the minimum of ${least}`]
      : [],
  format: (format, value) => (hasFormat(format, value) ? [] : [`${pyRepr(value)} is not a '${format}'`]),
  dependencies: (rule, value) =>
    isMapping(value)
      ? Object.entries(rule).flatMap(([name, needed]) =>
          value.has(name)
            ? needed
                .filter(other => !value.has(other))
                .map(other => `${pyRepr(other)} is a dependency of ${pyRepr(name)}`)
            : [],
        )
      : [],
};

/** The messages of everything in the value that breaks the schema, in the schema's own order; empty when it fits. */
export function schemaErrors(value: Value, schema: Schema): string[] {
  return (Object.keys(schema) as (keyof Schema)[]).flatMap(keyword => {
    const check = checks[keyword] as ((rule: unknown, value: Value, schema: Schema) => string[]) | undefined;
    return check ? check(schema[keyword], value, schema) : [];
  });
}

/** The value with the schema's defaults put in where a property is absent. */
export function withDefaults(value: Mapping, schema: Schema): Mapping {
  const filled = new Map(value);
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    if (inner.default !== undefined && !filled.has(name)) filled.set(name, inner.default);
  }
  return filled;
}

function memberErrors(value: Mapping, name: string, schema: Schema): string[] {
  const member = value.get(name);
  return member === undefined ? [] : schemaErrors(member, schema);
}

function extraErrors(rule: false | Schema, value: Mapping, schema: Schema): string[] {
  const extras = [...value.keys()].filter(key => !Object.hasOwn(schema.properties ?? {}, key)).sort();
  if (rule !== false) return extras.flatMap(key => memberErrors(value, key, rule));
  if (!extras.length) return [];
  return [
    `Additional properties are not allowed (${quoted(extras)} ${extras.length === 1 ? 'was' : 'were'} unexpected)`,
  ];
}

/** The engine's own formats are Python's types: there a boolean is an int too. */
function hasFormat(format: 'float' | 'integer', value: Value): boolean {
  if (format === 'float') return typeof value === 'number';
  return typeof value === 'bigint' || typeof value === 'boolean';
}
