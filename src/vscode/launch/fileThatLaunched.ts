import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { hasLaunched } from '../../core/launch/preflight/lastLaunch.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { maySweep } from '../language/documents.ts';
import type { LaunchContext } from './launchContext.ts';
import { findSource, type SweepSource } from './sweepSource.ts';

/** The open file that launched a sweep from here; else the active editor's sweep file. undefined = neither. */
export async function fileThatLaunched(
  context: LaunchContext,
  client: ApiClient,
  sweep: SweepPath,
): Promise<SweepSource | undefined> {
  const sender = await context.senderOf(client);
  const open = vscode.workspace.textDocuments.filter(
    document => maySweep(document) && context.services.readings.of(document).claim.kind !== null,
  );
  for (const document of open) {
    const last = await sender.lastLaunch(document.uri.toString());
    if (hasLaunched(last, sweep)) return findSource(context.services, document.uri);
  }
  const active = vscode.window.activeTextEditor?.document;
  return active && open.includes(active) ? findSource(context.services, active.uri) : undefined;
}
