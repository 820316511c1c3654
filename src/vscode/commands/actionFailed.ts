import * as vscode from 'vscode';
import { isApiError } from '../../core/api/apiError.ts';
import { COMMANDS } from '../ids.ts';
import { CommandError } from './commandError.ts';
import { explain } from './showFailure.ts';

/** How a failure of something that changes W&B is told; `reason` is a sentence or two of its own. */
export interface FailureWords {
  /** `The run happy-1 was not stopped: …` */
  readonly notDone: (reason: string) => string;
  /** No answer came: `It is not known whether the run happy-1 was stopped: …` */
  readonly unknown: (reason: string) => string;
}

/** A failed request as a sentence that names what was not done, or perhaps was; anything else as it is. */
export function actionFailed(error: unknown, { notDone, unknown }: FailureWords): unknown {
  if (!isApiError(error) || error.kind === 'cancelled') return error;
  if (!error.perhapsDone) {
    const { sentence, remedies } = explain(error);
    return new CommandError(notDone(sentence), remedies);
  }
  return new CommandError(unknown(error.message), [{ title: vscode.l10n.t('Refresh'), run: COMMANDS.refresh }], true);
}
