import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { sweepsOfRows, type SweepTarget } from '../sweeps/sweepTarget.ts';
import type { LaunchContext } from './launchContext.ts';

/**
 * The sweep that a command is about without asking: that of its row, else the one that the active editor's file
 * launched last, on the host in use. Undefined where there is neither.
 */
export async function sweepAtHand(
  { senderOf }: LaunchContext,
  client: ApiClient,
  args: readonly unknown[],
): Promise<SweepTarget | undefined> {
  const [row] = sweepsOfRows(args);
  if (row) return row;
  const file = vscode.window.activeTextEditor?.document.uri;
  const last = file && (await (await senderOf(client)).lastLaunch(file.toString()));
  return last && { entity: last.entity, project: last.project, sweep: last.sweep, known: undefined };
}
