import * as vscode from 'vscode';
import type { PythonReader } from '../../core/sweep/python/pythonReader.ts';
import { unreadDocument, type SweepReading } from '../../core/sweep/reading.ts';
import { NeighborFiles } from './neighborFiles.ts';
import { codeCells, notebookOf } from './notebooks.ts';

interface Known {
  /** What was read: the version of the document, of a cell those of all cells. */
  readonly versions: string;
  readonly reading: SweepReading;
}

/** What a file imports is looked for in so many rounds: what that imports in turn is known when it is read. */
const MOST_ROUNDS = 2;

/** The sweeps of Python files and of the cells of notebooks, which are read as one. */
export class PythonReadings implements vscode.Disposable {
  private readonly documents = new Map<string, Known>();
  /** What reads a file or a notebook as it changes, by its path. */
  private readonly readers = new Map<string, PythonReader>();
  /** The last reading of each, while it is under way. */
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly neighbors = new NeighborFiles();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listening = vscode.Disposable.from(
    this.changed,
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    // What imports the file may say something else now.
    this.neighbors.onDidChange(() => {
      this.documents.clear();
      this.changed.fire();
    }),
  );
  /** Fires when a file that others import or open is another one now. */
  readonly onDidChange = this.changed.event;

  /** The reading of a document as it is now, where it was read already. */
  known(document: vscode.TextDocument): SweepReading | undefined {
    const known = this.documents.get(document.uri.toString());
    return known?.versions === versionsOf(document) ? known.reading : undefined;
  }

  /** Reads a document; what does not name `wandb` is not read, and loads nothing. */
  async load(document: vscode.TextDocument): Promise<SweepReading> {
    const known = this.known(document);
    if (known) return known;
    const versions = versionsOf(document);
    const reading = await this.read(document, versions);
    if (!document.isClosed && versionsOf(document) === versions)
      this.documents.set(document.uri.toString(), { versions, reading });
    return reading;
  }

  dispose(): void {
    this.listening.dispose();
    this.neighbors.dispose();
    this.documents.clear();
  }

  private async read(document: vscode.TextDocument, versions: string): Promise<SweepReading> {
    const notebook = notebookOf(document);
    const cells = notebook ? codeCells(notebook) : [document];
    const fileName = document.uri.path;
    if (!cells.some(cell => cell.getText().includes('wandb')))
      return unreadDocument(fileName, vscode.l10n.t('It does not use `wandb`.'));
    const { PythonReader } = await import('../../core/sweep/python/pythonReader.ts');
    const key = document.uri.path;
    // One after the other: what one is still reading from the disk, another one would miss.
    const before = this.turns.get(key) ?? Promise.resolve();
    const reading = before.then(() => this.readIn(document, versions, cells, new PythonReader()));
    this.turns.set(
      key,
      reading.catch(() => undefined),
    );
    return reading;
  }

  private async readIn(
    document: vscode.TextDocument,
    versions: string,
    cells: readonly vscode.TextDocument[],
    made: PythonReader,
  ): Promise<SweepReading> {
    const notebook = notebookOf(document);
    const fileName = document.uri.path;
    const key = fileName;
    const reader = this.readers.get(key) ?? made;
    this.readers.set(key, reader);
    const at = notebook ? cells.indexOf(document) : undefined;
    const folder = vscode.Uri.joinPath((notebook ?? document).uri, '..');
    const sources = cells.map(cell => cell.getText());
    for (let round = 0; ; round++) {
      const { source, missing, stamp } = this.neighbors.around(folder);
      const reading = reader.read({ sources, versions: `${versions} ${String(stamp)}`, fileName, at, source });
      if (missing.size === 0 || round === MOST_ROUNDS) return reading;
      await this.neighbors.fetch(missing);
    }
  }

  private forget(uri: vscode.Uri): void {
    this.documents.delete(uri.toString());
    // The cells of a notebook are closed together.
    this.readers.delete(uri.path);
    this.turns.delete(uri.path);
  }
}

function versionsOf(document: vscode.TextDocument): string {
  const notebook = notebookOf(document);
  if (!notebook) return String(document.version);
  return codeCells(notebook)
    .map(({ uri, version }) => `${uri.fragment} ${version}`)
    .join();
}
