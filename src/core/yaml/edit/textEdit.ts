import type { Place } from '../read/node.ts';

/** A range and what replaces it; an insertion where the range is empty. */
export interface TextEdit extends Place {
  readonly newText: string;
}
