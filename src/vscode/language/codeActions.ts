import * as vscode from 'vscode';
import type { Diagnostic, Fix, TextEdit } from '../../core/language/types.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { toRange, toWorkspaceEdit } from '../ui/applyEdits.ts';
import { WRITTEN, isPython, maySweep } from './documents.ts';
import { SOURCE, type Diagnostics } from './diagnostics.ts';
import type { ProgramFiles } from './programFiles.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('launchSweeps');

/** Fixes of the diagnostics at the cursor, comments that silence a rule, and all safe fixes of a file at once. */
export function registerCodeActions(
  services: Services,
  diagnostics: Diagnostics,
  programs: ProgramFiles,
): vscode.Disposable {
  const { readings } = services;
  return vscode.languages.registerCodeActionsProvider(
    WRITTEN,
    {
      async provideCodeActions(document, _range, context, token) {
        const isCanceled = (): boolean => token.isCancellationRequested;
        if (!maySweep(document) && !isPython(document)) return undefined;
        if ((await readings.load(document)).claim.kind === null) return undefined;
        const known = await diagnostics.of(document);
        if (isCanceled()) return undefined;
        const all = fixAll(document, known);
        if ((context.only && FIX_ALL.contains(context.only)) || context.only?.contains(FIX_ALL))
          return all ? [all] : [];
        const here = context.diagnostics.filter(d => d.source === SOURCE);
        const fixes: vscode.CodeAction[] = [];
        for (const shown of here)
          for (const found of matching(document, known, shown))
            fixes.push(...(await offered(services, document, shown, found)));
        const uploads = await Promise.all(here.map(shown => uploadSpace(services, programs, document, shown)));
        const silent = (await Promise.all(here.map(shown => silence(services, document, shown)))).flat();
        if (isCanceled()) return undefined;
        return [
          ...fixes,
          ...(all && fixes.length ? [fixAll(document, known, vscode.CodeActionKind.QuickFix, here) ?? all] : []),
          ...here.flatMap(shown => createJob(document, shown)),
          ...uploads.flat(),
          ...silent,
        ];
      },
      async resolveCodeAction(action) {
        if (!(action instanceof FixAll)) return action;
        const language = await services.language();
        const { edits } = await language.fixAll(readings.of(action.document), action.found);
        action.edit = toWorkspaceEdit(action.document, edits);
        return action;
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}

/**
 * The diagnostics of the core behind one that is shown; by code and place, because the shown one is the editor's copy.
 */
function matching(
  document: vscode.TextDocument,
  found: readonly Diagnostic[],
  shown: vscode.Diagnostic,
): readonly Diagnostic[] {
  const code = codeOf(shown);
  return found.filter(
    each => each.code === code && toRange(document, each).isEqual(shown.range) && each.message === shown.message,
  );
}

function codeOf(shown: vscode.Diagnostic): string {
  return String(typeof shown.code === 'object' ? shown.code.value : (shown.code ?? ''));
}

/** The fixes of a diagnostic that can be made; the only one is preferred where it is safe. */
async function offered(
  services: Services,
  document: vscode.TextDocument,
  shown: vscode.Diagnostic,
  { fixes = [] }: Diagnostic,
): Promise<vscode.CodeAction[]> {
  if (fixes.length === 0) return [];
  const language = await services.language();
  const made: (readonly [Fix, readonly TextEdit[]])[] = [];
  for (const fix of fixes) {
    const edits = await language.editsOf(services.readings.of(document), fix);
    if (edits) made.push([fix, edits]);
  }
  return made.map(([fix, edits]) => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [shown];
    action.edit = toWorkspaceEdit(document, edits);
    action.isPreferred = made.length === 1 && fix.safe;
    return action;
  });
}

/** A launch sweep without a job: one can be made from the program. */
function createJob(document: vscode.TextDocument, shown: vscode.Diagnostic): vscode.CodeAction[] {
  if (codeOf(shown) !== 'launch-job-missing') return [];
  return [commandAction(shown, vscode.l10n.t('Create a job from this program…'), COMMANDS.createJob, [document.uri])];
}

/** A search space of the workspace, which the published Optuna scheduler reads as an artifact only. */
async function uploadSpace(
  { readings }: Services,
  programs: ProgramFiles,
  document: vscode.TextDocument,
  shown: vscode.Diagnostic,
): Promise<vscode.CodeAction[]> {
  if (codeOf(shown) !== 'optuna-source-local') return [];
  const path = readings.of(document).sweep.settings?.get('optuna_source')?.text ?? '';
  const uri = await programs.locate(document, path).catch(() => undefined);
  const title = vscode.l10n.t('Upload {0} as an artifact…', path);
  return uri ? [commandAction(shown, title, COMMANDS.uploadSearchSpace, [uri, document.uri])] : [];
}

function commandAction(
  shown: vscode.Diagnostic,
  title: string,
  command: string,
  about: readonly vscode.Uri[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [shown];
  action.command = { command, title, arguments: [...about] };
  return action;
}

/** Comments of ours that turn a rule off, on the line and in the file. */
async function silence(
  { language, readings }: Services,
  document: vscode.TextDocument,
  shown: vscode.Diagnostic,
): Promise<vscode.CodeAction[]> {
  const code = codeOf(shown);
  const offset = document.offsetAt(shown.range.start);
  const { onLine, inFile } = await (await language()).ignoreEdits(readings.of(document), code, offset);
  const choices = [
    [vscode.l10n.t('Ignore {0} on this line', code), onLine],
    [vscode.l10n.t('Ignore {0} in this file', code), inFile],
  ] as const;
  return choices.flatMap(([title, edit]) => {
    if (!edit) return [];
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [shown];
    action.edit = toWorkspaceEdit(document, [edit]);
    return [action];
  });
}

/** Every safe fix of a file as one action. Its edits are computed when it is chosen. */
class FixAll extends vscode.CodeAction {
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    readonly document: vscode.TextDocument,
    readonly found: readonly Diagnostic[],
  ) {
    super(title, kind);
  }
}

function fixAll(
  document: vscode.TextDocument,
  found: readonly Diagnostic[],
  kind = FIX_ALL,
  shown: vscode.Diagnostic[] = [],
): FixAll | undefined {
  const count = found.filter(({ fixes }) => fixes?.some(fix => fix.safe)).length;
  if (count === 0) return undefined;
  const title =
    count === 1
      ? vscode.l10n.t('Apply the safe fix of this sweep file')
      : vscode.l10n.t('Apply all {0} safe fixes of this sweep file', count);
  const action = new FixAll(title, kind, document, found);
  action.diagnostics = shown;
  return action;
}
