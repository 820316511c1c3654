import * as vscode from 'vscode';
import type { CommandId } from '../ids.ts';
import type { Services } from '../services.ts';
import { showFailure } from './showFailure.ts';

/**
 * Registers a command so that a failure becomes one sentence with a button, never a raw stack. The answer is what `run` gives,
 * undefined after a failure. A command that creates something says `again: false`: then it is not offered to run it again as it was.
 */
export function registerCommand(
  { log, connection }: Pick<Services, 'log'> & Partial<Pick<Services, 'connection'>>, id: CommandId, run: (...args: unknown[]) => unknown, { again = true }: { readonly again?: boolean } = {},
): vscode.Disposable {
  const attempt = async (...args: unknown[]): Promise<unknown> => {
    log.debug(`command ${id}`);
    try {
      return await run(...args);
    } catch (error) {
      // Not awaited: a toast stays for as long as the person likes, the command has ended.
      void showFailure(error, { log, connection, what: id, again: again ? () => attempt(...args) : undefined });
      return undefined;
    }
  };
  return vscode.commands.registerCommand(id, attempt);
}
