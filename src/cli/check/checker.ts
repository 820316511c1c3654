import * as l10n from '@vscode/l10n';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nothingKnown } from '../../core/language/accountKnowledge.ts';
import { createChecks, type Checks } from '../../core/language/checks.ts';
import type { Diagnostic } from '../../core/language/types.ts';
import type { Program } from '../../core/python/program/readProgram.ts';
import { isNotebook, isPythonFile } from '../../core/sweep/python/isPythonFile.ts';
import type { SweepReading } from '../../core/sweep/reading.ts';
import { applyEdits } from '../../core/yaml/edit/applyEdits.ts';
import { besideFile } from '../besideFile.ts';
import { positionAt } from '../../core/yaml/read/position.ts';
import type * as pythonReaders from './pythonReaders.ts';
import { siblingFiles, type ReadProgram } from './siblingFiles.ts';
import { toSaid, type CellPlace } from './toSaid.ts';
import type { Answer } from './types.ts';

/** Fixes may make others possible; this many rounds are enough for all that follow from each other. */
const MOST_ROUNDS = 10;

/** The text of a file, or an answer that says why it cannot be read. */
function textOf(file: string, path: string): string | Answer {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { file, error: { message: l10n.t('The file cannot be read: {0}', reason) } };
  }
}

type PythonReaders = typeof pythonReaders;

/** Checks and fixes files, whose paths are from a folder. What reads Python is loaded when a file needs it. */
export class Checker {
  private readonly checks = createChecks();
  private python: PythonReaders | undefined;
  /** Programs that were read, by where they were looked for: many sweeps start the same one. */
  private readonly programs = new Map<string, Program | undefined>();

  constructor(private readonly folder: string) {}

  /** Says of a file what the editor would say. */
  async check(file: string): Promise<Answer> {
    const path = resolve(this.folder, file);
    const text = textOf(file, path);
    if (typeof text !== 'string') return text;
    const notebook = isNotebook(path) ? (await this.readers()).readNotebook(text) : undefined;
    const source = isNotebook(path) ? (notebook?.text ?? '') : text;
    const checks = await this.checksOf(path);
    const document = checks.read({ text: source, fileName: path, source: besideFile(path) });
    const { kind } = document.claim;
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
   * that cannot be read has none, and neither has a notebook, whose cells are not the file's own text.
   */
  async fix(file: string): Promise<number> {
    const path = resolve(this.folder, file);
    const before = textOf(file, path);
    if (typeof before !== 'string' || isNotebook(path)) return 0;
    const checks = await this.checksOf(path);
    let text = before;
    let fixes = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const document = checks.read({ text, fileName: path, source: besideFile(path) });
      const { edits, count } = await checks.fixAll(document, await this.validate(checks, document, path));
      if (count === 0) break;
      text = applyEdits(text, edits);
      fixes += count;
    }
    if (text === before) return 0;
    writeFileSync(path, text);
    this.programs.clear();
    return fixes;
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
