import * as vscode from 'vscode';
import { sentenceRows } from '../ui/wizard/sentenceRows.ts';
import { summaryLines } from '../ui/wizard/summaryLines.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

export interface ConfirmRow<T> extends vscode.QuickPickItem {
  /** The answer; rows without it are only for reading. */
  readonly chosen?: T;
}

/** What was found out while the list was open. */
export interface Found<T> {
  readonly rows: readonly ConfirmRow<T>[];
  /** Serious enough that an Enter pressed before it appeared does not count. */
  readonly isGrave: boolean;
}

export interface ConfirmList<T> {
  readonly title: string;
  readonly placeholder: string;
  /** What is done on Enter. */
  readonly first: Pick<ConfirmRow<T>, 'iconPath' | 'label' | 'chosen'>;
  /** Below it, in parts; those that do not fit are rows below what is found. */
  readonly summary?: readonly string[];
  /** What the first row says while an Enter waits for what is found. */
  readonly waits: string;
  readonly others: readonly ConfirmRow<T>[];
  /** What is shown from the start, below what is found. */
  readonly known?: readonly ConfirmRow<T>[];
  readonly found: Promise<Found<T>>;
  /** What stands above what is found and comes later, and what is said until then; nothing waits for it. */
  readonly estimate?: { readonly looking: string; readonly rows: Promise<readonly ConfirmRow<T>[]> };
  /** In its place until it is there. */
  readonly looking: string;
  /** In its place where there is nothing to tell. */
  readonly nothing: string;
  /** In its place when it takes too long, or cannot be found out. */
  readonly late: string;
}

/** How long to wait for findings, in milliseconds. */
const PATIENCE_MS = 6000;

/**
 * One list, by keyboard: what is done on Enter is there at once, and other ways. What is worth knowing fills in below
 * them, so that no row moves under the cursor. An Enter before it is there is kept, and counts unless something serious
 * comes. undefined = the person declined.
 */
export function confirmList<T>({
  title,
  placeholder,
  first: { chosen, ...words },
  summary = [],
  waits,
  others,
  known = [],
  found,
  estimate,
  looking,
  nothing,
  late,
}: ConfirmList<T>): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<ConfirmRow<T>>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.ignoreFocusOut = true;
  pick.keepScrollPosition = true;
  pick.busy = true;
  const [detail, ...further] = summaryLines(summary);
  const first: ConfirmRow<T> = { ...words, detail, chosen };
  const last = [...further.flatMap(line => sentenceRows('info', line)), ...known];
  const isSeparator = ({ kind }: vscode.QuickPickItem): boolean => kind === vscode.QuickPickItemKind.Separator;
  const spinning = (words: string): ConfirmRow<T> => ({ ...iconLabel('sync~spin', words), alwaysShow: true });
  let estimated: readonly ConfirmRow<T>[] = estimate ? [spinning(estimate.looking)] : [];
  let shown: { readonly top: ConfirmRow<T>; readonly below: readonly ConfirmRow<T>[] } = { top: first, below: [] };
  const show = (top: ConfirmRow<T>, below: readonly ConfirmRow<T>[]): void => {
    shown = { top, below };
    const before = pick.items.filter(row => !isSeparator(row));
    const [active] = pick.activeItems;
    // Without a heading, which would take its width from both lines of the first row.
    const group = { label: '', kind: vscode.QuickPickItemKind.Separator };
    pick.items = [top, ...others, group, ...estimated, ...below, ...last];
    const now = pick.items.filter(row => !isSeparator(row));
    // The same row, or the one in its place: nothing above what is found has moved.
    pick.activeItems = [(active && now.includes(active) ? active : now[active ? before.indexOf(active) : 0]) ?? top];
  };
  let answer: T | undefined;
  let kept = false;
  const finish = (chosen: T): void => {
    answer = chosen;
    pick.hide();
  };
  const fill = ({ rows, isGrave }: Found<T>): void => {
    if (!pick.busy) return;
    pick.busy = false;
    show(first, rows.length > 0 ? rows : [{ ...iconLabel('check', nothing), alwaysShow: true }]);
    if (kept && !isGrave && first.chosen !== undefined) finish(first.chosen);
  };
  const giveUp = (): void => fill({ rows: [{ ...iconLabel('question', late), alwaysShow: true }], isGrave: false });
  const spinner = spinning(looking);
  show(first, [spinner]);
  const timer = setTimeout(giveUp, PATIENCE_MS);
  found.then(fill, giveUp);
  let isOpen = true;
  const replace = (rows: readonly ConfirmRow<T>[]): void => {
    estimated = rows;
    if (isOpen) show(shown.top, shown.below);
  };
  estimate?.rows.then(replace, () => replace([]));
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems;
      if (row?.chosen === undefined) return;
      const isFirst = row.chosen === first.chosen;
      if (!isFirst || !pick.busy) finish(row.chosen);
      else if (!kept) {
        kept = true;
        show({ ...first, detail: waits }, [spinner]);
      }
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      isOpen = false;
      pick.busy = false;
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}
