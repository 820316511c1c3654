import * as vscode from 'vscode';
import { CommandError } from './ui/commandError.ts';
import { registerCommand } from './ui/registerCommand.ts';
import { COMMANDS, type CommandId } from './ids.ts';
import type { Services } from './services.ts';

// What the web bundle takes in place of the modules that start processes and read folders (see esbuild.mjs).

const sentence = (): string =>
  vscode.l10n.t(
    'This needs a machine to run on, which a browser is not: open the folder in VS Code on your computer, or in a remote window.',
  );

function registerSentence(services: Services, id: CommandId): vscode.Disposable {
  return registerCommand(
    services,
    id,
    () => {
      throw new CommandError(sentence());
    },
    { again: false },
  );
}

/** In place of the command that creates jobs: digests and folders need a machine. */
export function registerCreateJob(services: Services): vscode.Disposable {
  return registerSentence(services, COMMANDS.createJob);
}

/** In place of the command that starts launch agents. */
export function registerStartAgent(services: Services): vscode.Disposable {
  return registerSentence(services, COMMANDS.startAgent);
}

/** In place of what starts an agent for a plain sweep. */
export function startSweepAgent(): Promise<void> {
  return Promise.reject(new CommandError(sentence()));
}
