import * as vscode from 'vscode';
import type { AgentProcess } from '../../core/agents/agentProcess.ts';

/**
 * Runs a process in its own terminal. As a task: its terminal stays open when the process ends, so that its last output
 * can be read. Neither a shell nor its history sees the environment.
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
