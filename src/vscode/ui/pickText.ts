import * as vscode from 'vscode';

export interface TextItem extends vscode.QuickPickItem {
  /** What is answered; items without it are separators or notes. */
  readonly value?: string;
}

export interface PickText {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly TextItem[];
  /** More items, once they are known; a failure is shown as a note and typing goes on. */
  readonly more?: (signal: AbortSignal) => Promise<readonly TextItem[]>;
  /** Says what is wrong with a typed text; undefined = it is fine. */
  readonly check?: (text: string) => string | undefined;
  readonly step?: number;
  readonly totalSteps?: number;
  readonly back?: boolean;
}

/** A quick pick whose list may still be loading and that also takes what is typed; undefined = the person left, `back` = the Back button. */
export function pickText(options: PickText): Promise<{ readonly value: string } | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<TextItem>();
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.step = options.step;
  pick.totalSteps = options.totalSteps;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  if (options.back) pick.buttons = [vscode.QuickInputButtons.Back];
  const cancel = new AbortController();
  let known: readonly TextItem[] = options.items;
  let note: TextItem | undefined;

  const show = (): void => {
    const typed = pick.value.trim();
    const named = known.some(item => item.value === typed);
    const problem = typed === '' ? undefined : options.check?.(typed);
    const own: TextItem[] =
      typed === '' || named
        ? []
        : [
            problem === undefined
              ? { label: `$(edit) ${typed}`, description: vscode.l10n.t('as typed'), value: typed, alwaysShow: true }
              : { label: `$(warning) ${problem}`, alwaysShow: true },
          ];
    pick.items = [...known, ...own, ...(note ? [note] : [])];
  };
  show();
  if (options.more) {
    pick.busy = true;
    options
      .more(cancel.signal)
      .then(
        items => {
          known = [
            ...known,
            ...items.filter(item => item.value === undefined || !known.some(k => k.value === item.value)),
          ];
        },
        (error: unknown) => {
          note = {
            label: `$(warning) ${error instanceof Error ? error.message : vscode.l10n.t('The list could not be loaded.')}`,
            detail: vscode.l10n.t('You can type the name.'),
            alwaysShow: true,
          };
        },
      )
      .finally(() => {
        if (!cancel.signal.aborted) {
          pick.busy = false;
          show();
        }
      });
  }
  return new Promise(resolve => {
    let answer: { value: string } | 'back' | undefined;
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      // Enter may come before the list shows what was typed.
      const typed = pick.value.trim();
      const value =
        pick.selectedItems[0]?.value ??
        (pick.selectedItems.length === 0 && typed !== '' && options.check?.(typed) === undefined ? typed : undefined);
      if (value === undefined) return;
      answer = { value };
      pick.hide();
    });
    pick.onDidTriggerButton(() => {
      answer = 'back';
      pick.hide();
    });
    pick.onDidHide(() => {
      cancel.abort();
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}
