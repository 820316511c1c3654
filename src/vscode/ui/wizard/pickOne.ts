import * as vscode from 'vscode';
import { ask, type Question } from './question.ts';
import type { Answer } from './steps.ts';

/** A row that can be chosen; rows without `value` are notes or separators. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

export interface PickOne<T> extends Question {
  readonly placeholder?: string;
  readonly items: readonly Choice<T>[];
  /** What was chosen before: its row has the cursor. */
  readonly current?: T | undefined;
}

/** Asks for one of a few rows. */
export function pickOne<T>({ placeholder, items, current, ...question }: PickOne<T>): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.placeholder = placeholder;
  pick.items = items;
  const active = current === undefined ? undefined : items.find(item => item.value === current);
  if (active) pick.activeItems = [active];
  return ask<T>(pick, question, done =>
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item && 'value' in item) done(item.value as T);
    }),
  );
}

/** Asks for any number of rows; those marked `picked` are chosen at first. */
export function pickMany<T>({
  placeholder,
  items,
  ...question
}: Omit<PickOne<T>, 'current'>): Promise<Answer<readonly T[]>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.placeholder = placeholder;
  pick.canSelectMany = true;
  pick.items = items;
  pick.selectedItems = items.filter(item => item.picked === true);
  return ask<readonly T[]>(pick, question, done =>
    pick.onDidAccept(() => done(pick.selectedItems.filter(item => 'value' in item).map(item => item.value as T))),
  );
}
