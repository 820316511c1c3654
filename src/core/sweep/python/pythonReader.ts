import { CellReader } from '../../python/notebook/readNotebook.ts';
import { PythonParser } from '../../python/syntax/pythonParser.ts';
import type { SweepReading, SweepText } from '../reading.ts';
import { ModuleTrees } from './moduleTrees.ts';
import { pythonDocument, readPythonCode, type PythonCode } from './readPythonDocument.ts';

/** What is to be read: a file, or the cells of a notebook. */
export interface PythonSources {
  readonly sources: readonly string[];
  /** Changes with any of them. */
  readonly versions: string;
  readonly fileName: string;
  /** As in `SweepText`; another one is read as it is with the next versions. */
  readonly source?: SweepText['source'];
  /** The cell that is asked about; undefined for a file. */
  readonly at: number | undefined;
}

/** Reads one Python file or notebook again and again as it changes: what has not changed is not parsed again. */
export class PythonReader {
  private readonly parser = new PythonParser();
  private readonly modules = new ModuleTrees();
  private readonly cells = new CellReader();
  private last: { readonly versions: string; readonly code: PythonCode } | undefined;

  /** The sweeps, with their places in the file, or in the cell. */
  read({ sources, versions, fileName, at, source }: PythonSources): SweepReading {
    const reread = (text: string) =>
      new PythonReader().read({ sources: sources.with(at ?? 0, text), versions, fileName, at, source });
    const joined = at === undefined ? undefined : this.cells.join(sources.map((source, index) => ({ index, source })));
    if (this.last?.versions !== versions) {
      const { parser, modules } = this;
      const code = readPythonCode(joined?.text ?? sources[0] ?? '', { parser, modules, source, notebook: joined });
      this.last = { versions, code };
    }
    const found = pythonDocument(this.last.code, fileName, at === undefined ? undefined : joined?.cells[at]);
    return { ...found, python: { text: sources[at ?? 0] ?? '', reread } };
  }
}
