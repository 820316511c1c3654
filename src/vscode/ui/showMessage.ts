import * as vscode from 'vscode';
import type { Remedy } from './commandError.ts';
import { runButton, type Tells } from './showFailure.ts';

export interface Message {
  readonly severity: 'info' | 'warning' | 'error';
  readonly sentence: string;
  readonly buttons: readonly Remedy[];
  /** What the buttons belong to, as the log names it. */
  readonly what: string;
}

/** Shows a sentence and runs the button that is chosen; a failure of it is told. Ends when the message is gone. */
export async function showMessage(tells: Tells, { severity, sentence, buttons, what }: Message): Promise<void> {
  const show =
    severity === 'info'
      ? vscode.window.showInformationMessage
      : severity === 'warning'
        ? vscode.window.showWarningMessage
        : vscode.window.showErrorMessage;
  const chosen = await show(sentence, ...buttons.map(({ title }) => title));
  await runButton(
    buttons.find(({ title }) => title === chosen),
    { ...tells, what },
  );
}
