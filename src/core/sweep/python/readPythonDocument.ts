import * as l10n from '@vscode/l10n';
import { parsePython, type PyNode } from '../../python/syntax/parse.ts';
import { originOf } from '../../python/sweeps/originOf.ts';
import { readSweeps, type PythonSweeps } from '../../python/sweeps/readSweeps.ts';
import type { Place } from '../../yaml/read/node.ts';
import { lineStartsOf } from '../../yaml/read/position.ts';
import { yamlValue } from '../../yaml/read/yamlValue.ts';
import { readDocument, unreadDocument, type SweepReading, type SweepText } from '../reading.ts';
import { sweepKind } from '../sweepFile.ts';
import { Field } from '../field.ts';
import { configTree, type PythonText } from './configTree.ts';

/** What reads Python for others beside Python itself: `yaml.safe_load` of a string. */
export const pythonReaders = { yaml: yamlValue };

/**
 * Reads the sweeps that a Python file creates: each is a part of the document, with its places in the file's text. A
 * file without `wandb` costs one search. Never throws.
 */
export function readPythonDocument({ text, fileName }: SweepText): SweepReading {
  if (!text.includes('wandb')) return notASweep(fileName);
  const root = parsePython(text);
  return pythonDocument(fileName, text, root, readSweeps(text, pythonReaders, root));
}

/** As {@link readPythonDocument}, from what was read of the file already. */
export function pythonDocument(fileName: string, text: string, root: PyNode, read: PythonSweeps): SweepReading {
  const source: PythonText = { text, comments: commentsOf(text, root), lineStarts: lineStartsOf(text) };
  const parts = read.sweeps.flatMap(call => {
    const tree = configTree(call.config, originOf(call, read), call.place, source);
    if (tree.root?.kind !== 'map') return [];
    const claim = { kind: sweepKind(new Field([], tree.root)), why: l10n.t('It is given to `wandb.sweep`.') };
    return [readDocument({ tree, fileName }, claim)];
  });
  const [first] = parts;
  return first ? { fileName, tree: first.tree, claim: first.claim, sweep: first.sweep, parts } : notASweep(fileName);
}

function notASweep(fileName: string): SweepReading {
  const { tree, claim, sweep } = unreadDocument(fileName, l10n.t('It does not give a known dict to `wandb.sweep`.'));
  return { fileName, tree, claim, sweep, parts: [] };
}

/** Comments are asked for only where one may speak to us, or lie in what a fix replaces. */
function commentsOf(text: string, root: PyNode): Place[] {
  const found: Place[] = [];
  if (!text.includes('#')) return found;
  root.cursor().iterate(({ name, from, to }) => {
    if (name === 'Comment') found.push({ start: from, end: to });
  });
  return found;
}
