import * as vscode from 'vscode';
import type { CommandId } from '../ids.ts';
import { inBackground } from './background.ts';
import { showFailure, type Tells } from './showFailure.ts';

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
  tells: Tells,
  id: CommandId,
  run: () => unknown,
  again?: () => unknown,
): Promise<unknown> {
  tells.log.debug(`command ${id}`);
  try {
    return await run();
  } catch (error) {
    // Not awaited: a toast stays for as long as the person likes, the command has ended.
    inBackground(tells, id, () => showFailure(error, { ...tells, what: id, again }), { quiet: true });
    return undefined;
  }
}
