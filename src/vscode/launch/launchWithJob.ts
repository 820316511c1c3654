import * as vscode from 'vscode';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { jobPathOf } from '../jobs/jobPathOf.ts';
import { registerCommand } from '../ui/registerCommand.ts';

/** Launch Sweep with This Job: the sweep in the editor, run by the job or job version of the row. */
export function registerLaunchWithJob(services: Services): vscode.Disposable {
  return registerCommand(services, COMMANDS.launchWithJob, async row => {
    const job = jobPathOf(row);
    if (job !== undefined) await vscode.commands.executeCommand(COMMANDS.launch, { job });
  });
}
