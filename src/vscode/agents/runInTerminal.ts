import * as vscode from 'vscode';
import type { AgentProcess } from '../../core/agents/agentProcess.ts';
import { TASK_SOURCE } from '../sweeps/runningHere.ts';

export interface InTerminal {
  /** Of the terminal, and of nothing else that runs. */
  readonly name: string;
  readonly process: AgentProcess;
  readonly folder: vscode.WorkspaceFolder | undefined;
  /** Where it is started; the workspace folder by default. */
  readonly cwd?: string | undefined;
  /** Whether the terminal is brought to front; as it is by default. */
  readonly quiet?: boolean;
}

/**
 * Runs a process in its own terminal. As a task: its terminal stays open when the process ends, so that its last output
 * can be read. Neither a shell nor its history sees the environment.
 */
export async function runInTerminal({
  name,
  process,
  folder,
  cwd = folder?.uri.fsPath,
  quiet = false,
}: InTerminal): Promise<vscode.TaskExecution> {
  const execution = new vscode.ProcessExecution(process.command, [...process.args], {
    env: { ...process.env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  // With a definition of its own, two processes with the same arguments are not the same task to the editor.
  const definition = { type: 'launchSweeps', name };
  const task = new vscode.Task(definition, folder ?? vscode.TaskScope.Workspace, name, TASK_SOURCE, execution, []);
  task.isBackground = true;
  task.presentationOptions = {
    reveal: quiet ? vscode.TaskRevealKind.Never : vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    clear: false,
    showReuseMessage: true,
  };
  return vscode.tasks.executeTask(task);
}

/** Runs a process as `runInTerminal` does, to its end; gives its exit code, undefined where its terminal was closed. */
export async function runToItsEnd(what: InTerminal): Promise<number | undefined> {
  const started = await runInTerminal(what);
  return new Promise(resolve => {
    const done = (code: number | undefined): void => {
      listeners.dispose();
      resolve(code);
    };
    const listeners = vscode.Disposable.from(
      vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution === started) done(exitCode);
      }),
      vscode.tasks.onDidEndTask(({ execution }) => {
        // A process that could not be started does not end.
        if (execution === started) setTimeout(() => done(undefined), 100);
      }),
    );
  });
}
