import * as vscode from 'vscode';
import type { SweepReading } from '../../core/sweep/reading.ts';
import { COMMANDS } from '../ids.ts';
import { isPython } from '../language/documents.ts';
import { notebookOf } from '../language/notebooks.ts';
import type { Services } from '../services.ts';
import { CommandError } from '../ui/commandError.ts';
import { fileName } from '../ui/fileName.ts';
import { pickOne } from '../ui/wizard/pickOne.ts';
import { askUnknown } from './askUnknown.ts';
import { findSource, type SweepSource } from './sweepSource.ts';
import { listOf } from '../../core/sentence.ts';

/**
 * The sweep that a command is about, of Python too: the file named, else the active editor's, else one that the person
 * picks. `at`: an offset in a Python file's sweep. undefined = they declined.
 */
export async function findSourceOrPython(
  services: Services,
  argument: unknown,
  at: unknown,
): Promise<SweepSource | undefined> {
  const editor = vscode.window.activeTextEditor;
  const document =
    argument instanceof vscode.Uri ? await vscode.workspace.openTextDocument(argument) : editor?.document;
  if (!document || !isPython(document)) return findSource(services, argument);
  const { parts } = await services.readings.load(document);
  if (parts.length === 0 && !(argument instanceof vscode.Uri)) return findSource(services, argument);
  const cursor = editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
  return pythonSource(services, document, typeof at === 'number' ? at : cursor);
}

/** The sweep of a Python file at an offset, else its only one, else the one that the person picks. */
export async function pythonSource(
  services: Services,
  document: vscode.TextDocument,
  at: number | undefined,
): Promise<SweepSource | undefined> {
  const { parts } = await services.readings.load(document);
  const name = fileName(document.uri);
  if (parts.length === 0)
    throw new CommandError(
      vscode.l10n.t(
        '{0} does not pass a dict to `wandb.sweep` that can be read without running it. Write the dict in this file.',
        name,
      ),
    );
  const part = partAt(parts, at) ?? (parts.length === 1 ? 0 : await pickPart(document, parts));
  const chosen = part === undefined ? undefined : parts[part];
  if (part === undefined || !chosen) return undefined;
  if (chosen.tree.python?.kind === 'controller')
    throw new CommandError(
      vscode.l10n.t('`wandb.controller` creates this sweep in the process that steers it. Run {0} instead.', name),
    );
  const reading = await askUnknown(chosen, name, {
    title: vscode.l10n.t('Open as YAML'),
    run: () => vscode.commands.executeCommand(COMMANDS.openAsYaml, document.uri, chosen.tree.root?.start),
  });
  if (!reading) return undefined;
  const { sweep } = reading;
  return {
    document,
    name,
    key: keyOf(document, part),
    kind: sweep.kind,
    sweep,
    python: reading,
    unsaved: document.isDirty || document.isUntitled,
    file: { text: document.getText(), name },
  };
}

/** What the journal calls a sweep of a file: its first as the file itself, in a notebook whatever the cell is. */
function keyOf(document: vscode.TextDocument, part: number): string {
  const file = (notebookOf(document)?.uri ?? document.uri).toString();
  return part === 0 ? file : `${file}#${String(part)}`;
}

/** Which sweep's dict, or call, is at an offset. */
function partAt(parts: readonly SweepReading[], at: number | undefined): number | undefined {
  if (at === undefined) return undefined;
  const found = parts.findIndex(({ tree: { root, python } }) =>
    [root, python && { start: python.call.from, end: python.call.to }].some(
      place => place && place.start <= at && at <= place.end,
    ),
  );
  if (found >= 0) return found;
  const byKey = parts.findIndex(({ tree: { root } }) => root?.kind === 'map' && root.pairs[0]?.key.start === at);
  return byKey < 0 ? undefined : byKey;
}

async function pickPart(document: vscode.TextDocument, parts: readonly SweepReading[]): Promise<number | undefined> {
  const chosen = await pickOne({
    title: vscode.l10n.t('Which sweep of {0}?', fileName(document.uri)),
    items: parts.map(({ sweep, tree }, value) => {
      const { line } = document.positionAt(Math.max(0, tree.python?.call.from ?? 0));
      return {
        label: sweep.root.get('name')?.text ?? vscode.l10n.t('Line {0}', line + 1),
        description: listOf([sweep.method?.name, tree.python?.project]),
        detail: sweep.parameters.map(({ names }) => names.join('.')).join(', '),
        value,
      };
    }),
  });
  return typeof chosen === 'object' ? chosen.value : undefined;
}
