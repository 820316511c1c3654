import * as vscode from 'vscode';

/**
 * Work that is over by then shows only in the status bar: a toast that comes and goes at once would tell nobody
 * anything.
 */
const QUICK_MS = 1000;

/**
 * Does something that is usually quick: shown in the status bar and, if it takes longer, in a notification that can
 * cancel it.
 */
export async function lateProgress<T>(
  title: string,
  work: (signal: AbortSignal, tell: (message: string) => void) => Promise<T>,
): Promise<T> {
  const cancel = new AbortController();
  let message: string | undefined;
  let report: ((message: string) => void) | undefined;
  const working = work(cancel.signal, said => {
    message = said;
    report?.(said);
  });
  /** Never rejects, because whatever waits for the work reports the failure. */
  const over = working.then(
    () => undefined,
    () => undefined,
  );
  const inStatusBar = Promise.resolve(
    vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => over),
  );
  const shown: Promise<unknown>[] = [inStatusBar];
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    const inNotification = vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => cancel.abort());
      report = said => progress.report({ message: said });
      if (message !== undefined) report(message);
      return over;
    });
    shown.push(Promise.resolve(inNotification));
  }, QUICK_MS);
  try {
    return await working;
  } finally {
    clearTimeout(timer);
    await Promise.allSettled(shown);
  }
}
