import * as vscode from 'vscode';
import type { AccountKnowledge } from '../../core/language/accountKnowledge.ts';
import type { CompletionItem, CompletionKind } from '../../core/language/types.ts';
import type { SweepReading } from '../../core/sweep/reading.ts';
import type { Services } from '../services.ts';
import { toRange } from '../ui/applyEdits.ts';
import { fileName } from '../ui/fileName.ts';
import { WRITTEN, isPython, maySweep } from './documents.ts';
import { uriOf } from './notebooks.ts';
import type { ProgramFiles } from './programFiles.ts';
import { OfferAgain, watched } from './offerAgain.ts';

/**
 * After a colon and a blank values are offered at once; the rest begins a word of its own (a macro, a path, an item).
 */
const TRIGGERS = [' ', ':', '-', '[', ',', '"', "'", '$', '{', '/', '.'];

const KINDS: Record<CompletionKind, vscode.CompletionItemKind> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  enum: vscode.CompletionItemKind.EnumMember,
  snippet: vscode.CompletionItemKind.Snippet,
  reference: vscode.CompletionItemKind.Reference,
};

/** What may be written at the cursor, in the core's order. */
export function registerCompletion(
  services: Services,
  programs: ProgramFiles,
  account: { readonly now: () => AccountKnowledge; readonly onDidChange: vscode.Event<void> },
): vscode.Disposable {
  const { readings, language, connection } = services;
  const isSignedIn = (): boolean => connection.status === 'signedIn';
  const again = new OfferAgain(services, account.onDidChange);
  const provider = vscode.languages.registerCompletionItemProvider(
    WRITTEN,
    {
      async provideCompletionItems(document, position, token, context) {
        if (!maySweep(document) && !isPython(document)) return undefined;
        const reading = await readings.load(document);
        // What is being typed in Python may break the dict, or the cell: the service reads it without the word.
        const mayBeSweep = isPython(document)
          ? reading.python !== undefined
          : reading.claim.kind !== null || asksInNewFile(document, context);
        if (!mayBeSweep) return undefined;
        const offset = document.offsetAt(position);
        const service = await language();
        const program = startsOwnFunction(document, reading)
          ? fileName(uriOf(document))
          : reading.sweep.root.get('program')?.text;
        const facts =
          program === undefined ? undefined : await programs.facts(document, program).catch(() => undefined);
        const { localScheduler } = reading.sweep;
        const asksForFiles = localScheduler !== undefined || /\bprogram\b/.test(document.lineAt(position).text);
        const files = asksForFiles ? await programs.near(document, localScheduler?.get('source')?.text) : undefined;
        if (token.isCancellationRequested) return undefined;
        const { knowledge, lacks } = watched(account.now());
        const items = service.complete(reading, offset, knowledge, facts, files);
        if (lacks() && isSignedIn()) again.at(document, position);
        const isTyping = context.triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
        if (service.isTypedInFull(reading, items, offset, !isTyping)) return undefined;
        // Asked again at each letter, so that what is typed in full is not offered and Enter is Enter.
        // Below an empty key, what is typed may be a key beside it, too.
        const mayBeTyped = items.some(({ snippet, insertText }) => !snippet || insertText.startsWith(' '));
        return new vscode.CompletionList(
          items.map((item, index) => toItem(document, item, index)),
          mayBeTyped,
        );
      },
    },
    ...TRIGGERS,
  );
  return vscode.Disposable.from(again, provider);
}

/** Whether the agents of a Python document run a function of it, also while what is typed breaks the sweep. */
function startsOwnFunction(document: vscode.TextDocument, { sweep }: SweepReading): boolean {
  if (!isPython(document)) return false;
  const agent = /\bagent\s*\([^()]*(?:,\s*(?:function\s*=\s*)?[A-Za-z_]\w*\s*[,)]|function\s*=)/;
  return sweep.tree.python?.agents === 'function' || agent.test(document.getText());
}

/** An empty document may become a sweep; what begins with other keys may not. Only if the person asks. */
function asksInNewFile(document: vscode.TextDocument, { triggerKind }: vscode.CompletionContext): boolean {
  return (
    triggerKind === vscode.CompletionTriggerKind.Invoke &&
    document.lineCount < 20 &&
    document
      .getText()
      .replace(/#[^\n]*/g, '')
      .trim().length < 20
  );
}

function toItem(document: vscode.TextDocument, item: CompletionItem, index: number): vscode.CompletionItem {
  const converted = new vscode.CompletionItem(item.label, KINDS[item.kind]);
  converted.range = toRange(document, item.range);
  converted.insertText = item.snippet ? new vscode.SnippetString(item.insertText) : item.insertText;
  // The core writes the whole indentation; the editor would add its own.
  converted.keepWhitespace = true;
  // In front of Red Hat's items, whose sortText is their label.
  converted.sortText = `0${String(index).padStart(4, '0')}`;
  converted.filterText = item.filterText;
  if (item.deprecated) converted.tags = [vscode.CompletionItemTag.Deprecated];
  converted.detail = item.detail;
  if (item.documentation !== undefined) converted.documentation = new vscode.MarkdownString(item.documentation);
  if (item.suggestNext)
    converted.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
  return converted;
}
