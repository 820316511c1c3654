import * as l10n from '@vscode/l10n';
import { isApiError, type ApiError } from '../core/api/apiError.ts';
import { ENVIRONMENT } from '../core/wandb/environment.ts';
import { EXIT } from './exit.ts';
import type { Terminal } from './terminal.ts';
import { inSentences } from '../core/sentence.ts';

/** Ends a command: what failed, why, and what to do, for the person. */
export class CommandFailure extends Error {
  constructor(
    message: string,
    readonly code: number = EXIT.failed,
  ) {
    super(message);
  }
}

/**
 * Runs a command that changes nothing at the server; it gives its exit code, and its failure is told. An interrupt ends
 * it at once, as the system does.
 */
export async function runCommand(terminal: Terminal, command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = error instanceof CommandFailure ? error.code : EXIT.failed;
    terminal.note(sentenceOf(error));
  }
}

/** Runs a command as `runCommand`, which an interrupt tells to end in order: what was sent is known first. */
export async function runToItsEnd(
  terminal: Terminal,
  command: (signal: AbortSignal) => Promise<number>,
): Promise<void> {
  const stop = new AbortController();
  const interrupt = (): void => {
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  await runCommand(terminal, () =>
    command(stop.signal).catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
      // A question that is still open at the server would keep the process.
      terminal.end(EXIT.interrupted);
      return EXIT.interrupted;
    }),
  );
  process.off('SIGINT', interrupt);
}

/** What a promise gives; throws as soon as the signal stops what waits for it. */
export function unlessStopped<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('', 'AbortError'));
    });
    promise.then(resolve, reject);
  });
}

function sentenceOf(error: unknown): string {
  if (isApiError(error)) return inSentences([error.message, adviceOf(error)]);
  return error instanceof Error ? error.message : String(error);
}

/** What can be done about it on a command line, where there are no buttons. */
function adviceOf({ kind, advice }: ApiError): string {
  if (kind === 'auth') return l10n.t('Set {0} to a current key, or sign in with `wandb login`.', ENVIRONMENT.apiKey);
  if (kind === 'notFound') return l10n.t('Check the entity, the project and the name.');
  if (kind === 'tls') return l10n.t("Name your organization's certificate by {0}.", 'NODE_EXTRA_CA_CERTS');
  return advice;
}
