import * as vscode from 'vscode';
import { isApiError } from '../../core/api/apiError.ts';
import type { LiveState } from '../../core/state/types.ts';
import { CommandError } from './commandError.ts';
import { explain } from './showFailure.ts';

export interface OnEach<T> {
  /** While it goes on: `Stopping runs`. */
  readonly title: string;
  /** View that shows that something is under way; many things have a notification, which can be cancelled. */
  readonly view: string;
  readonly live: LiveState | undefined;
  readonly act: (item: T, signal: AbortSignal) => Promise<void>;
  /** Tells how many failed of how many, and why the first did. */
  readonly failed: (failures: number, of: number, reason: string) => string;
}

/** More than so many take a while: then progress is shown where it can be cancelled. */
const FEW = 5;
const AT_ONCE = 4;

/**
 * Does something to each of several things, a few at a time, each once. One thing's failure does not keep the others from it;
 * what failed is told afterwards in one sentence. A single thing's failure is thrown as it is.
 */
export async function onEach<T>(items: readonly T[], { title, view, live, act, failed }: OnEach<T>): Promise<void> {
  const many = items.length > FEW;
  const location = many ? vscode.ProgressLocation.Notification : { viewId: view };
  const failures: unknown[] = [];
  await vscode.window.withProgress({ location, title, cancellable: many }, async (progress, token) => {
    const cancel = new AbortController();
    const listening = token.onCancellationRequested(() => cancel.abort());
    const left = [...items];
    const work = async (): Promise<void> => {
      for (let item = left.shift(); item !== undefined && !cancel.signal.aborted; item = left.shift()) {
        try {
          await act(item, cancel.signal);
        } catch (error) {
          failures.push(error);
        }
        progress.report({ increment: 100 / items.length });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    listening.dispose();
  });
  live?.acted();
  const real = failures.filter(failure => !isApiError(failure, 'cancelled'));
  const [first] = real;
  if (first === undefined) return;
  if (items.length === 1) throw first;
  const { sentence, remedies } = explain(first);
  throw new CommandError(failed(real.length, items.length, sentence), remedies);
}
