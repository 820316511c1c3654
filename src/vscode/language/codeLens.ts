import * as vscode from 'vscode';
import { aboutText } from '../../core/duration.ts';
import type { CodeLens } from '../../core/language/types.ts';
import type { SweepFile } from '../../core/sweep/sweepFile.ts';
import { COMMANDS, SECTION, SETTINGS } from '../ids.ts';
import type { Services } from '../services.ts';
import { toRange } from '../ui/applyEdits.ts';
import { WRITTEN } from './documents.ts';
import { redHatHasLens } from './redHat.ts';

/**
 * Launch Sweep, Dry Run, Preview and the size of the search space above a sweep file; none where Red Hat's extension
 * has its own lens at that place.
 */
export function registerCodeLens({ readings, language, connection, outlooks }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  /** How long a launch would take, where that is known already. */
  const timeOf = async (sweep: SweepFile): Promise<string | undefined> => {
    if (!outlooks.knowsAny) return undefined;
    const { aheadOfFile } = await import('../../core/launch/preflight/aheadQuestion.ts');
    const question = aheadOfFile(sweep, connection);
    const ahead = question && outlooks.known(question);
    return ahead?.kind === 'estimated' && ahead.runs !== undefined ? aboutText(ahead.outlook.time.middle) : undefined;
  };
  return vscode.Disposable.from(
    changed,
    outlooks.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SECTION) || event.affectsConfiguration('yaml')) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(WRITTEN, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        if (!vscode.workspace.getConfiguration(SECTION, document).get<boolean>(SETTINGS.codeLens, true))
          return undefined;
        const reading = await readings.load(document);
        if (reading.claim.kind === null || redHatHasLens(document)) return undefined;
        const time = await timeOf(reading.sweep);
        return (await language())
          .lenses(reading)
          .map(lens => new vscode.CodeLens(toRange(document, lens), commandOf(lens, document, time)));
      },
    }),
  );
}

function commandOf(
  { action, title, start }: CodeLens,
  document: vscode.TextDocument,
  time: string | undefined,
): vscode.Command {
  const about = [document.uri, start];
  switch (action) {
    case 'launch':
      return { title: `$(rocket)\u00a0${title}`, command: COMMANDS.launch, arguments: about };
    case 'dryRun':
      return { title, command: COMMANDS.dryRun, arguments: about };
    case 'startAgent':
      return {
        title: `$(rocket)\u00a0${title}`,
        command: COMMANDS.launch,
        arguments: about,
        tooltip: vscode.l10n.t(
          'Creates the sweep, and offers to start an agent for it or to turn it into a launch sweep',
        ),
      };
    case 'create':
      return {
        title: `$(rocket)\u00a0${title}`,
        command: COMMANDS.createFromPython,
        arguments: about,
        tooltip: vscode.l10n.t('Creates the sweep as `wandb.sweep` would, without running the file'),
      };
    case 'preview':
      return { title, command: COMMANDS.preview, arguments: about };
    case 'openAsYaml':
      return { title, command: COMMANDS.openAsYaml, arguments: [document.uri, start] };
    case 'explain':
      return { title: time === undefined ? title : `${title}, ${time}`, command: '' };
  }
}
