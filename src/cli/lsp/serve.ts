import * as l10n from '@vscode/l10n';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CodeActionKind,
  createConnection,
  MarkupKind,
  TextDocuments,
  TextDocumentSyncKind,
  type CodeAction,
  type InitializeResult,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nothingKnown } from '../../core/language/accountKnowledge.ts';
import { createLanguageService } from '../../core/language/service.ts';
import type { Diagnostic, WorkspaceFiles } from '../../core/language/types.ts';
import type { SweepReading } from '../../core/sweep/reading.ts';
import { siblingFiles } from '../check/siblingFiles.ts';
import { besideFile } from '../besideFile.ts';
import { programAt } from '../programAt.ts';
import { rangesOf, toCompletion, toDiagnostic, toEdit, toSymbol, type ToRange } from './convert.ts';

/** After these, values or the rest of a word are offered at once. */
const TRIGGERS = [' ', ':', '-', '[', ',', '"', '$', '{', '/', '.'];

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  completionProvider: { triggerCharacters: TRIGGERS },
  hoverProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  inlayHintProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
};

/** An open document as it was read at one of its versions. */
interface Read {
  readonly version: number;
  readonly reading: SweepReading;
  readonly toRange: ToRange;
  readonly files: WorkspaceFiles | undefined;
  /** What was found, once it was asked for. */
  found?: readonly Diagnostic[];
}

/** What the package says of itself. */
export interface ServerFacts {
  readonly version: string;
  readonly repository: string;
}

/** Whether a document is a file that is there: editors name a new file, too, by the path that it will have. */
function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:') && existsSync(fileURLToPath(uri));
}

/** Serves the language over LSP on standard input and output, until the client ends it. */
export function serve({ version, repository }: ServerFacts, speak: (language: string) => void): void {
  const connection = createConnection(process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const language = createLanguageService();
  const reads = new Map<string, Read>();
  /** The open documents that are not new. */
  const saved = new Set<string>();

  const read = (document: TextDocument): Read => {
    const before = reads.get(document.uri);
    if (before?.version === document.version) return before;
    const path = document.uri.startsWith('file:') ? fileURLToPath(document.uri) : undefined;
    const reading = language.read({
      text: document.getText(),
      fileName: path ?? document.uri,
      source: path === undefined ? undefined : besideFile(path),
    });
    const now: Read = {
      version: document.version,
      reading,
      toRange: rangesOf(reading.tree.lineStarts),
      files: path === undefined ? undefined : siblingFiles(path, dirname(path), programAt),
    };
    reads.set(document.uri, now);
    return now;
  };
  const diagnosticsOf = (each: Read): readonly Diagnostic[] =>
    (each.found ??= language.validate(each.reading, nothingKnown, each.files));
  /** The answer about an open document; nothing for one that is not open. */
  const about = <T>(uri: string, answer: (read: Read, document: TextDocument) => T): T | null => {
    const document = documents.get(uri);
    return document === undefined ? null : answer(read(document), document);
  };

  /** A client that is gone has no use for diagnostics. */
  const publish = (params: PublishDiagnosticsParams): void => {
    connection.sendDiagnostics(params).catch(() => undefined);
  };

  connection.onInitialize(({ locale }) => {
    if (locale !== undefined) speak(locale);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'launch-sweeps', version } };
  });
  const check = (document: TextDocument): void => {
    const now = read(document);
    const said = language.whileBegun(diagnosticsOf(now), now.reading, !saved.has(document.uri));
    const diagnostics = said.map(each => toDiagnostic(each, now.toRange, repository));
    publish({ uri: document.uri, version: document.version, diagnostics });
  };
  documents.onDidOpen(({ document }) => {
    if (isOnDisk(document.uri)) saved.add(document.uri);
  });
  documents.onDidChangeContent(({ document }) => check(document));
  documents.onDidSave(({ document }) => {
    saved.add(document.uri);
    // The files beside it may say something else by now.
    reads.delete(document.uri);
    check(document);
  });
  documents.onDidClose(({ document }) => {
    reads.delete(document.uri);
    saved.delete(document.uri);
    publish({ uri: document.uri, diagnostics: [] });
  });
  connection.onCompletion(({ textDocument, position }) =>
    about(textDocument.uri, ({ reading, toRange, files }, document) => {
      const offset = document.offsetAt(position);
      const items = language.complete(reading, offset, nothingKnown, undefined, files);
      return items.map((item, index) => toCompletion(item, index, toRange));
    }),
  );
  connection.onHover(({ textDocument, position }) =>
    about(textDocument.uri, ({ reading, toRange }, document) => {
      const found = language.hover(reading, document.offsetAt(position), nothingKnown);
      if (found === undefined) return null;
      return { range: toRange(found), contents: { kind: MarkupKind.Markdown, value: found.markdown } };
    }),
  );
  connection.onDocumentSymbol(({ textDocument }) =>
    about(textDocument.uri, ({ reading, toRange }) =>
      language.symbols(reading).map(symbol => toSymbol(symbol, toRange)),
    ),
  );
  connection.onFoldingRanges(({ textDocument }) =>
    about(textDocument.uri, ({ reading }) =>
      language.folding(reading).map(({ start, end }) => ({ startLine: start, endLine: end })),
    ),
  );
  connection.languages.inlayHint.on(({ textDocument }) =>
    about(textDocument.uri, ({ reading, toRange }) =>
      language.hints(reading).map(({ offset, text, tooltip }) => ({
        position: toRange({ start: offset, end: offset }).start,
        label: text,
        paddingLeft: true,
        ...(tooltip !== undefined && { tooltip }),
      })),
    ),
  );
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) return null;
    const now = read(document);
    const { reading, toRange } = now;
    const found = diagnosticsOf(now);
    const wants = (kind: string): boolean => context.only?.some(only => kind.startsWith(only)) ?? true;
    const actions: CodeAction[] = [];
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    if (wants(CodeActionKind.QuickFix))
      for (const each of found.filter(place => place.start <= end && start <= place.end))
        for (const fix of each.fixes ?? []) {
          const edits = await language.editsOf(reading, fix);
          if (edits === undefined) continue;
          actions.push({
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            isPreferred: fix.safe && each.fixes?.length === 1,
            diagnostics: [toDiagnostic(each, toRange, repository)],
            edit: { changes: { [document.uri]: edits.map(edit => toEdit(edit, toRange)) } },
          });
        }
    if (context.only && wants(CodeActionKind.SourceFixAll)) {
      const { edits, count } = await language.fixAll(reading, found);
      if (count > 0)
        actions.push({
          title: l10n.t('Launch Sweeps: fix all'),
          kind: CodeActionKind.SourceFixAll,
          edit: { changes: { [document.uri]: edits.map(edit => toEdit(edit, toRange)) } },
        });
    }
    return actions;
  });
  documents.listen(connection);
  connection.listen();
}
