import * as vscode from 'vscode';
import { CommandError } from './ui/commandError.ts';
import { inSentences } from '../core/sentence.ts';

// What the web bundle has instead of the modules that start processes and read folders (see esbuild.mjs).

function needsMachine(): Promise<never> {
  return Promise.reject(
    new CommandError(
      inSentences([
        vscode.l10n.t('This does not work in a browser, because it runs programs on a machine.'),
        vscode.l10n.t('Open the folder in VS Code on your computer, or in a remote window.'),
      ]),
    ),
  );
}

/** Create Job reads folders and computes digests. */
export const createJob = needsMachine;

/** So does an upload. */
export const uploadSearchSpace = needsMachine;

/** Start Launch Agent starts a process. */
export const startAgent = needsMachine;

/** An agent for a plain sweep is a process. */
export const startSweepAgent = needsMachine;

/** Several are several processes. */
export const startSweepAgents = needsMachine;

/** The scheduler of a plain sweep is a process. */
export const startSweepScheduler = needsMachine;
