import * as vscode from 'vscode';
import { ask, type Question } from './question.ts';
import { sentenceRows } from './sentenceRows.ts';
import type { Answer } from './steps.ts';
import { iconLabel } from './iconLabel.ts';

export interface TextItem extends vscode.QuickPickItem {
  /** What is answered; items without it are separators or notes. */
  readonly value?: string;
  /** Put into the box when the item is chosen, to be read again: a correction of what was typed. */
  readonly fill?: string;
}

export interface PickText extends Question {
  readonly placeholder: string;
  readonly items: readonly TextItem[];
  /** What was chosen before: its row has the cursor, and comes first if no item has it. */
  readonly current?: string | undefined;
  /** More items, once they are known; a failure is shown as a note and typing goes on. */
  readonly more?: ((signal: AbortSignal) => Promise<readonly TextItem[]>) | undefined;
  /** Says what is wrong with a typed string; undefined = nothing. */
  readonly check?: ((typed: string) => string | undefined) | undefined;
  /** The rows that a typed string adds, in place of the usual one that takes it as `check` says. */
  readonly typed?: (typed: string) => readonly TextItem[];
}

/** Asks for a string: one of a list, which may still be loading, or what is typed. */
export function pickText(options: PickText): Promise<Answer<string>> {
  const { current, more } = options;
  const pick = vscode.window.createQuickPick<TextItem>();
  pick.placeholder = options.placeholder;
  pick.matchOnDescription = true;
  const cancel = new AbortController();
  let known = withCurrent(options.items, current);
  let notes: readonly TextItem[] = [];
  /** The row of what is typed; whether it had the cursor since, and whether the person has moved on from it. */
  let top: { readonly row: TextItem; readonly isActive: boolean; readonly isLeft: boolean } | undefined;
  const typedRows = (typed: string): readonly TextItem[] => {
    if (typed === '') return [];
    if (options.typed) return options.typed(typed);
    return known.some(({ value }) => value === typed) ? [] : asTyped(typed, options.check?.(typed));
  };
  const show = (): void => {
    const typed = pick.value.trim();
    const rows = typedRows(typed);
    pick.items = [...known, ...rows, ...notes];
    const row =
      rows.find(({ value, fill }) => value !== undefined || fill !== undefined) ??
      known.find(({ value }) => value === typed);
    top = typed === '' || row === undefined ? undefined : { row, isActive: false, isLeft: false };
  };
  show();
  const active = known.find(item => item.value !== undefined && item.value === current);
  if (active) pick.activeItems = [active];
  if (more) {
    pick.busy = true;
    const over = (): void => {
      if (cancel.signal.aborted) return;
      pick.busy = false;
      show();
    };
    const loaded = (items: readonly TextItem[]): void => {
      known = [...known, ...items.filter(({ value }) => value === undefined || !known.some(k => k.value === value))];
      over();
    };
    const failed = (error: unknown): void => {
      notes = notLoaded(error);
      over();
    };
    more(cancel.signal).then(loaded, failed);
  }
  return ask<string>(pick, options, done => {
    pick.onDidChangeValue(show);
    pick.onDidChangeActive(([row]) => {
      if (!top) return;
      const isActive = row === top.row;
      top = { row: top.row, isActive: top.isActive || isActive, isLeft: top.isActive && !isActive };
    });
    pick.onDidAccept(() => {
      // Enter may come before the list shows what was typed: then the cursor is on a row that nobody chose.
      const item = top?.isLeft === false ? top.row : pick.selectedItems[0];
      if (item?.fill !== undefined) {
        pick.value = item.fill;
        show();
        return;
      }
      if (item?.value !== undefined) done(item.value);
      else if (pick.items.length === 0) pick.items = nothingTyped();
    });
    pick.onDidHide(() => cancel.abort());
  });
}

function withCurrent(items: readonly TextItem[], current: string | undefined): readonly TextItem[] {
  return current === undefined || items.some(item => item.value === current)
    ? items
    : [{ label: current, value: current, description: vscode.l10n.t('chosen') }, ...items];
}

function asTyped(typed: string, problem: string | undefined): readonly TextItem[] {
  return problem === undefined
    ? [{ ...iconLabel('edit', typed), description: vscode.l10n.t('as typed'), value: typed, alwaysShow: true }]
    : alwaysShown(sentenceRows('warning', problem));
}

/** The answer to Enter in an empty box without a list. */
function nothingTyped(): readonly TextItem[] {
  return alwaysShown(sentenceRows('info', vscode.l10n.t('Nothing is entered yet. Type a value, then press Enter.')));
}

function notLoaded(error: unknown): readonly TextItem[] {
  const reason = error instanceof Error ? error.message : vscode.l10n.t('The list could not be loaded.');
  return alwaysShown(sentenceRows('warning', reason, vscode.l10n.t('You can type the name.')));
}

/** Rows that stay whatever is typed. */
function alwaysShown(rows: readonly TextItem[]): readonly TextItem[] {
  return rows.map(row => ({ ...row, alwaysShow: true }));
}
