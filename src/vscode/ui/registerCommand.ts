import * as vscode from 'vscode';
import type { CommandId } from '../ids.ts';
import { inBackground } from './background.ts';
import { showFailure, type Tells } from './showFailure.ts';

export interface CommandOptions {
  /** Whether a failure offers to run the command again as it was. */
  readonly again?: boolean;
}

/** For a command that creates or changes something: after a failure, running it again as it was is not offered. */
export const ONCE: CommandOptions = { again: false };

/**
 * Registers a command whose failure is told as one sentence with a button, never as a raw stack. The command answers
 * with what `run` gives; undefined after a failure.
 */
export function registerCommand(
  tells: Tells,
  id: CommandId,
  run: (...args: unknown[]) => unknown,
  { again = true }: CommandOptions = {},
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
  const end = tells.connection?.begin();
  try {
    return await run();
  } catch (error) {
    // Not awaited: a toast stays for as long as the person likes, the command has ended.
    inBackground(tells, id, () => showFailure(error, { ...tells, what: id, again }), { quiet: true });
    return undefined;
  } finally {
    end?.();
  }
}
