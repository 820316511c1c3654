import type * as vscode from 'vscode';
import type { AccountKnowledge } from '../../core/language/accountKnowledge.ts';

/** So long a list waits for what the account has, in milliseconds: after that it comes without. */
const LONGEST_MS = 1500;

/**
 * What is made of the account's jobs and queues. Where they are not known yet, asking for them starts the look-up, so
 * it is made again when that has answered, and the first list has them. It does not wait where nobody is signed in.
 */
export async function withAccount<T>(
  make: (knowledge: AccountKnowledge) => T,
  account: { readonly now: () => AccountKnowledge; readonly isSignedIn: () => boolean },
  onDidChange: vscode.Event<void>,
  token: vscode.CancellationToken,
): Promise<T> {
  const until = Date.now() + LONGEST_MS;
  for (;;) {
    const { knowledge, lacks } = watched(account.now());
    const made = make(knowledge);
    const left = until - Date.now();
    if (!lacks() || !account.isSignedIn() || left <= 0 || token.isCancellationRequested) return made;
    await changeWithin(onDidChange, token, left);
  }
}

/** The same knowledge, and whether a list was asked for that is unknown. */
function watched(knowledge: AccountKnowledge): { knowledge: AccountKnowledge; lacks: () => boolean } {
  let isUnknown = false;
  const noted = <T>(list: T | undefined): T | undefined => {
    isUnknown ||= list === undefined;
    return list;
  };
  return {
    knowledge: {
      jobExists: job => knowledge.jobExists(job),
      queueExists: queue => knowledge.queueExists(queue),
      aliasMoved: job => knowledge.aliasMoved?.(job),
      jobs: () => noted(knowledge.jobs()),
      queues: () => noted(knowledge.queues()),
    },
    lacks: () => isUnknown,
  };
}

function changeWithin(onDidChange: vscode.Event<void>, token: vscode.CancellationToken, ms: number): Promise<void> {
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer);
      changed.dispose();
      canceled.dispose();
      resolve();
    };
    const timer = setTimeout(done, ms);
    const changed = onDidChange(done);
    const canceled = token.onCancellationRequested(done);
  });
}
