import * as vscode from 'vscode';
import { SECTION, SETTINGS } from '../ids.ts';
import type { Services } from '../services.ts';
import { WRITTEN } from './documents.ts';

/** Number of values of each parameter, and of expected runs; off unless the setting says so. */
export function registerInlayHints({ readings, language }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(`${SECTION}.${SETTINGS.inlayHints}`)) changed.fire();
    }),
    vscode.languages.registerInlayHintsProvider(WRITTEN, {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range) {
        if (!vscode.workspace.getConfiguration(SECTION, document).get<boolean>(SETTINGS.inlayHints, false))
          return undefined;
        const reading = await readings.load(document);
        if (reading.claim.kind === null) return undefined;
        return (await language())
          .hints(reading)
          .map(hint => toHint(document, hint))
          .filter(hint => range.contains(hint.position));
      },
    }),
  );
}

function toHint(
  document: vscode.TextDocument,
  { offset, text, tooltip }: { readonly offset: number; readonly text: string; readonly tooltip?: string },
): vscode.InlayHint {
  const hint = new vscode.InlayHint(document.positionAt(offset), text);
  hint.paddingLeft = true;
  hint.tooltip = tooltip === undefined ? undefined : new vscode.MarkdownString(tooltip);
  return hint;
}
