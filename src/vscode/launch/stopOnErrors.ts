import * as vscode from 'vscode';
import { CommandError } from '../ui/commandError.ts';
import type { Diagnostics } from '../language/diagnostics.ts';
import { toRange } from '../ui/applyEdits.ts';
import { fileProblems } from './fileProblems.ts';
import type { SweepSource } from './sweepSource.ts';

/**
 * Throws where W&B would refuse the file, with the first reason and a way to see all of them. Silent where checking is
 * turned off.
 */
export async function stopOnErrors(source: SweepSource, diagnostics: Diagnostics): Promise<void> {
  const { document, name } = source;
  const errors = await fileProblems(source, diagnostics, each => each.severity === 'error');
  const [first] = errors;
  if (!first) return;
  await diagnostics.showAll(document);
  const range = toRange(document, first);
  const line = range.start.line + 1;
  // In a notebook it may be in another cell.
  const isElsewhere = first.start < 0 || first.end > document.getText().length;
  const sentence = isElsewhere
    ? vscode.l10n.t('{0} cannot be launched. {1}', name, first.message)
    : errors.length === 1
      ? vscode.l10n.t('{0} cannot be launched. Line {1}: {2}', name, line, first.message)
      : vscode.l10n.t('{0} cannot be launched: {1} errors. Line {2}: {3}', name, errors.length, line, first.message);
  throw new CommandError(sentence, [
    {
      title: vscode.l10n.t('Show Problems'),
      run: async () => {
        await vscode.window.showTextDocument(document, { selection: new vscode.Range(range.start, range.start) });
        await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
      },
    },
  ]);
}
