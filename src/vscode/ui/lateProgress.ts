import * as vscode from 'vscode';

/** What is over by then shows in the status bar alone: a toast that comes and goes at once tells nobody anything. */
const QUICK_MS = 1000;

/** Does something that as a rule is quick: shown in the status bar, and, where it takes longer, in a notification by which it can be cancelled. */
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
  const over = working.then(
    () => undefined,
    () => undefined,
  );
  void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => over);
  const timer = setTimeout(() => {
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => {
        token.onCancellationRequested(() => cancel.abort());
        report = said => progress.report({ message: said });
        if (message !== undefined) report(message);
        return over;
      },
    );
  }, QUICK_MS);
  void over.then(() => clearTimeout(timer));
  return working;
}
