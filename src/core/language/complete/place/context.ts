import type { Place } from '../../../yaml/read/node.ts';

export type PathStep = string | number;

/** One key of a collection that is being read, with what follows it on the line (empty for nested blocks). */
export interface Entry {
  readonly key: string;
  readonly place: Place;
  /** The scalar's text without quotes and comment; empty where there is none. */
  text: string;
  quoted: boolean;
  /** The collection in the value. */
  child: Frame | undefined;
}

/** A mapping or a list around the cursor, with its keys before and after it. */
export interface Frame {
  readonly kind: 'map' | 'seq';
  /** The column of its keys or dashes; for a flow collection that of its bracket. */
  readonly indent: number;
  readonly flow: boolean;
  readonly path: readonly PathStep[];
  readonly parent: Frame | undefined;
  readonly entries: Entry[];
  /** Scalars of a list, in order; an empty string for anything else. */
  readonly items: string[];
}

/** Where the cursor is and what can be written there. */
export interface CompletionContext {
  /**
   * `key`: a key of the mapping at `path`. `value`: after the colon; `path` is the value's. `item`: an element of a
   * list; `path` ends with its number.
   */
  readonly at: 'key' | 'value' | 'item';
  readonly path: readonly PathStep[];
  /** The mapping or list that it goes into; undefined in an empty file. */
  readonly frame: Frame | undefined;
  /**
   * The keys already there beside the one at the cursor (for `value` the key itself among them), also those after the
   * cursor.
   */
  readonly keys: readonly Entry[];
  /** What is replaced: the whole word around the cursor, quotes included. */
  readonly range: Place;
  /** The word's opening quote. */
  readonly quote: '"' | "'" | '';
  /** What must be written first: the space after a colon, or missing indentation. */
  readonly lead: string;
  /** The column at which the word starts once `lead` is written. */
  readonly column: number;
  /** A key's colon is there already. */
  readonly colonFollows: boolean;
  /** `key` only: the mapping has no key yet, so a list or a scalar could be here as well. */
  readonly undecided: boolean;
  /** The key right above, at the cursor's column, has no value yet: what it holds may begin here as well. */
  readonly below?: boolean;
  /** Nothing but blank lines and comments follows. */
  readonly last?: boolean;
}
