import * as vscode from 'vscode';
import { lastName, type LastLaunch } from '../../core/launch/preflight/lastLaunch.ts';
import type { Planned, Sent } from '../../core/launch/plan/types.ts';
import { inBackground } from '../ui/background.ts';
import { showMessage } from '../ui/showMessage.ts';
import type { LaunchContext } from './launchContext.ts';
import type { Ready } from './ready.ts';
import type { RunningPreflight } from './startPreflight.ts';

const KIND = 'dry-run';

/**
 * Shows what would be sent, in words above the exact variables, in a document; offers to compare it with the last
 * launch of the file. Nothing is sent.
 */
export async function showDryRun(
  context: LaunchContext,
  { source, target }: Ready,
  plan: Planned,
  { result, ahead }: RunningPreflight,
): Promise<void> {
  const { documents } = context.services;
  const { dryRun } = await import('../../core/launch/preflight/dryRun.ts');
  const [preflight, time] = await Promise.all([result, ahead]);
  const text = dryRun({ title: source.name, plan, preflight, ahead: time, unsaved: source.unsaved });
  await documents.show(documents.put(KIND, `${source.name.replace(/\.\w+$/, '')}.dry-run.yaml`, text), {
    beside: source.document.uri,
  });
  const last = await (await context.senderOf(target.client)).lastLaunch(source.key);
  if (!last) return;
  const compare = vscode.l10n.t('Show What Differs');
  inBackground(context.services, KIND, () =>
    showMessage(context.services, {
      severity: 'info',
      sentence: vscode.l10n.t('{0} was launched before, as the sweep {1}.', source.name, lastName(last)),
      buttons: [{ title: compare, run: () => showDifference(context, source.name, last, plan) }],
      what: KIND,
    }),
  );
}

async function showDifference(
  { services: { documents } }: LaunchContext,
  name: string,
  last: LastLaunch,
  now: Sent,
): Promise<void> {
  const [{ comparableText }, { readSent }] = await Promise.all([
    import('../../core/launch/plan/sentText.ts'),
    import('../../core/launch/plan/readSent.ts'),
  ]);
  const before = comparableText(readSent(last.variables), last.sweep);
  const left = documents.put(KIND, `${last.sweep} as launched.yaml`, before);
  const right = documents.put(KIND, `${name} now.yaml`, comparableText(now));
  await vscode.commands.executeCommand(
    'vscode.diff',
    left,
    right,
    vscode.l10n.t('{0}: launched last as {1} ↔ now', name, last.sweep),
    { preview: true },
  );
}
