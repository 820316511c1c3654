import * as vscode from 'vscode';
import type { AccountKnowledge } from '../../core/language/accountKnowledge.ts';
import type { Diagnostic, Severity } from '../../core/language/types.ts';
import { DOCUMENT_SCHEME, SECTION, SETTINGS } from '../ids.ts';
import type { SweepReading } from '../../core/sweep/reading.ts';
import type { Services } from '../services.ts';
import { toRange } from '../ui/applyEdits.ts';
import { inBackground } from '../ui/background.ts';
import { readManifest } from '../ui/manifest.ts';
import { Debounce } from './debounce.ts';
import { isPython, maySweep } from './documents.ts';
import { readTogether } from './notebooks.ts';
import type { ProgramFiles } from './programFiles.ts';
import { redHatChecks } from './redHat.ts';

export const SOURCE = 'launch-sweeps';
const QUIET_MS = 200;
/** More than this in one file hides the rest of the Problems list. */
const MOST = 250;
/** Documents that are read, not edited: the other side of a diff, outputs, and our own. */
const FOREIGN = new Set(['git', 'gitfs', 'output', 'vscode-scm', 'walkThrough', DOCUMENT_SCHEME]);

const SEVERITIES: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export interface DiagnosticsOptions {
  readonly services: Services;
  readonly programs: ProgramFiles;
  /** What is known of the account right now; asked again at each check. */
  readonly knowledge: () => AccountKnowledge;
  /** Fires when `knowledge` may answer differently. */
  readonly knowledgeChanged: vscode.Event<void>;
}

/** Checks sweep files as they are typed. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection(SOURCE);
  private readonly debounce = new Debounce();
  private readonly checked = new Map<
    string,
    { readonly reading: SweepReading; readonly found: readonly Diagnostic[] }
  >();
  /** New files in which what is missing is reported, too. */
  private readonly awaited = new Set<string>();
  private readonly listening: vscode.Disposable;

  constructor(private readonly options: DiagnosticsOptions) {
    const again = (): void => vscode.workspace.textDocuments.forEach(document => this.schedule(document, 0, true));
    this.listening = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(document => this.schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(event => {
        if (event.contentChanges.length)
          for (const document of readTogether(event.document)) this.schedule(document, QUIET_MS);
      }),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => {
        if (contentChanges.length) for (const cell of notebook.getCells()) this.schedule(cell.document, QUIET_MS);
      }),
      vscode.workspace.onDidCloseTextDocument(document => this.forget(document)),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(SECTION) || event.affectsConfiguration('yaml')) again();
      }),
      vscode.extensions.onDidChange(again),
      options.knowledgeChanged(again),
      ...(options.services.readings.onDidChange ? [options.services.readings.onDidChange(again)] : []),
      options.programs.onDidLook(uri =>
        vscode.workspace.textDocuments
          .filter(d => d.uri.toString() === uri.toString())
          .forEach(d => this.schedule(d, 0, true)),
      ),
    );
    vscode.workspace.textDocuments.forEach(document => this.schedule(document, 0));
  }

  /**
   * All diagnostics of a document as it is now, including those left to another extension; checked again only where it
   * changed.
   */
  async of(document: vscode.TextDocument): Promise<readonly Diagnostic[]> {
    const { services, programs, knowledge } = this.options;
    const language = await services.language();
    const key = document.uri.toString();
    const reading = await services.readings.load(document);
    const known = this.checked.get(key);
    if (known?.reading === reading) return known.found;
    const found = language.validate(reading, knowledge(), programs.around(document));
    this.checked.set(key, { reading, found });
    return found;
  }

  /** Those of one sweep of a Python document, wherever they are: in a notebook perhaps in other cells. */
  async ofSweep(document: vscode.TextDocument, part: SweepReading): Promise<readonly Diagnostic[]> {
    const { services, programs, knowledge } = this.options;
    return (await services.language()).validate(part, knowledge(), programs.around(document));
  }

  /** Shows what is missing in a new file, too: a command stops for it. */
  async showAll(document: vscode.TextDocument): Promise<void> {
    this.awaited.add(document.uri.toString());
    await this.publish(document);
  }

  dispose(): void {
    this.listening.dispose();
    this.debounce.dispose();
    this.collection.dispose();
  }

  private schedule(document: vscode.TextDocument, ms: number, anew = false): void {
    if (!(maySweep(document) || isPython(document)) || FOREIGN.has(document.uri.scheme)) return;
    const { version } = document;
    this.debounce.run(document.uri.toString(), ms, () => {
      if (document.isClosed || document.version !== version) return;
      if (anew) this.checked.delete(document.uri.toString());
      inBackground(this.options.services, 'checking a document', () => this.publish(document), { quiet: true });
    });
  }

  private async publish(document: vscode.TextDocument): Promise<void> {
    const { log } = this.options.services;
    const on = vscode.workspace.getConfiguration(SECTION, document).get<boolean>(SETTINGS.validate, true);
    try {
      if (!on || (await this.options.services.readings.load(document)).claim.kind === null) {
        this.collection.delete(document.uri);
        return;
      }
      const { version } = document;
      const language = await this.options.services.language();
      const found = await this.of(document);
      // Typed on, or closed, while the rules were loading.
      if (document.isClosed || document.version !== version) return;
      const reading = this.options.services.readings.of(document);
      const isAwaited = this.awaited.has(document.uri.toString());
      const said = isAwaited ? found : language.whileBegun(found, reading, document.isUntitled);
      const shown = said.filter(each => !(each.alsoPlainYaml && this.reportedElsewhere(document)));
      const listed = shown.slice(0, MOST).map(each => this.toDiagnostic(document, each));
      if (shown.length > MOST)
        listed.push(
          new vscode.Diagnostic(
            new vscode.Range(0, 0, 0, 0),
            vscode.l10n.t('{0} more are not shown. Fix some of those above first.', shown.length - MOST),
            vscode.DiagnosticSeverity.Information,
          ),
        );
      this.collection.set(document.uri, listed);
    } catch (error) {
      // A check that fails must not take the others with it, and failed is not none: what was said before stays. The
      // text is the person's and is not logged.
      const reason = error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
      log.error(`checking a ${document.languageId} document of ${String(document.lineCount)} lines: ${reason}`);
    }
  }

  /** Syntax errors that the editor's JSON support or Red Hat's YAML extension reports as well. */
  private reportedElsewhere(document: vscode.TextDocument): boolean {
    if (document.languageId === 'json')
      return vscode.extensions.getExtension('vscode.json-language-features') !== undefined;
    return redHatChecks(document);
  }

  private toDiagnostic(document: vscode.TextDocument, each: Diagnostic): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(toRange(document, each), each.message, SEVERITIES[each.severity]);
    diagnostic.source = SOURCE;
    const page = this.pageOf(each.code);
    diagnostic.code = page ? { value: each.code, target: page } : each.code;
    if (each.deprecated) diagnostic.tags = [vscode.DiagnosticTag.Deprecated];
    return diagnostic;
  }

  /** The page about a rule; undefined = the manifest names no repository. */
  private pageOf(code: string): vscode.Uri | undefined {
    const { repository } = readManifest(this.options.services.context);
    return repository === undefined ? undefined : vscode.Uri.parse(`${repository}/blob/main/docs/rules/${code}.md`);
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.debounce.cancel(key);
    this.checked.delete(key);
    this.awaited.delete(key);
    this.collection.delete(document.uri);
  }
}
