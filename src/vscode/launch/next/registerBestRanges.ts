import * as vscode from 'vscode';
import { SELECTOR } from '../../language/documents.ts';
import type { LaunchContext } from '../launchContext.ts';

/**
 * What the best runs of a sweep have, beside the parameters of its file: in the hover, as completion of bounds, and as
 * quick fixes that narrow or freeze a parameter. Code is loaded with the first sweep file that is asked about.
 */
export function registerBestRanges(context: LaunchContext): vscode.Disposable {
  const { readings } = context.services;
  const isSweep = (document: vscode.TextDocument): boolean => readings.of(document).claim.kind !== null;
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(SELECTOR, {
      provideHover: async (document, position) =>
        isSweep(document) ? (await context.bestRanges()).hover(document, position) : undefined,
    }),
    vscode.languages.registerCompletionItemProvider(SELECTOR, {
      provideCompletionItems: async (document, position) =>
        isSweep(document) ? (await context.bestRanges()).complete(document, position) : undefined,
    }),
    vscode.languages.registerCodeActionsProvider(
      SELECTOR,
      {
        provideCodeActions: async (document, range) =>
          isSweep(document) ? (await context.bestRanges()).actions(document, range.start) : undefined,
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
    ),
  );
}
