import type { JsonValue } from '../../json.ts';

/** Keys and positions from the root. Of equal keys the last is meant, as in PyYAML; aliases are not followed. */
export type Path = readonly (string | number)[];

/**
 * A value to write: a JSON value, in the quotes and the style of its place, or YAML that is written as it is
 * (in a JSON file: as the JSON of the same value).
 */
export type NewValue = { readonly value: JsonValue } | { readonly yaml: string };

/** Keys with their values, in the order in which they are written. Nested ones become a mapping in block style. */
export type NewPairs = readonly (readonly [key: string, value: NewValue | { readonly pairs: NewPairs }])[];

/** Where keys are added to a mapping. */
export type At = 'start' | 'end' | { readonly after: string };

/** One thing to do with a YAML text. All changes of one edit name their places in the text before it. */
export type Change =
  /** Replaces the value at a path. Comments inside the old value go with it. */
  | { readonly verb: 'set'; readonly path: Path; readonly to: NewValue | { readonly pairs: NewPairs } }
  /** Adds keys to the mapping at a path, before its first key, after its last, or after one of them. */
  | { readonly verb: 'insert'; readonly path: Path; readonly pairs: NewPairs; readonly at: At }
  /** Renames the last key of a path, in its quotes. */
  | { readonly verb: 'rename'; readonly path: Path; readonly name: string }
  /**
   * Removes a key with its value, or an item of a list. `keyStart` picks one of several equal keys by its offset. It is
   * not removed if a comment would go with it, unless `comments` lets those on its own lines go.
   */
  | { readonly verb: 'remove'; readonly path: Path; readonly keyStart?: number; readonly comments?: 'go' }
  /** Moves a key with its value into the mapping at `into`, which is created if it is missing. */
  | { readonly verb: 'move'; readonly path: Path; readonly into: Path }
  /** Adds an item after the last one of the list at a path. */
  | { readonly verb: 'append'; readonly path: Path; readonly to: NewValue }
  /** Writes several items in place of one. */
  | { readonly verb: 'split'; readonly path: Path; readonly into: readonly NewValue[] }
  /** Puts a key between the one at a path and its mapping: `a: {b: 1}` becomes `a: {name: {b: 1}}`. */
  | { readonly verb: 'wrap'; readonly path: Path; readonly name: string }
  /** Indents keys, with their lines, so that they become the value of the key at `into`, which has none. */
  | { readonly verb: 'nest'; readonly paths: readonly Path[]; readonly into: Path };
