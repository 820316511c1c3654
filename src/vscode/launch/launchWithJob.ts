import * as vscode from 'vscode';
import { jobPathOf } from '../explorer/jobPathOf.ts';
import { COMMANDS } from '../ids.ts';

/** Launch Sweep with This Job: the sweep in the editor, run by the job or job version of the row. */
export async function launchWithJob(row: unknown): Promise<void> {
  const job = jobPathOf(row);
  if (job !== undefined) await vscode.commands.executeCommand(COMMANDS.launch, { job });
}
