import * as vscode from 'vscode';
import type { Plan } from '../../core/launch/types.ts';
import type { LaunchContext } from './launchContext.ts';
import type { Ready } from './launchSweep.ts';
import { summaryOf } from './summary.ts';

/** Shows what would be sent, for people, in a document. Nothing is sent. */
export async function showDryRun({ services: { documents } }: LaunchContext, ready: Ready, plan: Exclude<Plan, { readonly refused: unknown }>): Promise<void> {
  const { source, queue } = ready;
  const text = [
    `# ${vscode.l10n.t('Dry run of {0}', source.name)}`, '', vscode.l10n.t('Nothing was sent. This is what a launch would send to the queue {0}:', queue), '', summaryOf(ready), '',
    ...plan.notes.map(note => `- ${note}`), '', '```yaml', plan.upsertSweep.config, '```', '', '```json', JSON.stringify(plan.upsertSweep, undefined, 2), '```', '',
  ].join('\n');
  await documents.show(documents.put('dry-run', `${source.name.replace(/\.\w+$/, '')}.dry-run.md`, text), { beside: true });
}
