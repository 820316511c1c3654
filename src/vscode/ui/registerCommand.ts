import * as vscode from 'vscode';
import type { CommandId } from '../ids.ts';
import type { Services } from '../services.ts';
import { showFailure } from './showFailure.ts';

type Tells = Pick<Services, 'log'> & Partial<Pick<Services, 'connection'>>;

/**
 * Registers a command so that a failure becomes one sentence with a button, never a raw stack. The answer is what `run` gives,
 * undefined after a failure. A command that creates something says `again: false`: then it is not offered to run it again as it was.
 */
export function registerCommand(
  tells: Tells,
  id: CommandId,
  run: (...args: unknown[]) => unknown,
  { again = true }: { readonly again?: boolean } = {},
): vscode.Disposable {
  const attempt = (...args: unknown[]): Promise<unknown> =>
    runTold(tells, id, () => run(...args), again ? () => attempt(...args) : undefined);
  return vscode.commands.registerCommand(id, attempt);
}

/** Runs a command, or a part of one that is tried again; a failure is told, and gives undefined. */
export async function runTold(
  { log, connection }: Tells,
  id: CommandId,
  run: () => unknown,
  again?: () => unknown,
): Promise<unknown> {
  log.debug(`command ${id}`);
  try {
    return await run();
  } catch (error) {
    // Not awaited: a toast stays for as long as the person likes, the command has ended.
    void showFailure(error, { log, connection, what: id, again });
    return undefined;
  }
}
