import { CellReader } from '../../python/notebook/readNotebook.ts';
import { PythonParser } from '../../python/syntax/pythonParser.ts';
import type { SweepReading } from '../reading.ts';
import { pythonDocument, readPythonCode, type PythonCode } from './readPythonDocument.ts';

/** What is to be read: a file, or the cells of a notebook. */
export interface PythonSources {
  readonly sources: readonly string[];
  /** Changes with any of them. */
  readonly versions: string;
  readonly fileName: string;
  /** The cell that is asked about; undefined for a file. */
  readonly at: number | undefined;
}

/** Reads one Python file or notebook again and again as it changes: what has not changed is not parsed again. */
export class PythonReader {
  private readonly parser = new PythonParser();
  private readonly cells = new CellReader();
  private last: { readonly versions: string; readonly code: PythonCode } | undefined;

  /** The sweeps, with their places in the file, or in the cell. */
  read({ sources, versions, fileName, at }: PythonSources): SweepReading {
    const reread = (text: string) =>
      new PythonReader().read({ sources: sources.with(at ?? 0, text), versions, fileName, at });
    const joined = at === undefined ? undefined : this.cells.join(sources.map((source, index) => ({ index, source })));
    if (this.last?.versions !== versions)
      this.last = { versions, code: readPythonCode(joined?.text ?? sources[0] ?? '', this.parser) };
    const found = pythonDocument(this.last.code, fileName, at === undefined ? undefined : joined?.cells[at]);
    return { ...found, python: { text: sources[at ?? 0] ?? '', reread } };
  }
}
