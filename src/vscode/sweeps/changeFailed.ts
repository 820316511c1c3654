import * as vscode from 'vscode';
import type { StateOutcome } from '../../core/launch/send/changeState.ts';
import { COMMANDS } from '../ids.ts';
import { CommandError } from '../ui/commandError.ts';
import { remedyFor } from '../ui/showFailure.ts';

/** The error of a change of a sweep's state that was not done, or perhaps not. */
export function changeFailed({ kind, sentence, actions }: StateOutcome): CommandError {
  const buttons = actions.flatMap(action =>
    action === 'again' || action === 'lookAgain'
      ? [{ title: vscode.l10n.t('Refresh'), run: COMMANDS.refresh }]
      : remedyFor(action),
  );
  return new CommandError(sentence, buttons, kind === 'unknown');
}
