import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { hasLaunched, type LastLaunch } from '../../core/launch/preflight/lastLaunch.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { maySweep } from '../language/documents.ts';
import type { LaunchContext } from './launchContext.ts';
import { findSource, type SweepSource } from './sweepSource.ts';

/** An open file that launched a sweep from here, and what it launched last: that sweep or a later one. */
export interface Launcher {
  readonly source: SweepSource;
  readonly last: LastLaunch;
}

/** The open file that launched a sweep from here; undefined = it is not open. */
export async function fileThatLaunched(
  context: LaunchContext,
  client: ApiClient,
  sweep: SweepPath,
): Promise<Launcher | undefined> {
  const sender = await context.senderOf(client);
  for (const document of vscode.workspace.textDocuments.filter(each => isSweep(context, each))) {
    const last = await sender.lastLaunch(document.uri.toString());
    if (!last || !hasLaunched(last, sweep)) continue;
    const source = await findSource(context.services, document.uri);
    return source && { source, last };
  }
  return undefined;
}

/** The sweep file in the active editor; undefined = it holds none. */
export async function activeFile(context: LaunchContext): Promise<SweepSource | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  return active && isSweep(context, active) ? findSource(context.services, active.uri) : undefined;
}

function isSweep({ services }: LaunchContext, document: vscode.TextDocument): boolean {
  return maySweep(document) && services.readings.of(document).claim.kind !== null;
}
