import * as vscode from 'vscode';
import type { Diagnostic, Fix, TextEdit } from '../../core/language/types.ts';
import { COMMANDS } from '../ids.ts';
import type { SweepReadings } from '../services.ts';
import { SELECTOR, maySweep, toRange } from './documents.ts';
import { SOURCE, type Diagnostics } from './diagnostics.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('launchSweeps');

/** Cures of the diagnostics at the cursor, silencing a rule, and all safe cures of a file at once. */
export function registerCodeActions(readings: SweepReadings, diagnostics: Diagnostics): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    {
      async provideCodeActions(document, _range, context, token) {
        if (!maySweep(document) || readings.of(document).claim.kind === null) return undefined;
        const known = await diagnostics.of(document);
        if (token.isCancellationRequested) return undefined;
        const all = fixAll(document, known);
        if ((context.only && FIX_ALL.contains(context.only)) || context.only?.contains(FIX_ALL))
          return all ? [all] : [];
        const here = context.diagnostics.filter(d => d.source === SOURCE);
        const fixes = here.flatMap(shown =>
          matching(document, known, shown).flatMap(found =>
            (found.fixes ?? []).map(fix => toAction(document, shown, fix, found.fixes?.length === 1)),
          ),
        );
        return [
          ...fixes,
          ...(all && fixes.length ? [{ ...all, kind: vscode.CodeActionKind.QuickFix, diagnostics: here }] : []),
          ...here.flatMap(shown => createJob(document, shown)),
          ...here.flatMap(shown => silence(document, shown)),
        ];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}

/** The diagnostics of the core behind one that is shown; by code and place, for the shown one is the editor's copy. */
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

function toAction(document: vscode.TextDocument, shown: vscode.Diagnostic, fix: Fix, only: boolean): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [shown];
  action.edit = toEdit(document, fix.edits);
  action.isPreferred = only && fix.safe;
  return action;
}

function toEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(each => vscode.TextEdit.replace(toRange(document, each), each.newText)),
  );
  return edit;
}

/** A launch sweep without a job: one can be made from the program at hand. */
function createJob(document: vscode.TextDocument, shown: vscode.Diagnostic): vscode.CodeAction[] {
  if (codeOf(shown) !== 'launch-job-missing') return [];
  const action = new vscode.CodeAction(
    vscode.l10n.t('Create a job from this program…'),
    vscode.CodeActionKind.QuickFix,
  );
  action.diagnostics = [shown];
  action.command = { command: COMMANDS.createJob, title: action.title, arguments: [document.uri] };
  return [action];
}

/** Comments of ours that turn a rule off; JSON has none. */
function silence(document: vscode.TextDocument, shown: vscode.Diagnostic): vscode.CodeAction[] {
  const code = codeOf(shown);
  if (document.languageId === 'json' || code === 'yaml' || code === '') return [];
  const { text, firstNonWhitespaceCharacterIndex } = document.lineAt(shown.range.start.line);
  const indent = text.slice(0, firstNonWhitespaceCharacterIndex);
  const make = (title: string, at: vscode.Position, comment: string): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [shown];
    action.edit = new vscode.WorkspaceEdit();
    action.edit.insert(document.uri, at, comment + (document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n'));
    return action;
  };
  return [
    make(
      vscode.l10n.t('Ignore {0} on this line', code),
      new vscode.Position(shown.range.start.line, 0),
      `${indent}# launch-sweeps: ignore ${code}`,
    ),
    make(
      vscode.l10n.t('Ignore {0} in this file', code),
      new vscode.Position(0, 0),
      `# launch-sweeps: ignore-file ${code}`,
    ),
  ];
}

/** One action for every cure that is safe; where two touch, the first is taken and the other comes with the next run. */
function fixAll(document: vscode.TextDocument, found: readonly Diagnostic[]): vscode.CodeAction | undefined {
  const taken: TextEdit[] = [];
  let cures = 0;
  for (const { fixes } of found) {
    const fix = fixes?.find(f => f.safe);
    if (!fix || fix.edits.some(e => taken.some(t => e.start <= t.end && t.start <= e.end))) continue;
    taken.push(...fix.edits);
    cures++;
  }
  if (cures === 0) return undefined;
  const action = new vscode.CodeAction(
    cures === 1
      ? vscode.l10n.t('Apply the safe fix of this sweep file')
      : vscode.l10n.t('Apply all {0} safe fixes of this sweep file', cures),
    FIX_ALL,
  );
  action.edit = toEdit(document, taken);
  return action;
}
