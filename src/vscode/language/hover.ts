import * as vscode from 'vscode';
import type { AccountKnowledge } from '../../core/language/accountKnowledge.ts';
import type { Claims } from './claims.ts';
import { SELECTOR, toRange } from './documents.ts';

/** What a key or value is, and what W&B makes of it. */
export function registerHover(claims: Claims, knowledge: () => AccountKnowledge): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SELECTOR, {
    async provideHover(document, position) {
      if (claims.of(document).kind === null) return undefined;
      const { hover } = await import('../../core/language/hover/hover.ts');
      const found = hover(claims.sweepOf(document), document.offsetAt(position), knowledge());
      return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(document, found));
    },
  });
}
