import * as l10n from '@vscode/l10n';
import type { NotebookCode } from '../../python/notebook/readNotebook.ts';
import type { PyNode } from '../../python/syntax/parse.ts';
import { PythonParser } from '../../python/syntax/pythonParser.ts';
import { originOf } from '../../python/sweeps/originOf.ts';
import { readSweeps, type PythonSweeps } from '../../python/sweeps/readSweeps.ts';
import type { Place } from '../../yaml/read/node.ts';
import { lineStartsOf } from '../../yaml/read/position.ts';
import { yamlValue } from '../../yaml/read/yamlValue.ts';
import { readDocument, unreadDocument, type SweepReading, type SweepText } from '../reading.ts';
import { sweepKind } from '../sweepFile.ts';
import { Field } from '../field.ts';
import { ModuleTrees } from './moduleTrees.ts';
import { configTree, type PythonText } from './configTree.ts';

/** What reads Python for others beside Python itself: `yaml.safe_load` of a string. */
export const pythonReaders = { yaml: yamlValue };

/** What code is read with. */
export interface CodeReaders {
  /** What has read it before it changed. */
  readonly parser?: PythonParser;
  /** What has read the files that it imports. */
  readonly modules?: ModuleTrees;
  readonly source?: SweepText['source'];
  /** The notebook that it is the code of. */
  readonly notebook?: NotebookCode | undefined;
}

/** What was read of a Python file, or of the code of a notebook. */
export interface PythonCode {
  readonly text: string;
  readonly root: PyNode;
  readonly sweeps: PythonSweeps;
}

/**
 * Reads the sweeps that a Python file creates: each is a part of the document, with its places in the file's text. A
 * file without `wandb` costs one search. Never throws.
 */
export function readPythonDocument({ text, fileName, source }: SweepText): SweepReading {
  const found = text.includes('wandb')
    ? pythonDocument(readPythonCode(text, { source }), fileName)
    : notASweep(fileName);
  return { ...found, python: { text, reread: changed => readPythonDocument({ text: changed, fileName, source }) } };
}

/** Reads the code of a file, or of a notebook, once for all that is asked of it. */
export function readPythonCode(
  text: string,
  { parser = new PythonParser(), modules = new ModuleTrees(), source, notebook }: CodeReaders = {},
): PythonCode {
  const root = parser.parse(text);
  const readers = { ...pythonReaders, ...(source && modules.readers(source, notebook)) };
  return { text, root, sweeps: readSweeps(text, readers, root) };
}

/**
 * The sweeps of code that was read.
 *
 * @param cell the piece of it that is a document of its own: of what is outside of it nothing is said
 */
export function pythonDocument({ text, root, sweeps }: PythonCode, fileName: string, cell?: Place): SweepReading {
  const { start, end } = cell ?? { start: 0, end: text.length };
  const own = cell ? text.slice(start, end) : text;
  let comments: readonly Place[] | undefined;
  const source: PythonText = {
    text: own,
    lineStarts: lineStartsOf(own),
    start,
    get comments() {
      return (comments ??= commentsOf(root, start, end));
    },
  };
  const parts = sweeps.sweeps.flatMap(call => {
    const tree = configTree(call.config, originOf(call, sweeps), call.place, source);
    if (tree.root?.kind !== 'map') return [];
    const claim = { kind: sweepKind(new Field([], tree.root)), why: l10n.t('It is passed to `wandb.sweep`.') };
    return [readDocument({ tree, fileName }, claim)];
  });
  const [first] = parts;
  return first ? { ...readingOf(first), parts } : notASweep(fileName);
}

function readingOf({ fileName, tree, claim, sweep }: SweepReading): Omit<SweepReading, 'parts'> {
  return { fileName, tree, claim, sweep };
}

function notASweep(fileName: string): SweepReading {
  return {
    ...readingOf(
      unreadDocument(fileName, l10n.t('It does not pass a dict to `wandb.sweep` that can be read without running it.')),
    ),
    parts: [],
  };
}

/** The places of all comments in a piece of the code, counted from its start. */
function commentsOf(root: PyNode, start: number, end: number): Place[] {
  const found: Place[] = [];
  root.cursor().iterate(({ name, from, to }) => {
    if (name === 'Comment' && from >= start && to <= end) found.push({ start: from - start, end: to - start });
    return to > start && from < end;
  });
  return found;
}
