import * as vscode from 'vscode';
import { messageOf } from '../../../core/api/scrub.ts';
import type { Axis } from '../../../core/propose/axes/axis.ts';
import { bestRangeOf, type BestRange } from '../../../core/propose/bestRange.ts';
import { pathInFile } from '../../../core/propose/change/rewrite.ts';
import type { ProposedChange } from '../../../core/propose/proposal.ts';
import { type Searched, readSearched } from '../../../core/propose/propose.ts';
import { judgeRuns, type TriedRun } from '../../../core/propose/runs/judgedRuns.ts';
import { editsOf } from '../../../core/propose/writeProposal.ts';
import { toYaml } from '../../../core/yaml/write/toYaml.ts';
import type { Services } from '../../services.ts';
import { toWorkspaceEdit } from '../../ui/applyEdits.ts';

/** A parameter of a file that is searched. */
interface Searching {
  readonly searched: Searched;
  readonly axis: Axis;
  /** The parameter with its key. */
  readonly range: vscode.Range;
}

/** A parameter of a file, with what its best runs have. */
interface Found {
  readonly name: string;
  /** The parameter with its key. */
  readonly range: vscode.Range;
  readonly best: BestRange;
}

/** Runs that a file's sweep has, and when they were asked for. */
interface Kept {
  readonly at: number;
  readonly runs: Promise<readonly TriedRun[] | undefined>;
  /** What has come of it. */
  known?: readonly TriedRun[] | undefined;
}

/** So long, runs that were loaded are not asked for again. */
const FRESH_MS = 60_000;

/**
 * What the best runs of a sweep have, beside the parameters of its file. Runs are known where a command loaded them;
 * for a file that launched a sweep from here, they are asked for when the pointer rests on a parameter, at most once a
 * minute.
 */
export class BestRanges {
  private readonly byFile = new Map<string, Kept>();

  constructor(
    private readonly services: Pick<Services, 'readings' | 'clock' | 'log'>,
    private readonly load: (document: vscode.TextDocument) => Promise<readonly TriedRun[] | undefined>,
  ) {}

  /** Takes over the runs that a file's sweep has. */
  put(file: vscode.Uri, runs: readonly TriedRun[]): void {
    this.byFile.set(file.toString(), { at: this.services.clock.now(), runs: Promise.resolve(runs), known: runs });
  }

  /** What the best runs have of the parameter under the pointer. */
  async hover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    if (!this.innermost(document, position)) return undefined;
    await this.want(document);
    const found = this.at(document, position);
    return found && new vscode.Hover(new vscode.MarkdownString(found.best.sentence), found.range);
  }

  /** The bound of the best runs, behind `min:` and `max:`. */
  complete(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    const before = document.lineAt(position).text.slice(0, position.character);
    const [, key] = /\b(min|max):\s*[-+.\deE]*$/.exec(before) ?? [];
    const found = key === undefined ? undefined : this.at(document, position);
    if (!found?.best.span) return [];
    const value = found.best.span[key === 'min' ? 0 : 1];
    const item = new vscode.CompletionItem(toYaml(value, { flow: true, json: false }), vscode.CompletionItemKind.Value);
    item.detail = found.best.sentence;
    item.sortText = ' ';
    return [item];
  }

  /** Narrow and freeze, for the parameter at a position. */
  actions(document: vscode.TextDocument, position: vscode.Position): vscode.CodeAction[] {
    const found = this.at(document, position);
    if (!found) return [];
    const { name, best } = found;
    const action = (title: string, change: ProposedChange | undefined): vscode.CodeAction[] => {
      const { tree, fileName } = this.services.readings.of(document);
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

  /** Asks for the runs of a file where they are missing or old. Never rejects. */
  private async want(document: vscode.TextDocument): Promise<void> {
    const { clock, log } = this.services;
    const key = document.uri.toString();
    const before = this.byFile.get(key);
    if (before && clock.now() - before.at < FRESH_MS) return void (await before.runs);
    const runs = this.load(document).catch((error: unknown) => {
      log.info(`reading the runs of ${document.uri.path}: ${messageOf(error)}`);
      return undefined;
    });
    const kept: Kept = { at: clock.now(), runs, known: before?.known };
    this.byFile.set(key, kept);
    kept.known = (await runs) ?? kept.known;
  }

  /** The innermost searched parameter at a position. */
  private innermost(document: vscode.TextDocument, position: vscode.Position): Searching | undefined {
    const { claim, fileName } = this.services.readings.of(document);
    if (claim.kind === null) return undefined;
    const searched = readSearched({ text: document.getText(), fileName });
    if ('refused' in searched) return undefined;
    const offset = document.offsetAt(position);
    for (const axis of searched.axes) {
      const field = searched.sweep.fieldAt(pathInFile(axis.entry));
      const start = field?.key?.start ?? Infinity;
      const end = field?.node.end ?? -1;
      if (offset < start || offset > end) continue;
      return { searched, axis, range: new vscode.Range(document.positionAt(start), document.positionAt(end)) };
    }
    return undefined;
  }

  /** The same with what its best runs have; undefined where nothing is known of them. */
  private at(document: vscode.TextDocument, position: vscode.Position): Found | undefined {
    const runs = this.byFile.get(document.uri.toString())?.known;
    const found = runs && this.innermost(document, position);
    if (!found) return undefined;
    const { searched, axis, range } = found;
    const best = bestRangeOf(searched.sweep, axis, judgeRuns(runs, searched.metric));
    return best && { name: axis.name, range, best };
  }
}
