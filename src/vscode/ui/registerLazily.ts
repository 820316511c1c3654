import * as vscode from 'vscode';
import type { CommandId } from '../ids.ts';
import { registerCommand } from './registerCommand.ts';

/**
 * Registers commands whose code is loaded with the first of them that runs. `load` gives what registers them for real, all of those named.
 * So what a window never uses costs nothing at its start.
 */
export function registerLazily(
  services: { readonly log: vscode.LogOutputChannel },
  ids: readonly CommandId[],
  load: () => Promise<() => vscode.Disposable>,
): vscode.Disposable {
  let held: vscode.Disposable | undefined;
  let loading: Promise<void> | undefined;
  const replace = async (): Promise<void> => {
    const register = await load();
    held?.dispose();
    held = register();
  };
  const run =
    (id: CommandId) =>
    async (...args: unknown[]): Promise<unknown> => {
      loading ??= replace();
      try {
        await loading;
      } catch (error) {
        loading = undefined;
        throw error;
      }
      return vscode.commands.executeCommand(id, ...args);
    };
  held = vscode.Disposable.from(...ids.map(id => registerCommand(services, id, run(id))));
  return { dispose: () => held?.dispose() };
}
