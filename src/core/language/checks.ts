import { isPythonFile } from '../sweep/python/isPythonFile.ts';
import { readDocument, type SweepDocument, type SweepReading, type SweepText } from '../sweep/reading.ts';
import type { AccountKnowledge } from './accountKnowledge.ts';
import { EachSweep } from './eachSweep.ts';
import type { Diagnostic, SafeEdits, WorkspaceFiles } from './types.ts';
import { validate } from './validate.ts';

/** What checks and fixes a file: the part of the language service that a command loads which does nothing else. */
export interface Checks {
  /** Reads the text of a sweep file; every verb accepts the result. */
  read(source: SweepText): SweepReading;
  /** Every diagnostic, by place. */
  validate(document: SweepDocument, knowledge: AccountKnowledge, files?: WorkspaceFiles): Diagnostic[];
  /** The edits of all safe fixes among some diagnostics, and how many they are; of two that touch the first counts. */
  fixAll(document: SweepDocument, diagnostics: readonly Diagnostic[]): Promise<SafeEdits>;
}

/**
 * Makes the checks.
 *
 * @param readPython reads Python's files; without it they are read as YAML, which they are not
 * @param sweeps what is asked of the sweeps of documents, shared with others that ask
 */
export function createChecks(readPython?: (source: SweepText) => SweepReading, sweeps = new EachSweep()): Checks {
  return {
    read: source => (readPython && isPythonFile(source.fileName) ? readPython(source) : readDocument(source)),
    validate: (document, knowledge, files) =>
      sweeps.of(
        document,
        ({ sweep, tree }, part) => {
          const found = validate(sweep, knowledge, files);
          return tree.python ? found.map(each => ofPart(each, part)) : found;
        },
        isSame,
      ),
    // The editor of YAML is loaded when a fix is asked for: a keystroke does not need it.
    fixAll: async (document, diagnostics) => (await import('./fixes/apply.ts')).safeEdits(document, diagnostics),
  };
}

/** The fixes of one sweep of a document change that one. */
function ofPart(diagnostic: Diagnostic, part: number): Diagnostic {
  const { fixes } = diagnostic;
  return fixes ? { ...diagnostic, fixes: fixes.map(fix => ({ ...fix, part })) } : diagnostic;
}

/** The same said twice: of what two sweeps of a Python file share. */
function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.start === other.start && one.end === other.end && one.code === other.code && one.message === other.message;
}
