// A text with the cursor in it, as `|`, and what completion makes of it.
import { complete } from '../../../src/core/language/complete/complete.ts';
import { expandSnippet } from '../../../src/core/language/complete/place/writing.ts';
import type { ProgramFacts } from '../../../src/core/python/program/programFacts.ts';
import { nothingKnown, type AccountKnowledge } from '../../../src/core/language/accountKnowledge.ts';
import type { CompletionItem, WorkspaceFiles } from '../../../src/core/language/types.ts';
import { readDocument } from '../../../src/core/sweep/reading.ts';

/** The text without its `|`, and where that was. */
export function atCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error(`no | in ${JSON.stringify(marked)}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

export interface Asked {
  readonly fileName?: string;
  readonly knowledge?: Partial<AccountKnowledge>;
  readonly program?: ProgramFacts;
  readonly files?: Pick<WorkspaceFiles, 'scripts' | 'pythonModule'>;
}

/** What is offered at the `|`. */
export function offered(
  marked: string,
  { fileName = 'sweep.yaml', knowledge = {}, program, files }: Asked = {},
): CompletionItem[] {
  const { text, offset } = atCursor(marked);
  return complete(readDocument({ text, fileName }).sweep, offset, { ...nothingKnown, ...knowledge }, program, files);
}

/** The labels of what is offered, in order. */
export function labels(marked: string, asked?: Asked): string[] {
  return offered(marked, asked).map(item => item.label);
}

/** The text once the item of that label is taken and every tab stop left as it is. */
export function taken(marked: string, label: string, asked?: Asked): string {
  const { text } = atCursor(marked);
  const item = offered(marked, asked).find(one => one.label === label);
  if (!item) throw new Error(`${label} is not offered; offered are ${labels(marked, asked).join(', ')}`);
  return (
    text.slice(0, item.range.start) +
    (item.snippet ? expandSnippet(item.insertText) : item.insertText) +
    text.slice(item.range.end)
  );
}
