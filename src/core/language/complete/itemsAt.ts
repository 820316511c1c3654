import type { Ask } from './offer/ask.ts';
import { firstItems, itemItems } from './offer/items.ts';
import { mappingItems } from './offer/keys.ts';
import { snippetItems, wholeItems } from './offer/snippets.ts';
import { valueItems } from './offer/values.ts';
import type { CompletionItem } from '../types.ts';

/** What can be written at a place, whatever language it is in. */
export function itemsAt(ask: Ask): CompletionItem[] {
  switch (ask.context.at) {
    case 'key':
      return [
        ...wholeItems(ask),
        ...mappingItems(ask),
        ...snippetItems(ask),
        ...(ask.context.undecided ? firstItems(ask) : []),
      ];
    case 'value':
      return [...valueItems(ask), ...snippetItems(ask)];
    case 'item':
      return itemItems(ask);
  }
}
