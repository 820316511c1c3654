import * as vscode from 'vscode';

/**
 * Where work is shown: in a view's bar, in the status bar, or in a notification that can cancel it. For work that is
 * usually quick there is `lateProgress`.
 */
export type Where = { readonly view: string } | 'statusBar' | 'notification';

/** Tells how far the work is: what it does now (undefined = as before), and how much is done, in percent. */
export type Tell = (message: string | undefined, percent?: number) => void;

/**
 * Does something and shows that it is under way. `signal` is aborted if the person cancels. Gives and throws what the
 * work does.
 */
export function withProgress<T>(
  where: Where,
  title: string,
  work: (signal: AbortSignal, tell: Tell) => Promise<T>,
): Promise<T> {
  const location =
    where === 'notification'
      ? vscode.ProgressLocation.Notification
      : where === 'statusBar'
        ? vscode.ProgressLocation.Window
        : { viewId: where.view };
  const options = { location, title, cancellable: where === 'notification' };
  return Promise.resolve(
    vscode.window.withProgress(options, async (progress, token) => {
      const cancel = new AbortController();
      const listening = token.onCancellationRequested(() => cancel.abort());
      let shown = 0;
      const tell: Tell = (message, percent = shown) => {
        progress.report({ message, increment: Math.max(0, percent - shown) });
        shown = Math.max(shown, percent);
      };
      try {
        return await work(cancel.signal, tell);
      } finally {
        listening.dispose();
      }
    }),
  );
}
