import * as vscode from 'vscode';
import { runsShort } from '../../core/space/runsShort.ts';
import { SECTION, SETTINGS } from '../ids.ts';
import type { Target } from './askTarget.ts';
import type { SweepSource } from './sweepSource.ts';

/**
 * Create it as it is, or make a launch sweep of it; undefined = the person declined. `engine`: the sweep's own, which
 * needs its scheduler.
 */
export async function confirmPlain(
  { name, sweep, unsaved }: SweepSource,
  { entity, project }: Target,
  { notes, engine }: { readonly notes: readonly string[]; readonly engine: string | undefined },
): Promise<'go' | 'turn' | undefined> {
  if (!vscode.workspace.getConfiguration(SECTION).get<boolean>(SETTINGS.confirmLaunch, true)) return 'go';
  const summary = [
    `${entity}/${project}`,
    sweep.method?.name,
    runsShort(sweep),
    sweep.root.get('program')?.text,
    unsaved ? vscode.l10n.t('with unsaved changes') : undefined,
    engine === undefined
      ? vscode.l10n.t('then start an agent for it')
      : vscode.l10n.t('then start its scheduler and an agent'),
  ]
    .filter(part => part !== undefined)
    .join(' · ');
  type Item = vscode.QuickPickItem & { readonly does?: 'go' | 'turn' };
  const items: Item[] = [
    {
      label: `$(rocket) ${vscode.l10n.t('Create the sweep')}`,
      detail: summary,
      does: 'go',
    },
    {
      label: `$(arrow-swap) ${vscode.l10n.t('Turn it into a launch sweep')}`,
      detail: vscode.l10n.t('Choose a job and a queue; they are written into the file'),
      does: 'turn',
    },
    ...(notes.length ? [{ label: vscode.l10n.t('Worth knowing'), kind: vscode.QuickPickItemKind.Separator }] : []),
    ...notes.map(note => ({ label: `$(info) ${note}` })),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Launch {0}', name),
    placeHolder: vscode.l10n.t('Without a job it cannot run on a queue, so you start its agents yourself'),
    ignoreFocusOut: true,
  });
  return chosen?.does;
}
