import * as vscode from 'vscode';
import type { At } from './steps.ts';

export interface PickOne<T> {
  readonly title: string;
  readonly at: At;
  readonly items: readonly (vscode.QuickPickItem & { readonly value: T })[];
  /** Words of a first item that changes nothing. */
  readonly keep?: string | undefined;
  /** What was chosen before. */
  readonly current?: T | undefined;
}

/** One of a few; `value` undefined = as it is, `back` = the Back button, undefined = the person left. */
export function pickOne<T>({
  title,
  at,
  items,
  keep,
  current,
}: PickOne<T> & { readonly keep: string | undefined }): Promise<{ readonly value: T | undefined } | 'back' | undefined>;
export function pickOne<T>(options: PickOne<T>): Promise<{ readonly value: T } | 'back' | undefined>;
export function pickOne<T>({
  title,
  at,
  items,
  keep,
  current,
}: PickOne<T>): Promise<{ readonly value: T | undefined } | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value: T | undefined }>();
  pick.title = title;
  pick.step = at.step;
  pick.totalSteps = at.totalSteps;
  pick.ignoreFocusOut = true;
  if (at.back) pick.buttons = [vscode.QuickInputButtons.Back];
  pick.items = [...(keep === undefined ? [] : [{ label: keep, value: undefined }]), ...items];
  const active = current === undefined ? undefined : pick.items.find(item => item.value === current);
  if (active) pick.activeItems = [active];
  return new Promise(resolve => {
    let answer: { readonly value: T | undefined } | 'back' | undefined;
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (!item) return;
      answer = { value: item.value };
      pick.hide();
    });
    pick.onDidTriggerButton(() => {
      answer = 'back';
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}
