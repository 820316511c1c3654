import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { SELECTOR } from './documents.ts';
import { redHatActive } from './redHat.ts';

/**
 * Folding that follows the outline. JSON is left to the editor's own support, and YAML to Red Hat's where that is
 * active.
 */
export function registerFolding({ readings, language }: Services): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(SELECTOR, {
    async provideFoldingRanges(document) {
      if (document.languageId === 'json' || redHatActive()) return undefined;
      const reading = readings.of(document);
      if (reading.claim.kind === null) return undefined;
      return (await language())
        .folding(reading)
        .map(
          range =>
            new vscode.FoldingRange(
              range.start,
              range.end,
              range.comment ? vscode.FoldingRangeKind.Comment : undefined,
            ),
        );
    },
  });
}
