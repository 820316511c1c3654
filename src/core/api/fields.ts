import * as v from 'valibot';
import { isBag, type Bag } from '../json.ts';
import { jsonText } from './jsonText.ts';

/**
 * Fields of replies, read leniently: what is null, missing or of the wrong type is undefined; only what names a thing
 * is required.
 */

const lenient = <T>(read: (value: unknown) => T | undefined) =>
  v.fallback(
    v.optional(
      v.pipe(
        v.unknown(),
        v.transform((value: unknown): T | undefined => read(value)),
      ),
    ),
    undefined,
  );

/** Some servers send times without a zone; they mean UTC. */
const readTime = (value: unknown): number | undefined => {
  if (typeof value !== 'string') return undefined;
  const ms = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(value) ? value : `${value}Z`);
  return Number.isNaN(ms) ? undefined : ms;
};

/** A number, or the text of one (Int64 comes as text from some servers). */
const readNumber = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** An id or name: text that is not empty, or a number. */
export const required = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.nonEmpty());
/**
 * An enum value or state: as it came; an empty or missing one says `unknown`, so that the thing is shown and only what
 * is safe is offered.
 */
export const stateText = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      v.transform(text => (text.trim() === '' ? 'unknown' : text)),
    ),
    'unknown',
  ),
  'unknown',
);
/** A string that is not empty; undefined for all else. */
export const text = lenient(value => (typeof value === 'string' && value !== '' ? value : undefined));
/** A finite number, also one written as a string; undefined for all else. */
export const number = lenient(readNumber);
/** A boolean; undefined for all else. */
export const flag = lenient(value => (typeof value === 'boolean' ? value : undefined));
/** Milliseconds since 1970. */
export const time = lenient(readTime);
/** Anything that is there. */
export const anything = lenient<unknown>(value => value ?? undefined);
/** JSON, or the text of it. */
export const json = lenient(jsonText);
/** A JSON object, or the text of one; `{}` where it is none. */
export const jsonBag = v.fallback(
  v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value: unknown): Bag => {
        const read = jsonText(value);
        return isBag(read) ? read : {};
      }),
    ),
    {},
  ),
  {},
);
/** The strings of a list; anything else in it is left out. */
export const strings = v.fallback(
  v.optional(
    v.pipe(
      v.array(v.unknown()),
      v.transform(list => list.filter(item => typeof item === 'string')),
    ),
    [],
  ),
  [],
);

/** A field of an object in the field named: `inner('user', 'username')` reads `user.username`. */
export const inner = (key: string) =>
  lenient(value => (isBag(value) && typeof value[key] === 'string' && value[key] !== '' ? value[key] : undefined));
