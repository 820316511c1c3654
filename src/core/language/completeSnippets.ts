import type { Ask } from './completeAsk.ts';
import type { CompletionItem } from './types.ts';

/** Whole things. */
export function snippetItems(_ask: Ask): CompletionItem[] {
  return [];
}
