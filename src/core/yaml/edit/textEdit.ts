import type { Place } from '../read/node.ts';

/** A range of a text and what replaces it; an insertion where the range is empty. */
export interface TextEdit extends Place {
  readonly newText: string;
}
