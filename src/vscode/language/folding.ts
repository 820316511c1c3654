import * as vscode from 'vscode';
import { folding } from '../../core/language/folding.ts';
import { SELECTOR, type Trees } from './documents.ts';
import type { Claims } from './claims.ts';

/** Folding that follows the outline. JSON is left to the editor's own support, and YAML to Red Hat's where that is active. */
export function registerFolding(trees: Trees, claims: Claims): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(SELECTOR, {
    provideFoldingRanges(document) {
      if (document.languageId === 'json' || claims.redHatActive() || !claims.of(document).kind) return undefined;
      return folding(trees.of(document)).map(
        range =>
          new vscode.FoldingRange(range.start, range.end, range.comment ? vscode.FoldingRangeKind.Comment : undefined),
      );
    },
  });
}
