import * as vscode from 'vscode';
import { isApiError, type ApiError } from '../../core/api/apiError.ts';
import { COMMANDS } from '../ids.ts';
import { CommandError } from './commandError.ts';
import { explain } from './showFailure.ts';

/** How a failed change of something in W&B is told; `reason` is a sentence or two. */
export interface FailureWords {
  /** `Could not stop the run happy-1: …` */
  readonly notDone: (reason: string) => string;
  /** No answer came: `The run happy-1 may have been told to stop: …` */
  readonly unknown: (reason: string) => string;
  /** Does it again with the same answers, so that the person need not give them twice. Tells of its own failures. */
  readonly again?: () => unknown;
  /**
   * Whether the change may have been made, if it takes several requests; undefined = if the request may have been done.
   */
  readonly perhapsDone?: (error: ApiError) => boolean;
}

/** A failed request as a sentence about what was not done, or may have been; other errors as they are. */
export function actionFailed(
  error: unknown,
  { notDone, unknown, again, perhapsDone = each => each.perhapsDone }: FailureWords,
): unknown {
  if (!isApiError(error)) return error;
  // Also of what the person canceled: it may have been too late.
  if (perhapsDone(error))
    return new CommandError(unknown(error.message), [{ title: vscode.l10n.t('Refresh'), run: COMMANDS.refresh }], true);
  if (error.kind === 'canceled') return error;
  const { sentence, remedies } = explain(error);
  const passes = isApiError(error, 'offline', 'timeout', 'server', 'rateLimited');
  return new CommandError(
    notDone(sentence),
    again && passes ? [{ title: vscode.l10n.t('Try Again'), run: again }] : remedies,
  );
}
