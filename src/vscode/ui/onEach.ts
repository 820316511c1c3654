import * as vscode from 'vscode';
import { isApiError, type ApiError } from '../../core/api/apiError.ts';
import type { LiveState } from '../../core/live/types.ts';
import { COMMANDS } from '../ids.ts';
import { actionFailed, type FailureWords } from './actionFailed.ts';
import { CommandError } from './commandError.ts';
import { withProgress } from './progress.ts';
import { explain } from './showFailure.ts';
import { inSentences } from '../../core/sentence.ts';

export interface OnEach<T> {
  /** The progress: `Stopping runs…`. */
  readonly title: string;
  /** View that shows the progress; for many things it is a notification, which can cancel the rest. */
  readonly view: string;
  readonly live: LiveState | undefined;
  readonly act: (item: T, signal: AbortSignal) => Promise<void>;
  /** Tells of one thing's failure, by its name; undefined = `act` does it itself. */
  readonly words?: (item: T) => FailureWords;
  /** Tells how many failed of how many, and why the first did. */
  readonly failed: (failures: number, of: number, reason: string) => string;
}

/** More than this many take a while: then the progress can be canceled. */
const FEW = 5;
const AT_ONCE = 4;

/**
 * Does something to each of several things, a few at a time, each once. A failure does not stop the others; what
 * failed, and what may have been done without an answer, is thrown in one error at the end. Gives how many were done:
 * fewer than all if the person canceled the rest.
 */
export async function onEach<T>(
  items: readonly T[],
  { title, view, live, act, words, failed }: OnEach<T>,
): Promise<number> {
  const where = items.length > FEW ? 'notification' : { view };
  let done = 0;
  const failures: { readonly item: T; readonly error: unknown }[] = [];
  await withProgress(where, title, async (signal, tell) => {
    const left = [...items];
    let ended = 0;
    const work = async (): Promise<void> => {
      for (let item = left.shift(); item !== undefined && !signal.aborted; item = left.shift()) {
        try {
          await act(item, signal);
          done++;
        } catch (error) {
          if (!isApiError(error, 'canceled') || error.perhapsDone) failures.push({ item, error });
        }
        tell(undefined, (100 * ++ended) / items.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  });
  live?.acted();
  const [first] = failures;
  if (first === undefined) return done;
  if (items.length === 1) throw words ? actionFailed(first.error, words(first.item)) : first.error;
  throw together(
    failures.map(({ error }) => error),
    items.length,
    failed,
  );
}

/** One sentence for what was not done, one for what may have been. */
function together(errors: readonly unknown[], of: number, failed: OnEach<never>['failed']): CommandError {
  const isUnsure = (error: unknown): error is ApiError | CommandError =>
    (error instanceof CommandError || isApiError(error)) && error.perhapsDone;
  const perhaps = errors.filter(isUnsure);
  const surely = errors.filter(error => !isUnsure(error));
  const first = surely.length ? explain(surely[0]) : undefined;
  const sentences = [
    ...(first ? [failed(surely.length, of, first.sentence)] : []),
    ...(perhaps[0]
      ? [
          vscode.l10n.t(
            '{0} of the {1} selected may have been changed: {2} Refresh to see their state.',
            perhaps.length,
            of,
            perhaps[0].message,
          ),
        ]
      : []),
  ];
  return new CommandError(
    inSentences(sentences),
    first?.remedies ?? [{ title: vscode.l10n.t('Refresh'), run: COMMANDS.refresh }],
    !first,
  );
}
