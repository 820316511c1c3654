import type { Run } from '../../api/types.ts';
import { at } from '../../json.ts';

/** What a run's own facts are called in a table. */
const FACTS = {
  run: 'name',
  name: 'displayName',
  state: 'state',
  created: 'createdAt',
  heartbeat: 'heartbeatAt',
  seconds: 'computeSeconds',
  user: 'user',
} as const satisfies Readonly<Record<string, keyof Run>>;

export type Fact = keyof typeof FACTS;

/** The columns that every table of runs has, and that cost nothing more. */
export const FACT_NAMES = Object.keys(FACTS) as readonly Fact[];

/** Where a column's values come from. Names are unique in a table. */
export interface ColumnSource {
  readonly name: string;
  readonly from: 'config' | 'summary';
  /** The key, and the keys inside where its value is nested. A dot in a key is just a character of it. */
  readonly path: readonly [string, ...string[]];
}

/** The keys to ask the server for, each once: it gives a nested value whole. */
export function keysOf(sources: readonly ColumnSource[], from: ColumnSource['from']): readonly string[] {
  return [...new Set(sources.filter(source => source.from === from).map(({ path }) => path[0]))];
}

/** The value of a run in a column; undefined where it has none. */
export function valueOf(run: Run, { from, path }: ColumnSource): unknown {
  return at(run[from], ...path);
}

/** One of a run's own facts; times in milliseconds since 1970. */
export function factOf(run: Run, fact: Fact): unknown {
  return run[FACTS[fact]];
}
