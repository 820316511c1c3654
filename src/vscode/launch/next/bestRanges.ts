import * as vscode from 'vscode';
import { bestRangeOf, type BestRange } from '../../../core/propose/bestRange.ts';
import { pathInFile } from '../../../core/propose/change/rewrite.ts';
import type { ProposedChange } from '../../../core/propose/proposal.ts';
import { readSearched } from '../../../core/propose/propose.ts';
import { type JudgedRun, judgeRuns, type TriedRun } from '../../../core/propose/runs/judgedRuns.ts';
import { editsOf } from '../../../core/propose/writeProposal.ts';
import { SELECTOR } from '../../language/documents.ts';
import type { Services } from '../../services.ts';
import { toWorkspaceEdit } from '../../ui/applyEdits.ts';

/** A parameter of a file, with what its best runs have. */
interface Found {
  readonly name: string;
  /** The parameter with its key. */
  readonly range: vscode.Range;
  readonly best: BestRange;
}

/**
 * What the best runs of a sweep have, beside the parameters of its file: in the hover, as completion of bounds, and as
 * quick fixes that narrow or freeze a parameter. Known for files whose runs were loaded in this window; nothing is
 * asked for it.
 */
export class BestRanges implements vscode.Disposable {
  private readonly runsByFile = new Map<string, readonly TriedRun[]>();
  private readonly registrations: vscode.Disposable;

  constructor(private readonly readings: Services['readings']) {
    const { languages } = vscode;
    this.registrations = vscode.Disposable.from(
      languages.registerHoverProvider(SELECTOR, {
        provideHover: (document, position) => {
          const found = this.at(document, position);
          return found && new vscode.Hover(new vscode.MarkdownString(found.best.sentence), found.range);
        },
      }),
      languages.registerCompletionItemProvider(SELECTOR, {
        provideCompletionItems: (document, position) => this.complete(document, position),
      }),
      languages.registerCodeActionsProvider(
        SELECTOR,
        { provideCodeActions: (document, range) => this.actions(document, range.start) },
        { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
      ),
    );
  }

  /** Takes over the runs that a file's sweep has. */
  put(file: vscode.Uri, runs: readonly TriedRun[]): void {
    this.runsByFile.set(file.toString(), runs);
  }

  dispose(): void {
    this.registrations.dispose();
  }

  /** The innermost parameter at a position, if something is known of it. */
  private at(document: vscode.TextDocument, position: vscode.Position): Found | undefined {
    const runs = this.runsByFile.get(document.uri.toString());
    const { claim, fileName } = this.readings.of(document);
    if (!runs || claim.kind === null) return undefined;
    const searched = readSearched({ text: document.getText(), fileName });
    if ('refused' in searched) return undefined;
    const { sweep, axes, metric } = searched;
    const offset = document.offsetAt(position);
    for (const axis of axes) {
      const field = sweep.fieldAt(pathInFile(axis.entry));
      const start = field?.key?.start ?? Infinity;
      const end = field?.node.end ?? -1;
      if (offset < start || offset > end) continue;
      const judged: readonly JudgedRun[] = judgeRuns(runs, metric);
      const best = bestRangeOf(sweep, axis, judged);
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return best && { name: axis.name, range, best };
    }
    return undefined;
  }

  private complete(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    const before = document.lineAt(position).text.slice(0, position.character);
    const [, key] = /\b(min|max):\s*[-+.\deE]*$/.exec(before) ?? [];
    const found = key === undefined ? undefined : this.at(document, position);
    if (!found?.best.span) return [];
    const value = found.best.span[key === 'min' ? 0 : 1];
    const item = new vscode.CompletionItem(String(value), vscode.CompletionItemKind.Value);
    item.detail = found.best.sentence;
    item.sortText = ' ';
    return [item];
  }

  private actions(document: vscode.TextDocument, position: vscode.Position): vscode.CodeAction[] {
    const found = this.at(document, position);
    if (!found) return [];
    const { name, best } = found;
    const action = (title: string, change: ProposedChange | undefined): vscode.CodeAction[] => {
      const { tree, fileName } = this.readings.of(document);
      const edits = change && editsOf(tree, fileName, change);
      if (!edits) return [];
      const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
      made.edit = toWorkspaceEdit(document, edits);
      return [made];
    };
    return [
      ...action(vscode.l10n.t('Narrow {0} to {1}', name, best.narrow?.to ?? ''), best.narrow),
      ...action(vscode.l10n.t('Freeze {0} at {1}, as in the best run', name, best.freeze?.to ?? ''), best.freeze),
    ];
  }
}
