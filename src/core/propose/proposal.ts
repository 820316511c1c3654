import type { Ways } from './change/rewrite.ts';

/** What a change does to the sweep. */
export type ChangeKind = 'narrow' | 'widen' | 'drop' | 'fix' | 'method' | 'runCap' | 'stopEarly';

/** One change of a sweep file, with what speaks for it. */
export interface ProposedChange {
  readonly kind: ChangeKind;
  /** What changes: a parameter, dots between the names of groups, or a key at the top. */
  readonly name: string;
  /** The old and the new space, or value, in words. */
  readonly from: string;
  readonly to: string;
  /** Why, in a sentence with numbers that a person can check. */
  readonly reason: string;
  /** How the text changes. */
  readonly ways: Ways;
  /** False for a change that is only offered. */
  readonly advised: boolean;
}

/** What a proposal rests on. */
export interface Basis {
  readonly finished: number;
  readonly failed: number;
  readonly stopped: number;
  /** The share of the metric's variance that the model foretells of runs that it has not seen. */
  readonly explained: number;
}

/** The next sweep, or why there is nothing to propose. */
export type Proposal =
  | {
      readonly kind: 'next';
      readonly changes: readonly ProposedChange[];
      readonly basis: Basis;
      /** Why nothing of the space changes, where that is so: the earlier runs count, and more of them are made. */
      readonly goesOn?: string;
    }
  | { readonly kind: 'nothing'; readonly why: string };
