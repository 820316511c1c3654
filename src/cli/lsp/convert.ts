import {
  CompletionItemKind,
  CompletionItemTag,
  DiagnosticSeverity,
  DiagnosticTag,
  InsertTextFormat,
  MarkupKind,
  SymbolKind,
  type CompletionItem as LspCompletionItem,
  type Diagnostic as LspDiagnostic,
  type DocumentSymbol,
  type Position,
  type Range,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver/node';
import type {
  CompletionItem,
  CompletionKind,
  Diagnostic,
  OutlineSymbol,
  Severity,
  TextEdit,
} from '../../core/language/types.ts';
import { positionAt } from '../../core/yaml/read/position.ts';
import type { Place } from '../../core/yaml/read/node.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
const COMPLETIONS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  enum: CompletionItemKind.EnumMember,
  snippet: CompletionItemKind.Snippet,
  reference: CompletionItemKind.Reference,
};
const SYMBOLS: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  object: SymbolKind.Object,
  array: SymbolKind.Array,
  string: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
};

/** The name under which diagnostics are shown. */
export const SOURCE = 'launch-sweeps';

/** Turns places, which are offsets into the document, into ranges. */
export type ToRange = (place: Place) => Range;

/** `lineStarts`: the offset at which each line of the text begins. */
export function rangesOf(lineStarts: readonly number[]): ToRange {
  const toPosition = (offset: number): Position => {
    const { line, column } = positionAt(lineStarts, offset);
    return { line, character: column };
  };
  return ({ start, end }) => ({ start: toPosition(start), end: toPosition(end) });
}

export const toEdit = (edit: TextEdit, toRange: ToRange): LspTextEdit => ({
  range: toRange(edit),
  newText: edit.newText,
});

/** `repository`: the address of the project, where each rule has its page. */
export function toDiagnostic(found: Diagnostic, toRange: ToRange, repository: string): LspDiagnostic {
  return {
    range: toRange(found),
    severity: SEVERITIES[found.severity],
    source: SOURCE,
    code: found.code,
    codeDescription: { href: `${repository}/blob/main/docs/rules/${found.code}.md` },
    message: found.message,
    ...(found.deprecated === true && { tags: [DiagnosticTag.Deprecated] }),
  };
}

/** `index`: its place in the list, which is kept. */
export function toCompletion(item: CompletionItem, index: number, toRange: ToRange): LspCompletionItem {
  return {
    label: item.label,
    kind: COMPLETIONS[item.kind],
    sortText: String(index).padStart(5, '0'),
    textEdit: { range: toRange(item.range), newText: item.insertText },
    insertTextFormat: item.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(item.filterText !== undefined && { filterText: item.filterText }),
    ...(item.documentation !== undefined && {
      documentation: { kind: MarkupKind.Markdown, value: item.documentation },
    }),
    ...(item.deprecated === true && { tags: [CompletionItemTag.Deprecated] }),
  };
}

export function toSymbol(symbol: OutlineSymbol, toRange: ToRange): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: SYMBOLS[symbol.kind],
    range: toRange(symbol),
    selectionRange: toRange(symbol.selection),
    children: symbol.children.map(child => toSymbol(child, toRange)),
  };
}
