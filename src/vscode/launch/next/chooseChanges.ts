import * as vscode from 'vscode';
import type { ProposedChange } from '../../../core/propose/proposal.ts';
import type { TriedRun } from '../../../core/propose/runs/judgedRuns.ts';
import { writeChanges } from '../../../core/propose/writeProposal.ts';
import type { Services } from '../../services.ts';
import type { Base } from './nextFile.ts';

/** The kind of the documents that show a proposal before it is accepted. */
const KIND = 'next';

/** What is proposed, and what is said of it. */
export interface ChangesToChoose {
  readonly title: string;
  readonly placeholder?: string | undefined;
  readonly changes: readonly ProposedChange[];
  /** What they were made of. */
  readonly runs: readonly TriedRun[];
}

interface ChangeItem extends vscode.QuickPickItem {
  readonly change?: ProposedChange;
}

const ICONS: Readonly<Record<ProposedChange['kind'], string>> = {
  narrow: 'fold',
  widen: 'unfold',
  drop: 'remove',
  fix: 'lock',
  method: 'search',
  runCap: 'list-ordered',
};

/**
 * Asks which changes to accept, each with its reason, while the difference that they make is shown and follows. The
 * text with those accepted; undefined = the person left.
 */
export async function chooseChanges(
  { documents }: Services,
  { text, fileName }: Base,
  { title, placeholder, changes }: ChangesToChoose,
): Promise<string | undefined> {
  const name = fileName.replace(/\.[^.]+$/, '');
  const textWith = (items: readonly ChangeItem[]): string =>
    writeChanges(
      text,
      fileName,
      items.flatMap(({ change }) => change ?? []),
    );
  const show = (items: readonly ChangeItem[]): vscode.Uri =>
    documents.put(KIND, `${name} proposed.yaml`, textWith(items));
  const items = changes.map(toItem);
  const picked = items.filter(item => item.change?.advised);
  await vscode.commands.executeCommand(
    'vscode.diff',
    documents.put(KIND, `${name} now.yaml`, text),
    show(picked),
    vscode.l10n.t('{0}: now ↔ next', fileName),
    { preserveFocus: true, preview: true },
  );
  const pick = vscode.window.createQuickPick<ChangeItem>();
  pick.title = title;
  pick.placeholder =
    placeholder ?? vscode.l10n.t('Changes to accept: Space marks one, Enter writes them into a new file');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.items = items;
  pick.selectedItems = picked;
  return new Promise(resolve => {
    const subscriptions = [
      pick.onDidChangeSelection(show),
      pick.onDidAccept(() => {
        resolve(textWith(pick.selectedItems));
        pick.hide();
      }),
      pick.onDidHide(() => {
        resolve(undefined);
        vscode.Disposable.from(...subscriptions, pick).dispose();
      }),
    ];
    pick.show();
  });
}

function toItem(change: ProposedChange): ChangeItem {
  const { kind, name, from, to, reason } = change;
  return { label: `$(${ICONS[kind]}) ${name}: ${from} → ${to}`, detail: reason, picked: change.advised, change };
}
