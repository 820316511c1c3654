import * as vscode from 'vscode';
import { isApiError, type ApiError } from '../../core/api/apiError.ts';
import { COMMANDS } from '../ids.ts';
import { CommandError } from './commandError.ts';
import { explain } from './showFailure.ts';

/** How a failure of something that changes W&B is told; `reason` is a sentence or two of its own. */
export interface FailureWords {
  /** `The run happy-1 was not stopped: …` */
  readonly notDone: (reason: string) => string;
  /** No answer came: `It is not known whether the run happy-1 was stopped: …` */
  readonly unknown: (reason: string) => string;
  /** Does it once more as it was asked for, so that nobody need answer all questions again; tells of its own failures. */
  readonly again?: () => unknown;
  /** Whether the thing itself may have been done, where it takes several requests; undefined = if the request was. */
  readonly perhapsDone?: (error: ApiError) => boolean;
}

/** A failed request as a sentence that names what was not done, or perhaps was; anything else as it is. */
export function actionFailed(
  error: unknown,
  { notDone, unknown, again, perhapsDone = each => each.perhapsDone }: FailureWords,
): unknown {
  if (!isApiError(error)) return error;
  // Also of what was cancelled: it may have been too late.
  if (perhapsDone(error))
    return new CommandError(unknown(error.message), [{ title: vscode.l10n.t('Refresh'), run: COMMANDS.refresh }], true);
  if (error.kind === 'cancelled') return error;
  const { sentence, remedies } = explain(error);
  const passes = isApiError(error, 'offline', 'timeout', 'server', 'rateLimited');
  return new CommandError(
    notDone(sentence),
    again && passes ? [{ title: vscode.l10n.t('Try Again'), run: again }] : remedies,
  );
}
