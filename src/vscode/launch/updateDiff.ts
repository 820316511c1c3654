import * as vscode from 'vscode';
import type { Sweep } from '../../core/api/types.ts';
import type { Planned } from '../../core/launch/plan/types.ts';
import type { Services } from '../services.ts';

/** The kind of the documents that show a configuration before and after an update. */
const KIND = 'update';

/** Shows what an update changes: the sweep's configuration now, and what would be sent in its place. */
export async function showUpdateDiff(
  { documents }: Services,
  called: string,
  { name, config }: Sweep,
  { upsertSweep }: Planned,
): Promise<void> {
  const before = documents.put(KIND, `${name} now.yaml`, config ?? '');
  const after = documents.put(KIND, `${name} updated.yaml`, upsertSweep.config);
  await vscode.commands.executeCommand('vscode.diff', before, after, vscode.l10n.t('{0}: now ↔ updated', called));
}
