import * as vscode from 'vscode';
import { symbols } from '../../core/language/symbols.ts';
import type { OutlineSymbol } from '../../core/language/types.ts';
import { SELECTOR, toRange, type Trees } from './documents.ts';
import type { Claims } from './claims.ts';

const KINDS: Record<OutlineSymbol['kind'], vscode.SymbolKind> = {
  object: vscode.SymbolKind.Module, array: vscode.SymbolKind.Array, string: vscode.SymbolKind.String,
  number: vscode.SymbolKind.Number, boolean: vscode.SymbolKind.Boolean, null: vscode.SymbolKind.Null,
};

/** The outline of sweep files. JSON is left to the editor's own JSON support, and YAML to Red Hat's where that is active. */
export function registerSymbols(trees: Trees, claims: Claims): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(SELECTOR, {
    provideDocumentSymbols(document) {
      if (document.languageId === 'json' || claims.redHatActive() || !claims.of(document).kind) return [];
      return symbols(trees.of(document)).map(symbol => toSymbol(document, symbol));
    },
  }, { label: 'Launch Sweeps' });
}

function toSymbol(document: vscode.TextDocument, symbol: OutlineSymbol): vscode.DocumentSymbol {
  const converted = new vscode.DocumentSymbol(symbol.name, symbol.detail, KINDS[symbol.kind], toRange(document, symbol), toRange(document, symbol.selection));
  converted.children = symbol.children.map(child => toSymbol(document, child));
  return converted;
}
