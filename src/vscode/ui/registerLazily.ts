import type * as vscode from 'vscode';
import type { CommandId } from '../ids.ts';
import { registerCommand, type CommandOptions } from './registerCommand.ts';
import type { Tells } from './showFailure.ts';

/** Registers a command; `run` gets the module that has its code, and what the command was called with. */
export type RegisterLazily<M> = (
  id: CommandId,
  run: (code: M, ...args: unknown[]) => unknown,
  options?: CommandOptions,
) => vscode.Disposable;

/**
 * For the commands of a feature whose code is loaded when the first of them runs, so that what a window never uses
 * costs nothing.
 */
export function registerLazily<M>(tells: Tells, load: () => Promise<M>): RegisterLazily<M> {
  return (id, run, options) => registerCommand(tells, id, async (...args) => run(await load(), ...args), options);
}
