import * as vscode from 'vscode';
import type { Services } from '../services.ts';

/** What somebody chooses from. */
export interface InDiff<Item extends vscode.QuickPickItem> {
  /** The kind of the documents that show the text before and after. */
  readonly kind: string;
  readonly fileName: string;
  readonly text: string;
  readonly title: string;
  readonly placeholder: string;
  /** The title of the difference. */
  readonly shownAs: string;
  readonly items: readonly Item[];
  readonly textWith: (chosen: readonly Item[]) => string;
  /** undefined = the active one. */
  readonly viewColumn?: vscode.ViewColumn;
}

/**
 * Asks which items to accept, while the difference that they make to a file is shown and follows. Those that are
 * `picked` are chosen from the start. undefined = the person left.
 */
export async function chooseInDiff<Item extends vscode.QuickPickItem>(
  { documents }: Services,
  { kind, fileName, text, title, placeholder, shownAs, items, textWith, viewColumn }: InDiff<Item>,
): Promise<readonly Item[] | undefined> {
  const name = fileName.replace(/\.[^.]+$/, '');
  const show = (chosen: readonly Item[]): vscode.Uri => documents.put(kind, `${name} changed.yaml`, textWith(chosen));
  const picked = items.filter(item => item.picked);
  const after = show(picked);
  await vscode.commands.executeCommand('vscode.diff', documents.put(kind, `${name} now.yaml`, text), after, shownAs, {
    preserveFocus: true,
    preview: true,
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.items = items;
  pick.selectedItems = picked;
  return new Promise(resolve => {
    const subscriptions = [
      pick.onDidChangeSelection(show),
      pick.onDidAccept(() => {
        resolve(pick.selectedItems);
        pick.hide();
      }),
      pick.onDidHide(() => {
        closeDiff(after).then(
          () => resolve(undefined),
          () => resolve(undefined),
        );
        vscode.Disposable.from(...subscriptions, pick).dispose();
      }),
    ];
    pick.show();
  });
}

/** Closes the difference to a document: it was there to choose by. */
async function closeDiff(after: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === after.toString());
  await vscode.window.tabGroups.close(tabs);
}
