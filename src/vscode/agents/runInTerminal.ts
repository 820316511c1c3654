import * as vscode from 'vscode';
import type { AgentProcess } from '../../core/agents/agentProcess.ts';

/**
 * Runs a process in a terminal of its own. As a task, because a task's terminal stays open when the process ends, so that its last words can be
 * read, and because neither a shell nor its history ever sees the environment.
 */
export async function runInTerminal({
  name,
  process,
  folder,
}: {
  readonly name: string;
  readonly process: AgentProcess;
  readonly folder: vscode.WorkspaceFolder | undefined;
}): Promise<vscode.TaskExecution> {
  const execution = new vscode.ProcessExecution(process.command, [...process.args], {
    env: { ...process.env },
    ...(folder ? { cwd: folder.uri.fsPath } : {}),
  });
  const task = new vscode.Task(
    { type: 'process' },
    folder ?? vscode.TaskScope.Workspace,
    name,
    'Launch Sweeps',
    execution,
    [],
  );
  task.isBackground = true;
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    clear: false,
    showReuseMessage: true,
  };
  return vscode.tasks.executeTask(task);
}
