import * as vscode from 'vscode';
import { listOf } from '../../core/sentence.ts';
import { SECTION, SETTINGS } from '../ids.ts';
import { isPython } from '../language/documents.ts';
import { programFolders } from '../language/programFiles.ts';
import { ProgramReadings } from '../language/programReadings.ts';
import type { Services } from '../services.ts';
import { toRange } from '../ui/applyEdits.ts';
import { findSweepFiles } from './findSweepFiles.ts';
import { findPythonSweeps, type WrittenSweep } from './pythonSweeps.ts';

/** The sweep files of the workspace are listed anew after this long, in milliseconds. */
const FRESH_MS = 15_000;
/** What a file has in it that makes options. */
const MAKES_OPTIONS =
  /add_argument|\bclick\b|\btyper\b|\btyro\b|DEFINE_|dataclass|BaseSettings|BaseModel|\bfire\b|attrs?\b/;

/** An option of a Python file that sweeps of the workspace set. */
interface UsedOption {
  readonly place: { readonly start: number; readonly end: number };
  readonly uses: readonly Use[];
}

/** Where a sweep sets it: a line, from 0; of a notebook the cell, from 1. */
interface Use {
  readonly uri: vscode.Uri;
  readonly line: number;
  readonly cell: number | undefined;
  readonly words: string | undefined;
}

/** In a training program: which sweeps of the workspace set an option, as a hover and, where they are on, as hints. */
export class OptionHints implements vscode.Disposable {
  private readonly programs = new ProgramReadings();
  private listed: { readonly at: number; readonly sweeps: Promise<readonly WrittenSweep[]> } | undefined;
  private readonly registered: vscode.Disposable;

  constructor(private readonly services: Services) {
    const python: vscode.DocumentSelector = { language: 'python' };
    this.registered = vscode.Disposable.from(
      vscode.languages.registerHoverProvider(python, {
        provideHover: async (document, position) => {
          const offset = document.offsetAt(position);
          const found = (await this.usedIn(document)).find(({ place }) => place.start <= offset && offset <= place.end);
          return found && new vscode.Hover(words(found), toRange(document, found.place));
        },
      }),
      vscode.languages.registerInlayHintsProvider(python, {
        provideInlayHints: async document => {
          const settings = vscode.workspace.getConfiguration(SECTION, document);
          if (!settings.get<boolean>(SETTINGS.inlayHints, false)) return undefined;
          return (await this.usedIn(document)).map(used => hint(document, used));
        },
      }),
    );
  }

  dispose(): void {
    this.registered.dispose();
    this.programs.clear();
  }

  /** The options that are made in a document and that sweeps set; nothing is read for a file without options. */
  private async usedIn(document: vscode.TextDocument): Promise<readonly UsedOption[]> {
    if (document.uri.scheme === 'vscode-notebook-cell' || !isPython(document)) return [];
    const text = document.getText();
    if (!MAKES_OPTIONS.test(text)) return [];
    const [sweeps, language] = await Promise.all([this.sweeps(), this.services.language()]);
    const byPlace = new Map<number, UsedOption>();
    for (const { uri, reading, cellOf } of sweeps) {
      const started = language.programsOf(reading);
      for (const folder of started.length > 0 ? programFolders(uri) : []) {
        const program = await this.programs.read([folder], started).catch(() => undefined);
        const textOf = (file: string): string | undefined =>
          vscode.Uri.joinPath(folder, file).toString() === document.uri.toString() ? text : undefined;
        for (const use of program ? language.optionUses(reading, program, textOf) : []) {
          const before = byPlace.get(use.start)?.uses ?? [];
          if (before.some(other => other.uri.toString() === uri.toString())) continue;
          const line = reading.tree.lineStarts.findLastIndex(start => start <= use.setAt);
          byPlace.set(use.start, {
            place: use,
            uses: [...before, { uri, line, cell: cellOf?.(line), words: use.words }],
          });
        }
      }
    }
    return [...byPlace.values()];
  }

  /** Those in files of their own, and those in Python. */
  private sweeps(): Promise<readonly WrittenSweep[]> {
    const now = this.services.clock.now();
    if (!this.listed || now - this.listed.at > FRESH_MS) {
      const sweeps = Promise.all([findSweepFiles(this.services), findPythonSweeps()]).then(all => all.flat());
      this.listed = { at: now, sweeps };
    }
    return this.listed.sweeps;
  }
}

function words({ uses }: UsedOption): vscode.MarkdownString {
  const head =
    uses.length === 1
      ? vscode.l10n.t('A sweep of the workspace sets this option:')
      : vscode.l10n.t('{0} sweeps of the workspace set this option:', uses.length);
  const made = new vscode.MarkdownString(head);
  for (const { uri, line, cell, words: range } of uses) {
    // A line of a notebook's file says nothing to who looks at its cells.
    const link = cell === undefined ? `${uri.toString()}#${String(line + 1)}` : uri.toString();
    const path = vscode.workspace.asRelativePath(uri);
    const name = cell === undefined ? path : vscode.l10n.t('{0}, cell {1}', path, cell);
    made.appendMarkdown(`\n- [${name}](${link})`);
    if (range !== undefined) made.appendMarkdown(': ').appendText(range);
  }
  return made;
}

function othersCounted(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? vscode.l10n.t('1 more sweep') : vscode.l10n.t('{0} more sweeps', count);
}

function hint(document: vscode.TextDocument, used: UsedOption): vscode.InlayHint {
  const [first, ...others] = used.uses;
  const own = first?.words ?? '';
  const text = listOf([own, othersCounted(others.length)]);
  const made = new vscode.InlayHint(document.positionAt(used.place.end), text);
  made.paddingLeft = true;
  made.tooltip = words(used);
  return made;
}
