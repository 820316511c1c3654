import * as vscode from 'vscode';
import type { ResultsStatus } from '../../../core/results/panel/resultsStatus.ts';
import { remedyFor } from '../../ui/showFailure.ts';
import type { Remedy } from '../../ui/commandError.ts';
import type { ShownResults } from './shownResults.ts';

/** What the buttons of a status say. */
export function remedyLabels({ notices }: ResultsStatus): Readonly<Record<string, string>> {
  return Object.fromEntries(
    notices.flatMap(({ remedy }) => {
      const label = remedy && remedyOf(remedy)?.title;
      return remedy && label !== undefined ? [[remedy, label]] : [];
    }),
  );
}

/** Does what a button of a status says. */
export async function runRemedy(shown: ShownResults, id: string): Promise<void> {
  const remedy = remedyOf(id);
  if (!remedy) return;
  if (typeof remedy.run === 'string') await vscode.commands.executeCommand(remedy.run);
  else await remedy.run();
  shown.sweeps?.refresh();
}

function remedyOf(id: string): Remedy | undefined {
  switch (id) {
    case 'trust':
      return {
        title: vscode.l10n.t('Manage Workspace Trust'),
        run: () => vscode.commands.executeCommand('workbench.trust.manage'),
      };
    case 'refresh':
    case 'retry':
      return { title: vscode.l10n.t('Try Again'), run: () => undefined };
    case 'signIn':
    case 'checkHost':
    case 'checkCertificates':
    case 'askOwner':
    case 'updateServer':
      return remedyFor(id)[0];
    default:
      return undefined;
  }
}
