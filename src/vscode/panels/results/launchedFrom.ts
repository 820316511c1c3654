import * as vscode from 'vscode';
import { readLastLaunch } from '../../../core/launch/send/journal.ts';
import type { SweepPath } from '../../../core/wandb/projectPath.ts';
import { createJournal } from '../../ui/launchJournal.ts';
import { maySweep } from '../../language/documents.ts';
import type { Services } from '../../services.ts';

/** The sweep that was launched last from a file: the one named, else the active editor's. undefined = none was. */
export async function launchedFrom(services: Services, argument: unknown): Promise<SweepPath | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const uri = argument instanceof vscode.Uri ? argument : active && maySweep(active) ? active.uri : undefined;
  if (!uri) return undefined;
  const { connection, context, platform } = services;
  const journal = createJournal(context.globalStorageUri, platform);
  const last = await readLastLaunch(journal, connection.host, uri.toString());
  return last && { entity: last.entity, project: last.project, sweep: last.sweep };
}
