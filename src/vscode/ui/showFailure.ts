import * as vscode from 'vscode';
import { isApiError, type ApiError, type ErrorAction } from '../../core/api/apiError.ts';
import { messageOf, scrub } from '../../core/api/scrub.ts';
import { COMMANDS } from '../ids.ts';
import { CommandError, type Remedy } from './commandError.ts';

/** The connection, as far as failures concern it. */
export interface TellsOfRefusal {
  /** Says that the person is being told of a refused key; false = they were told a moment ago. */
  tellOfRefusal(): boolean;
  /**
   * Something that the person started is under way until what this gives is called: it may tell of a refused key, so
   * that nothing else does meanwhile.
   */
  begin(): () => void;
}

/** Where failures are told. */
export interface Tells {
  readonly log: vscode.LogOutputChannel;
  /** Whose key it is that a request was refused for; undefined = nothing else tells of it. */
  readonly connection?: TellsOfRefusal | undefined;
}

interface Failed extends Tells {
  /** What failed, as the log names it. */
  readonly what: string;
  /** Runs the whole thing again; undefined = it must not be. */
  readonly again?: (() => unknown) | undefined;
}

/**
 * Tells the person about a failure of their own action: one sentence, one button, and Show Log. Nothing is said of what
 * they canceled.
 */
export async function showFailure(error: unknown, failed: Failed): Promise<void> {
  const { log, connection, what, again } = failed;
  if (error instanceof vscode.CancellationError || isApiError(error, 'canceled')) return;
  const { sentence, remedies } = explain(error, again);
  log.error(`${what}: ${isApiError(error) || error instanceof CommandError ? sentence : scrubbedStack(error)}`);
  // A failure that asks to sign in tells of the refused key, so that the connection need not; if it says only that, it
  // is not told twice.
  const first = remedies.some(({ run }) => run === COMMANDS.signIn) ? connection?.tellOfRefusal() : undefined;
  if (first === false && isApiError(error, 'auth')) return;
  const buttons: Remedy[] = [...remedies, { title: vscode.l10n.t('Show Log'), run: COMMANDS.showLog }];
  const chosen = await vscode.window.showErrorMessage(sentence, ...buttons.map(b => b.title));
  await runButton(
    buttons.find(b => b.title === chosen),
    { log, connection, what },
  );
}

/** Runs the action of a button, as a command is run: a failure is told. undefined = no button was chosen. */
export async function runButton(button: Remedy | undefined, failed: Omit<Failed, 'again'>): Promise<void> {
  if (!button) return;
  const end = failed.connection?.begin();
  let told: Promise<void> | undefined;
  try {
    if (typeof button.run === 'string') await vscode.commands.executeCommand(button.run);
    else await button.run();
  } catch (error) {
    told = showFailure(error, failed);
  } finally {
    end?.();
  }
  // A toast stays for as long as the person likes; what the button did has ended.
  await told;
}

/** What is said of a failure, scrubbed, and its buttons. */
export function explain(error: unknown, again?: () => unknown): { sentence: string; remedies: readonly Remedy[] } {
  if (error instanceof CommandError) return { sentence: error.message, remedies: error.remedies };
  if (isApiError(error)) return { sentence: `${error.message} ${error.advice}`, remedies: remediesOf(error, again) };
  return {
    sentence: vscode.l10n.t('This failed: {0}', messageOf(error)),
    remedies: [{ title: vscode.l10n.t('Report Bug'), run: COMMANDS.reportBug }],
  };
}

/** The button for what a failed request needs from the person; at most one. */
export function remediesOf(error: ApiError, again?: () => unknown): readonly Remedy[] {
  // What may already have been done is not done again without a check.
  if ((error.action === 'retry' || error.action === 'wait') && !error.perhapsDone)
    return again ? [{ title: vscode.l10n.t('Try Again'), run: again }] : [];
  return remedyFor(error.action);
}

/** The button of an action. */
export function remedyFor(action: ErrorAction): readonly Remedy[] {
  switch (action) {
    case 'signIn':
      return [{ title: vscode.l10n.t('Sign In'), run: COMMANDS.signIn }];
    case 'checkHost':
      return [{ title: vscode.l10n.t('Choose Host'), run: COMMANDS.chooseHost }];
    case 'refresh':
    case 'retry':
    case 'wait':
      return [{ title: vscode.l10n.t('Refresh'), run: COMMANDS.refresh }];
    case 'updateServer':
    case 'askOwner':
      return [{ title: vscode.l10n.t('Open in W&B'), run: COMMANDS.openInBrowser }];
    case 'checkCertificates':
      return [
        {
          title: vscode.l10n.t('Open Proxy and Certificate Settings'),
          run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'http.'),
        },
      ];
    case 'correct':
    case 'showLog':
    case 'none':
      return [];
  }
}

function scrubbedStack(error: unknown): string {
  return error instanceof Error && error.stack !== undefined
    ? error.stack.split('\n').slice(0, 12).map(scrub).join('\n')
    : scrub(String(error));
}
