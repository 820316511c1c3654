import * as l10n from '@vscode/l10n';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { CompletionContext } from '../place/context.ts';
import { expandSnippet, Snippet, type Writing } from '../place/writing.ts';
import type { ProgramFacts } from '../../../python/program/programFacts.ts';
import type { SchemaNode } from '../../schema.ts';
import { typeNames } from '../../typeNames.ts';
import type { AccountKnowledge } from '../../accountKnowledge.ts';
import type { CompletionItem, CompletionKind, WorkspaceFiles } from '../../types.ts';

/** Everything that an answer depends on. */
export interface Ask {
  readonly text: string;
  readonly context: CompletionContext;
  /** The file without the word at the cursor. */
  readonly sweep: SweepFile;
  readonly knowledge: AccountKnowledge;
  /** What the sweep's program tells; undefined where it cannot be read. */
  readonly program: ProgramFacts | undefined;
  /** The files near the sweep file; undefined where they are unknown. */
  readonly files: Pick<WorkspaceFiles, 'scripts' | 'pythonModule'> | undefined;
  readonly writing: Writing;
  /** Flow style only: what is inserted begins a mapping and needs its brackets. */
  readonly brackets?: boolean;
}

/** What an item says besides its text. */
export interface ItemWords {
  readonly label: string;
  /** What a person types for it where that is not the label: its English, beside a translation. */
  readonly typed?: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  readonly documentation?: string;
  readonly suggestNext?: boolean;
  readonly deprecated?: boolean;
}

/**
 * An item for the word at the cursor. `write` makes its text (a snippet's, so `$` in it must be escaped); what must
 * come before it and the comma after it are added here.
 */
export function itemOf(ask: Ask, { typed, ...words }: ItemWords, write: (snippet: Snippet) => string): CompletionItem {
  const { context } = ask;
  const snippet = new Snippet(ask.writing);
  const body = write(snippet);
  const text = context.lead + (ask.brackets ? `{${body}}` : body) + (context.colonFollows ? '' : commaBehind(ask));
  const found = typed === undefined || typed === words.label ? words.label : `${typed} ${words.label}`;
  const filterText = context.quote || found !== words.label ? context.quote + found : undefined;
  return {
    ...words,
    insertText: snippet.used ? text : expandSnippet(text),
    snippet: snippet.used,
    range: context.range,
    ...(filterText === undefined ? {} : { filterText }),
  };
}

/** In flow style a comma must separate the new entry from one that follows. */
function commaBehind({ text, context, writing }: Ask): string {
  if (!writing.flow) return '';
  const next = /^(?:\s|#[^\n\r]*)*/.exec(text.slice(context.range.end, context.range.end + 2000));
  const gap = next?.[0].length ?? 0;
  const sign = text[context.range.end + gap];
  return sign === undefined || ',}]'.includes(sign) ? '' : gap ? ',' : ', ';
}

/** What kind of value a key takes, in a few words; undefined where that is any. */
export function typeWords(node: SchemaNode): string | undefined {
  if (node.enum) return node.enum.length > 4 ? l10n.t('one of several words') : node.enum.map(String).join(' | ');
  return typeNames(node).join(' | ') || undefined;
}
