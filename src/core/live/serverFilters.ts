import { sweepStateSpellings } from '../wandb/sweepStates.ts';
import type { SweepFilter } from './sweepFilter.ts';

/** MongoDB's language in JSON, as W&B's filters are written. */
export type Filters = Readonly<Record<string, unknown>>;

/**
 * A regular expression that finds a string as it is, in any case. Case by brackets: flags are not the same in every
 * engine.
 */
export function containsPattern(text: string): string {
  return Array.from(text, letter => {
    const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
    if (small !== large && small.length === letter.length && large.length === letter.length)
      return `[${small}${large}]`;
    return /[\\^$.|?*+()[\]{}]/.test(letter) ? `\\${letter}` : letter;
  }).join('');
}

const all = (parts: readonly Filters[]): Filters | undefined => (parts.length === 0 ? undefined : { $and: parts });

/** By whom and when it was made: runs and sweeps are filtered alike. */
export function madeFilters({ user, since, until }: Pick<SweepFilter, 'user' | 'since' | 'until'>): readonly Filters[] {
  return [
    ...(user === undefined ? [] : [{ username: user }]),
    ...(since === undefined ? [] : [{ createdAt: { $gte: new Date(since).toISOString() } }]),
    ...(until === undefined ? [] : [{ createdAt: { $lt: new Date(until).toISOString() } }]),
  ];
}

/** A string is part of the id, or of the name given in W&B. */
export function namedFilter(text: string): Filters {
  const $regex = containsPattern(text);
  return { $or: [{ name: { $regex } }, { displayName: { $regex } }] };
}

/** What a server filters exactly as we do: state, user and time. Undefined = nothing of that is asked for. */
export function exactFilters({ states = [], user, since, until }: SweepFilter): Filters | undefined {
  return all([
    ...(states.length === 0 ? [] : [{ state: { $in: states.flatMap(sweepStateSpellings) } }]),
    ...madeFilters({ user, since, until }),
  ]);
}

/**
 * The filters that find sweeps by text as well: by id and by the name given in W&B. The fields are those of runs
 * (docs/facts/api.md, "Filters"); a name in the configuration is not among them. Undefined = nothing is asked for.
 */
export function textFilters(filter: SweepFilter): Filters | undefined {
  const text = (filter.text ?? '').trim();
  const exact = exactFilters(filter);
  if (text === '') return exact;
  return all([...(exact === undefined ? [] : [exact]), namedFilter(text)]);
}
