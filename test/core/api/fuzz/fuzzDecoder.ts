import type { GraphQLSchema } from 'graphql';
import { reduceDocument } from '../../../../src/core/api/reduceDocument.ts';
import { outcomeOf } from './decoderCases.ts';
import type { DecoderCase } from './decoderCases.ts';
import { generateReply } from './generateReply.ts';
import type { Place } from './generateReply.ts';
import { MUTATIONS, UNKNOWN_ENUM, mutated } from './mutate.ts';

export interface FuzzResult {
  readonly replies: number;
  /** One line each: which reply, and what went wrong. */
  readonly failures: readonly string[];
}

const idsOf = (value: unknown): readonly string[] => {
  const items: unknown = typeof value === 'object' && value !== null && 'items' in value ? value.items : undefined;
  return Array.isArray(items) ? items.map(item => String((item as { id: unknown }).id)) : [];
};

/** Which item of the list a place belongs to; undefined = it is outside of them. */
const itemOf = (place: Place, items: readonly string[] | undefined): number | undefined => {
  const index =
    items !== undefined && items.every((key, at) => place.path[at] === key) ? place.path[items.length] : undefined;
  return typeof index === 'number' ? index : undefined;
};

/**
 * Feeds a decoder one reply for each place of the schema and each mutation of it, taking every `stride`-th. Nothing but
 * an `ApiError` may be thrown, and what is wrong in one item of a list may cost that item alone.
 */
export async function fuzzDecoder(
  schema: GraphQLSchema,
  { name, document, decode, items }: DecoderCase,
  stride: number,
): Promise<FuzzResult> {
  const { data, places } = generateReply(schema, reduceDocument(document, new Set()));
  const whole = idsOf((await outcomeOf(decode, data)).value);
  const failures: string[] = [];
  if (items !== undefined && whole.length !== 3)
    failures.push(`${name}: the whole reply gives ${String(whole.length)} items of 3`);
  let replies = 0;
  let turn = 0;
  for (const place of places) {
    const item = itemOf(place, items);
    for (const mutation of place.enum ? [...MUTATIONS, UNKNOWN_ENUM] : MUTATIONS) {
      if (turn++ % stride !== 0) continue;
      replies++;
      const where = `${name} ${place.path.join('.')} ${mutation.name}`;
      try {
        const { value, error } = await outcomeOf(decode, mutated(data, place.path, mutation));
        if (item === undefined) continue;
        const others = whole.filter((_, index) => index !== item);
        if (error !== undefined) failures.push(`${where}: the whole list is lost: ${error.message}`);
        else if (others.some(id => !idsOf(value).includes(id))) failures.push(`${where}: other items are lost`);
        else if (mutation === UNKNOWN_ENUM && !idsOf(value).includes(whole[item] ?? ''))
          failures.push(`${where}: the item is lost`);
      } catch (thrown) {
        failures.push(`${where}: threw ${String(thrown)}`);
      }
    }
  }
  return { replies, failures };
}
