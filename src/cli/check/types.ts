import type { Severity } from '../../core/language/types.ts';

/** One diagnostic, with its place as people count: lines and columns from 1. */
export interface Said {
  readonly code: string;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The cell of a notebook, from 0; lines count from its first. */
  readonly cell?: number;
  readonly message: string;
  /** The titles of its fixes. */
  readonly fixes: readonly string[];
}

/** What is said of a file that was read. */
export interface CheckedFile {
  /** As it was named. */
  readonly file: string;
  /** False: it is not a sweep, and nothing is said of it. */
  readonly claimed: boolean;
  readonly kind: 'sweep' | 'launch-sweep' | null;
  readonly diagnostics: readonly Said[];
}

/** What is said of a file, or why it could not be read. */
export type Answer = CheckedFile | { readonly file: string; readonly error: { readonly message: string } };
