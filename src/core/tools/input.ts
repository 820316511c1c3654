import { isBag } from '../json.ts';

/** A field of a tool's input: what it may be, and what it means, in words for a model. */
export interface Field {
  readonly type: 'string' | 'integer';
  readonly means: string;
  readonly optional?: true;
  /** The only values that are taken. */
  readonly oneOf?: readonly string[];
  /** The least and the greatest integer. */
  readonly from?: number;
  readonly to?: number;
}

export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F extends Field> = F['type'] extends 'integer' ? number : string;
type Required<F extends Fields> = { [K in keyof F]: F[K] extends { optional: true } ? never : K }[keyof F];

/** The input that fields describe, read. */
export type InputOf<F extends Fields> = {
  readonly [K in Required<F>]: ValueOf<F[K]>;
} & { readonly [K in Exclude<keyof F, Required<F>>]?: ValueOf<F[K]> };

/** No name, path or address is longer. */
const LONGEST = 500;

/** The JSON schema of an input, as package.json and other hosts of the tools show it to a model. */
export function schemaOf(fields: Fields) {
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, { type, means, oneOf, from, to }]) => [
        name,
        {
          type,
          description: means,
          ...(oneOf && { enum: oneOf }),
          ...(from !== undefined && { minimum: from }),
          ...(to !== undefined && { maximum: to }),
        },
      ]),
    ),
    required: Object.keys(fields).filter(name => fields[name]?.optional !== true),
    additionalProperties: false,
  } as const;
}

/**
 * Reads an input. Gives what is wrong with it, in a sentence for a model, where it does not fit; a null where a field
 * may be missing counts as missing. What was sent is not repeated: it may be anything.
 */
export function readInput<F extends Fields>(fields: F, value: unknown): InputOf<F> | string {
  if (!isBag(value)) return `Send an object with ${namesOf(fields)}.`;
  const unknown = Object.keys(value).some(name => !Object.hasOwn(fields, name));
  if (unknown) return `There is a field that this tool does not take. It takes ${namesOf(fields)}.`;
  const wrong = Object.entries(fields).flatMap(([name, field]) => wrongIn(name, field, value[name]));
  if (wrong[0] !== undefined) return wrong[0];
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null)) as InputOf<F>;
}

function wrongIn(name: string, { type, optional, oneOf, from, to }: Field, value: unknown): readonly string[] {
  if (value === undefined || value === null) return optional ? [] : [`The field ${name} is missing.`];
  if (type === 'integer') {
    if (!Number.isInteger(value)) return [`The field ${name} has to be an integer.`];
    const isInside = Number(value) >= (from ?? -Infinity) && Number(value) <= (to ?? Infinity);
    return isInside ? [] : [`The field ${name} has to be from ${String(from)} to ${String(to)}.`];
  }
  if (typeof value !== 'string' || value.trim() === '') return [`The field ${name} has to be a string.`];
  if (value.length > LONGEST) return [`The field ${name} is too long.`];
  return oneOf && !oneOf.includes(value) ? [`The field ${name} has to be one of ${oneOf.join(', ')}.`] : [];
}

function namesOf(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, { optional }]) => (optional ? `${name} (optional)` : name))
    .join(', ');
}
