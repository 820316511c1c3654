import type { Program } from '../python/program/readProgram.ts';
import type { ProgramFacts } from '../python/program/programFacts.ts';
import type { Claim } from '../sweep/claim.ts';
import { readPythonDocument } from '../sweep/python/readPythonDocument.ts';
import { isPython, type SweepDocument, type SweepReading } from '../sweep/reading.ts';
import type { AccountKnowledge } from './accountKnowledge.ts';
import { createChecks, type Checks } from './checks.ts';
import { complete } from './complete/complete.ts';
import { completePython } from './complete/python/completePython.ts';
import { isTypedInFull } from './complete/typedInFull.ts';
import type { PastedSweep } from './convert/pastedSweep.ts';
import { EachSweep } from './eachSweep.ts';
import { folding, type FoldingRange } from './folding.ts';
import { hints } from './hints.ts';
import { hover } from './hover/hover.ts';
import { lenses } from './lenses.ts';
import { links } from './links.ts';
import { isUsableClass } from './optunaClasses.ts';
import { optunaClasses } from './schema.ts';
import { optionUses } from './program/optionUses.ts';
import { startedProgram } from './program/startedProgram.ts';
import { fitBeside, type ProgramFit } from './program/programFit.ts';
import { statusText, type StatusText } from './statusText.ts';
import { symbols } from './symbols.ts';
import type {
  AsYaml,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  Fix,
  Hover,
  IgnoreEdits,
  InlayHint,
  NewSweepFacts,
  NewSweepKind,
  OptionUse,
  OutlineSymbol,
  SchedulerChoice,
  TextEdit,
  WorkspaceFiles,
} from './types.ts';
import { whileBegun } from './whileBegun.ts';

/**
 * What the editor and the commands ask of a sweep file. Every verb works on the one reading of a document version; a
 * document that is not a sweep gets nothing.
 */
export interface LanguageService extends Checks {
  /** What the document is, and why. */
  claim(document: SweepDocument): Claim;
  /** What of what `validate` says is said while the document is being written; `isNew` = nobody has saved it. */
  whileBegun(found: readonly Diagnostic[], document: SweepDocument, isNew: boolean): readonly Diagnostic[];
  /** The sweep beside the program that it starts; undefined where that is not known. */
  programFit(document: SweepDocument, files: Pick<WorkspaceFiles, 'program'>): ProgramFit | undefined;
  /** The Python files that a sweep's agent may start, as paths from where it runs; empty where that is unknown. */
  programsOf(document: SweepDocument): readonly string[];
  /** Which options of its program a sweep sets, in the files whose text is given. */
  optionUses(document: SweepDocument, program: Program, textOf: (file: string) => string | undefined): OptionUse[];
  /** The edits of a fix. Undefined where it cannot be made: a comment would go with it, or the text is too broken. */
  editsOf(document: SweepDocument, fix: Fix): Promise<readonly TextEdit[] | undefined>;
  /** The edits that silence a code by a comment, on the line of an offset and in the whole file. */
  ignoreEdits(document: SweepDocument, code: string, offset: number): Promise<IgnoreEdits>;
  /** The edits that write a scheduler's block into the file; undefined where the text is too broken to be edited. */
  schedulerEdits(document: SweepDocument, choice: SchedulerChoice): Promise<readonly TextEdit[] | undefined>;
  /** A new sweep file as a snippet, from what is known; left as it is filled in, it has no diagnostics. */
  newSweep(kind: NewSweepKind, facts: NewSweepFacts): Promise<string>;
  /** The classes of Optuna that a file can name with any use, in the schema's order. */
  optunaClasses(role: 'sampler' | 'pruner'): readonly string[];
  /**
   * What can be written at an offset, in the order in which it is shown; also in a document that is not a sweep yet.
   * `program`: what the sweep's training program tells; undefined where it cannot be read. `files`: the scripts near
   * the sweep file (asked for with an empty path), and what is in them; undefined = unknown.
   */
  complete(
    document: SweepDocument,
    offset: number,
    knowledge: AccountKnowledge,
    program?: ProgramFacts,
    files?: Pick<WorkspaceFiles, 'scripts' | 'pythonModule'>,
  ): CompletionItem[];
  /**
   * Whether one of some items is typed in full, with the cursor behind it; `mayBeAsked`: a person may want to see the
   * others that begin with it.
   */
  isTypedInFull(
    document: SweepDocument,
    items: readonly CompletionItem[],
    offset: number,
    mayBeAsked: boolean,
  ): boolean;
  /**
   * What is known of the key or value at an offset; undefined where there is nothing to say. `isMarked`: a diagnostic
   * is shown there, whose reason is not repeated.
   */
  hover(document: SweepDocument, offset: number, knowledge: AccountKnowledge, isMarked?: boolean): Hover | undefined;
  /** What the file names that can be opened. */
  links(document: SweepDocument): DocumentLink[];
  /** The number of values beside each parameter, and of runs beside the method. */
  hints(document: SweepDocument): InlayHint[];
  /** What can be done with the file, above its first key. */
  lenses(document: SweepDocument): CodeLens[];
  /** The outline, in the order of the text. */
  symbols(document: SweepDocument): OutlineSymbol[];
  /** What can be folded, by line. */
  folding(document: SweepDocument): FoldingRange[];
  /** The sweep at an offset of a Python document, else its first, as YAML; undefined where it has none. */
  toYaml(document: SweepDocument, offset: number): Promise<AsYaml | undefined>;
  /** The sweep in a pasted piece of Python, as YAML; undefined for any other text. */
  pasted(text: string): Promise<PastedSweep | undefined>;
  /** A sweep file as a Python dict. */
  toPython(document: SweepDocument): Promise<string>;
  /** What the file is and why, in two short sentences. */
  status(document: SweepDocument): StatusText;
}

/** Makes the service. It remembers the reading of a tree for as long as the tree is in use, and nothing else. */
export function createLanguageService(): LanguageService {
  const sweeps = new EachSweep();
  const readingOf = (document: SweepDocument): SweepReading => sweeps.readingOf(document);
  /** The answer about a sweep; `otherwise` for any other document. */
  const ofSweep = <T>(document: SweepDocument, ask: (reading: SweepReading) => T, otherwise: T): T => {
    const reading = readingOf(document);
    return reading.claim.kind === null ? otherwise : ask(reading);
  };
  return {
    ...createChecks(readPythonDocument, sweeps),
    claim: document => readingOf(document).claim,
    whileBegun,
    programFit: (document, files) => ofSweep(document, ({ sweep }) => fitBeside(sweep, files), undefined),
    programsOf: document => ofSweep(document, ({ sweep }) => startedProgram(sweep)?.files ?? [], []),
    optionUses: (document, program, textOf) => ofSweep(document, ({ sweep }) => optionUses(sweep, program, textOf), []),
    editsOf: async (document, fix) => (await import('./fixes/apply.ts')).editsOf(document, fix),
    ignoreEdits: async (document, code, offset) =>
      (await import('./fixes/ignoreComments.ts')).ignoreEdits(document, code, offset),
    schedulerEdits: async (document, choice) => (await import('./addScheduler.ts')).schedulerEdits(document, choice),
    newSweep: async (kind, facts) => (await import('./newSweep.ts')).newSweepSnippet(kind, facts),
    optunaClasses: role => optunaClasses(role).filter(isUsableClass),
    complete: (document, offset, knowledge, program, files) =>
      isPython(document)
        ? completePython(document.python, offset, knowledge, program, files)
        : complete(readingOf(document).sweep, offset, knowledge, program, files),
    isTypedInFull: (document, items, offset, mayBeAsked) =>
      isTypedInFull(items, isPython(document) ? document.python.text : document.tree.text, offset, mayBeAsked),
    hover: (document, offset, knowledge, isMarked = false) =>
      sweeps.of(document, ({ sweep }) => hover(sweep, offset, knowledge, isMarked) ?? [])[0],
    links: document => sweeps.of(document, ({ sweep }) => links(sweep)),
    hints: document => sweeps.of(document, ({ sweep }) => hints(sweep).map(hint => ({ ...hint, start: hint.offset }))),
    lenses: document => sweeps.of(document, ({ sweep }) => lenses(sweep)),
    symbols: document => sweeps.of(document, ({ tree }) => symbols(tree)),
    folding: document => ofSweep(document, ({ tree }) => folding(tree), []),
    toYaml: async (document, offset) => {
      const { parts } = readingOf(document);
      const part = parts.findLast(({ tree }) => (tree.root?.start ?? 0) <= offset) ?? parts[0];
      return part && (await import('./convert/toYamlText.ts')).toYamlText(part.sweep);
    },
    pasted: async text => (await import('./convert/pastedSweep.ts')).pastedSweep(text),
    toPython: async document => (await import('./convert/toPythonText.ts')).toPythonText(readingOf(document).sweep),
    status(document) {
      const { claim, sweep } = readingOf(document);
      return statusText(claim, sweep);
    },
  };
}
