import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { DOCUMENT_SCHEME } from '../ids.ts';
import { yamlSnippet } from './yamlSnippet.ts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('launchSweeps', 'yaml');

/**
 * A sweep of Python that is pasted into YAML becomes YAML; the editor's own control beside it gives the text as it was.
 * Into a file that holds something already the text is pasted as it is, and the control offers YAML.
 */
export function registerPastePython({ language }: Pick<Services, 'language'>): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    { language: 'yaml' },
    {
      async provideDocumentPasteEdits(document, ranges, data, _context, token) {
        const text = await data.get('text/plain')?.asString();
        if (text === undefined || document.uri.scheme === DOCUMENT_SCHEME || token.isCancellationRequested) return [];
        const found = await (await language()).pasted(text);
        if (!found) return [];
        const edit = new vscode.DocumentPasteEdit(yamlSnippet(found), vscode.l10n.t('Paste as YAML'), KIND);
        if (!found.isOnlyPython || !isAllOf(document, ranges)) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
        return [edit];
      },
    },
    { providedPasteEditKinds: [KIND], pasteMimeTypes: ['text/plain'] },
  );
}

/** Whether nothing is left of a document beside what is pasted. */
function isAllOf(document: vscode.TextDocument, ranges: readonly vscode.Range[]): boolean {
  const [range] = ranges;
  const kept = document.getText().length - (range ? document.getText(range).length : 0);
  return ranges.length === 1 && (kept === 0 || document.getText().trim() === '');
}
