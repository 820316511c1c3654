import * as vscode from 'vscode';
import { processOfArguments, type RunningProcess } from '../../core/agents/runningProcess.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { isTerminalOf } from './terminalOf.ts';

/** What the editor shows as the source of our tasks; they are found again by it. */
export const TASK_SOURCE = 'Launch Sweeps';

/** An agent or a scheduler that runs in a terminal of this window. */
export interface RunningHere {
  readonly execution: vscode.TaskExecution;
  readonly process: RunningProcess;
  /** The name of its terminal. */
  readonly name: string;
  /** The GPUs that it sees, where they were chosen. */
  readonly gpus: string | undefined;
}

/** The agents and schedulers that run in this window, asked of the editor: it knows those of before a reload too. */
export function runningHere(): readonly RunningHere[] {
  return vscode.tasks.taskExecutions.flatMap(execution => {
    const { name, source, execution: how } = execution.task;
    if (source !== TASK_SOURCE || !(how instanceof vscode.ProcessExecution)) return [];
    const process = processOfArguments(how.args);
    return process === undefined
      ? []
      : [{ execution, process, name, gpus: how.options?.env?.['CUDA_VISIBLE_DEVICES'] }];
  });
}

/** Those of a sweep. */
export function runningOf(
  { entity, project, sweep }: SweepPath,
  kind: 'sweepAgent' | 'sweepScheduler',
): readonly RunningHere[] {
  return runningHere().filter(
    ({ process }) =>
      process.kind === kind && process.entity === entity && process.project === project && process.sweep === sweep,
  );
}

/** The terminal's name of a sweep's scheduler. `called`: the sweep's name with the id beside it. */
export function schedulerTerminal(called: string): string {
  return vscode.l10n.t('Scheduler of sweep {0}', called);
}

/** The terminal of a process of that name, also of one that has ended, and where the person has renamed it. */
export function terminalNamed(name: string): vscode.Terminal | undefined {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(folder => folder.name);
  return vscode.window.terminals.findLast(terminal =>
    [terminal.name, terminal.creationOptions.name].some(
      each => each !== undefined && isTerminalOf(each, { name, source: TASK_SOURCE, folders }),
    ),
  );
}
