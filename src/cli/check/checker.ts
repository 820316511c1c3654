import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nothingKnown } from '../../core/language/accountKnowledge.ts';
import { createChecks, type Checks } from '../../core/language/checks.ts';
import type { Diagnostic } from '../../core/language/types.ts';
import type { Program } from '../../core/python/program/readProgram.ts';
import { isNotebook, isPythonFile } from '../../core/sweep/python/isPythonFile.ts';
import type { SweepReading } from '../../core/sweep/reading.ts';
import { applyEdits } from '../../core/yaml/edit/applyEdits.ts';
import { besideFile } from '../besideFile.ts';
import { notUtf8, readText, textOf, unreadable, type FileText } from '../readText.ts';
import { positionAt } from '../../core/yaml/read/position.ts';
import type * as pythonReaders from './pythonReaders.ts';
import { siblingFiles, type ReadProgram } from './siblingFiles.ts';
import { toSaid, type CellPlace } from './toSaid.ts';
import type { Answer } from './types.ts';

/** Fixes may make others possible; this many rounds are enough for all that follow from each other. */
const MOST_ROUNDS = 10;

/** What was piped in, and the path that it is read as. */
export interface Piped {
  readonly file: string;
  readonly bytes: Buffer;
}

type PythonReaders = typeof pythonReaders;

/** Checks and fixes files, whose paths are from a folder. What reads Python is loaded when a file needs it. */
export class Checker {
  private readonly checks = createChecks();
  private python: PythonReaders | undefined;
  /** Programs that were read, by where they were looked for: many sweeps start the same one. */
  private readonly programs = new Map<string, Program | undefined>();

  /**
   * @param folder the one that paths are from
   * @param piped what is read in place of the file on the disk
   */
  constructor(
    private readonly folder: string,
    private readonly piped?: Piped,
  ) {}

  /** Says of a file what the editor would say. */
  async check(file: string): Promise<Answer> {
    const path = resolve(this.folder, file);
    const read = this.textOf(file, path);
    if (!('text' in read)) return read;
    const { text, encoding } = read;
    const notebook = isNotebook(path) ? (await this.readers()).readNotebook(text) : undefined;
    const source = isNotebook(path) ? (notebook?.text ?? '') : text;
    const checks = await this.checksOf(path);
    const document = checks.read({ text: source, fileName: path, source: besideFile(path) });
    const { kind } = document.claim;
    if (kind !== null && encoding === 'unknown') return { file, error: { message: notUtf8() } };
    const cellAt = notebook && (await this.readers()).cellAt;
    const placeOf = (offset: number): CellPlace => {
      const position = positionAt(document.tree.lineStarts, offset);
      return notebook ? { ...position, ...cellAt?.(notebook, position.line) } : position;
    };
    const diagnostics = (await this.validate(checks, document, path)).map(d => toSaid(d, placeOf));
    return { file, claimed: kind !== null, kind, diagnostics };
  }

  /**
   * Applies the safe fixes of a file, as "Fix all" does, and writes it where there were any; gives how many. A file
   * that cannot be read as UTF-8 has none, and neither has a notebook, whose cells are not the file's own text. Throws
   * what writing throws.
   */
  async fix(file: string): Promise<number> {
    const path = resolve(this.folder, file);
    const read = this.textOf(file, path);
    if (!('text' in read) || read.encoding !== 'utf-8' || isNotebook(path)) return 0;
    const checks = await this.checksOf(path);
    let { text } = read;
    let fixes = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const document = checks.read({ text, fileName: path, source: besideFile(path) });
      const { edits, count } = await checks.fixAll(document, await this.validate(checks, document, path));
      if (count === 0) break;
      text = applyEdits(text, edits);
      fixes += count;
    }
    if (text === read.text) return 0;
    writeFileSync(path, text);
    this.programs.clear();
    return fixes;
  }

  /** What is in a file, or an answer that says why it cannot be read. */
  private textOf(file: string, path: string): FileText | Answer {
    try {
      return file === this.piped?.file ? textOf(this.piped.bytes, path) : readText(path);
    } catch (error) {
      return { file, error: { message: unreadable(error) } };
    }
  }

  private async checksOf(path: string): Promise<Checks> {
    return isPythonFile(path) ? (await this.readers()).pythonChecks : this.checks;
  }

  private async readers(): Promise<PythonReaders> {
    return (this.python ??= await import('./pythonReaders.ts'));
  }

  /** Every diagnostic. Where the sweep's program can be read and is not, it is checked again with what reads it. */
  private async validate(checks: Checks, document: SweepReading, path: string): Promise<Diagnostic[]> {
    const missed: string[] = [];
    const notYet = (paths: readonly string[], folders: readonly string[]): undefined => {
      missed.push(...folders.flatMap(at => paths.map(each => resolve(at, each))).filter(each => existsSync(each)));
    };
    const read = this.python && this.reading(this.python.programAt);
    const found = checks.validate(document, nothingKnown, siblingFiles(path, this.folder, read ?? notYet));
    if (missed.length === 0) return found;
    const { programAt } = await this.readers();
    return checks.validate(document, nothingKnown, siblingFiles(path, this.folder, this.reading(programAt)));
  }

  /** Reads each program once. */
  private reading(programAt: ReadProgram): ReadProgram {
    return (paths, folders) => {
      const key = JSON.stringify([paths, folders]);
      if (!this.programs.has(key)) this.programs.set(key, programAt(paths, folders));
      return this.programs.get(key);
    };
  }
}
