import * as vscode from 'vscode';
import type { ProposedChange } from '../../../core/propose/proposal.ts';
import type { TriedRun } from '../../../core/propose/runs/judgedRuns.ts';
import { writeChanges } from '../../../core/propose/writeProposal.ts';
import type { Services } from '../../services.ts';
import { chooseInDiff } from '../../sweeps/chooseInDiff.ts';
import type { Base } from './nextFile.ts';
import { iconLabel } from '../../ui/wizard/iconLabel.ts';

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
  stopEarly: 'debug-stop',
};

/**
 * Asks which changes to accept, each with its reason, while the difference that they make is shown and follows. The
 * text with those accepted; undefined = the person left.
 */
export async function chooseChanges(
  services: Services,
  { text, fileName }: Base,
  { title, placeholder, changes }: ChangesToChoose,
): Promise<string | undefined> {
  const textWith = (items: readonly ChangeItem[]): string =>
    writeChanges(
      text,
      fileName,
      items.flatMap(({ change }) => change ?? []),
    );
  const chosen = await chooseInDiff(services, {
    kind: KIND,
    fileName,
    text,
    title,
    placeholder: placeholder ?? vscode.l10n.t('Space marks a change, Enter writes the marked ones'),
    shownAs: vscode.l10n.t('{0}: now ↔ next', fileName),
    items: changes.map(toItem),
    textWith,
  });
  return chosen && textWith(chosen);
}

function toItem(change: ProposedChange): ChangeItem {
  const { kind, name, from, to, reason } = change;
  return { ...iconLabel(ICONS[kind], `${name}: ${from} → ${to}`), detail: reason, picked: change.advised, change };
}
