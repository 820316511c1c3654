import type { QuoteMark } from '../../../sweep/python/pythonLiteral.ts';
import type { CompletionItem } from '../../types.ts';

const WORDS: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: 'None' };
const PIECE = /"(?:[^"\\]|\\.)*"|\b(?:true|false|null)\b/g;

/** An item of JSON as Python, in the quotes of its place. */
export function pythonItem(item: CompletionItem, mark: QuoteMark): CompletionItem {
  return {
    ...item,
    label: WORDS[item.label] ?? item.label,
    insertText: item.insertText.replace(PIECE, piece => WORDS[piece] ?? requoted(piece, mark)),
  };
}

/**
 * What has quotes or escapes in it stays: Python reads JSON's strings. A snippet's own escapes are not the string's.
 */
function requoted(text: string, mark: QuoteMark): string {
  const inner = text.slice(1, -1);
  return /'|\\[^$}]/.test(inner) ? text : mark + inner + mark;
}
