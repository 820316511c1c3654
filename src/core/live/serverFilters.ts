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

/** Both spellings of a state that W&B writes in two ways. */
const spellings = (state: string): readonly string[] => (state === 'CANCELED' ? [state, 'CANCELLED'] : [state]);

/** What a server filters exactly as we do: state, user and time. Undefined = nothing of that is asked for. */
export function exactFilters({ states = [], user, since, until }: SweepFilter): Filters | undefined {
  return all([
    ...(states.length === 0 ? [] : [{ state: { $in: states.flatMap(spellings) } }]),
    ...(user === undefined ? [] : [{ username: user }]),
    ...(since === undefined ? [] : [{ createdAt: { $gte: new Date(since).toISOString() } }]),
    ...(until === undefined ? [] : [{ createdAt: { $lt: new Date(until).toISOString() } }]),
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
  const $regex = containsPattern(text);
  return all([...(exact === undefined ? [] : [exact]), { $or: [{ name: { $regex } }, { displayName: { $regex } }] }]);
}
