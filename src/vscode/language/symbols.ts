import * as vscode from 'vscode';
import type { OutlineSymbol } from '../../core/language/types.ts';
import type { Services } from '../services.ts';
import { toRange } from '../ui/applyEdits.ts';
import { WRITTEN } from './documents.ts';
import { redHatActive } from './redHat.ts';

const KINDS: Record<OutlineSymbol['kind'], vscode.SymbolKind> = {
  object: vscode.SymbolKind.Module,
  array: vscode.SymbolKind.Array,
  string: vscode.SymbolKind.String,
  number: vscode.SymbolKind.Number,
  boolean: vscode.SymbolKind.Boolean,
  null: vscode.SymbolKind.Null,
};

/**
 * The outline of sweep files. JSON is left to the editor's own JSON support, and YAML to Red Hat's where that is
 * active.
 */
export function registerSymbols({ readings, language }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    WRITTEN,
    {
      async provideDocumentSymbols(document) {
        if (document.languageId === 'json' || (document.languageId === 'yaml' && redHatActive())) return [];
        const reading = await readings.load(document);
        if (reading.claim.kind === null) return [];
        return withinBounds((await language()).symbols(reading)).map(symbol => toSymbol(document, symbol));
      },
    },
    { label: vscode.l10n.t('Launch Sweeps') },
  );
}

/** More than this would slow the editor down. */
const MOST = 5_000;

/** An outline that is too large loses the items of its lists first, then its depth. */
function withinBounds(outline: readonly OutlineSymbol[]): readonly OutlineSymbol[] {
  if (countOf(outline) <= MOST) return outline;
  const withoutItems = pruned(outline, Number.POSITIVE_INFINITY);
  if (countOf(withoutItems) <= MOST) return withoutItems;
  const shallow = pruned(outline, 2);
  return countOf(shallow) <= MOST ? shallow : pruned(outline, 1).slice(0, MOST);
}

function countOf(outline: readonly OutlineSymbol[]): number {
  return outline.reduce((sum, symbol) => sum + 1 + countOf(symbol.children), 0);
}

function pruned(outline: readonly OutlineSymbol[], depth: number): OutlineSymbol[] {
  return outline.map(symbol => ({
    ...symbol,
    children: symbol.kind === 'array' || depth <= 1 ? [] : pruned(symbol.children, depth - 1),
  }));
}

function toSymbol(document: vscode.TextDocument, symbol: OutlineSymbol): vscode.DocumentSymbol {
  const converted = new vscode.DocumentSymbol(
    symbol.name,
    symbol.detail,
    KINDS[symbol.kind],
    toRange(document, symbol),
    toRange(document, symbol.selection),
  );
  converted.children = symbol.children.map(child => toSymbol(document, child));
  return converted;
}
