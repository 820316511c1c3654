import * as vscode from 'vscode';
import type { CodeLens } from '../../core/language/types.ts';
import { COMMANDS, SECTION, SETTINGS } from '../ids.ts';
import type { Claims } from './claims.ts';
import { SELECTOR, toRange } from './documents.ts';

/** Launch Sweep, Dry Run and the size of the search space above a sweep file; none where Red Hat's extension has its own lens at that place. */
export function registerCodeLens(claims: Claims): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SECTION) || event.affectsConfiguration('yaml')) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(SELECTOR, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        if (!vscode.workspace.getConfiguration(SECTION, document).get<boolean>(SETTINGS.codeLens, true))
          return undefined;
        if (claims.of(document).kind === null || claims.redHatHasLens(document)) return undefined;
        const { lenses } = await import('../../core/language/lenses.ts');
        return lenses(claims.sweepOf(document)).map(
          lens => new vscode.CodeLens(toRange(document, lens), commandOf(lens, document)),
        );
      },
    }),
  );
}

function commandOf({ action, title }: CodeLens, document: vscode.TextDocument): vscode.Command {
  const about = [document.uri];
  switch (action) {
    case 'launch':
      return { title: `$(rocket)\u00a0${vscode.l10n.t('Launch Sweep')}`, command: COMMANDS.launch, arguments: about };
    case 'dryRun':
      return { title: vscode.l10n.t('Dry Run'), command: COMMANDS.dryRun, arguments: about };
    case 'startAgent':
      return {
        title: `$(rocket)\u00a0${vscode.l10n.t('Launch Sweep')}`,
        command: COMMANDS.launch,
        arguments: about,
        tooltip: vscode.l10n.t(
          'Creates the sweep, and offers to start an agent for it or to turn it into a launch sweep',
        ),
      };
    case 'explain':
      return { title, command: '' };
  }
}
