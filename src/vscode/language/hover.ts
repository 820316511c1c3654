import * as vscode from 'vscode';
import type { AccountKnowledge } from '../../core/language/accountKnowledge.ts';
import type { Services } from '../services.ts';
import { toRange } from '../ui/applyEdits.ts';
import { SOURCE } from './diagnostics.ts';
import { WRITTEN } from './documents.ts';

/** What a key or value is, and what W&B makes of it. */
export function registerHover({ readings, language }: Services, knowledge: () => AccountKnowledge): vscode.Disposable {
  return vscode.languages.registerHoverProvider(WRITTEN, {
    async provideHover(document, position) {
      const reading = await readings.load(document);
      if (reading.claim.kind === null) return undefined;
      const offset = document.offsetAt(position);
      const isMarked = vscode.languages
        .getDiagnostics(document.uri)
        .some(({ source, range }) => source === SOURCE && range.contains(position));
      const found = (await language()).hover(reading, offset, knowledge(), isMarked);
      return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(document, found));
    },
  });
}
