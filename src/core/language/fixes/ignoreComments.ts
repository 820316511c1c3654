import { controlComment, isSilenced, readControlComments } from '../../sweep/controlComments.ts';
import { isJsonFile } from '../../json.ts';
import { isPython, type SweepDocument } from '../../sweep/reading.ts';
import { applyEdits } from '../../yaml/edit/applyEdits.ts';
import { modelOf, sameModel } from '../../yaml/edit/model.ts';
import type { TextEdit } from '../../yaml/edit/textEdit.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { positionAt } from '../../yaml/read/position.ts';
import type { IgnoreEdits } from '../types.ts';

/**
 * The comments that silence a code, on the line of an offset and in the whole file. None in JSON, which has no
 * comments, for a syntax error, and where the comment would become part of a value over several lines.
 */
export function ignoreEdits(document: SweepDocument, code: string, offset: number): IgnoreEdits {
  const { tree, fileName } = document;
  if (isJsonFile(fileName) || code === 'yaml' || code === '') return {};
  const { text, lineStarts } = tree;
  const start = lineStarts[positionAt(lineStarts, offset).line] ?? 0;
  const top = text.startsWith('\ufeff') ? 1 : 0;
  const indent = /^ */.exec(text.slice(Math.max(start, top)))?.[0] ?? '';
  const insert = (at: number, comment: string): TextEdit => ({
    start: at,
    end: at,
    newText: comment + (text.includes('\r\n') ? '\r\n' : '\n'),
  });
  const onLine = insert(Math.max(start, top), indent + controlComment('ignore', code));
  const inFile = insert(top, controlComment('ignore-file', code));
  return {
    onLine: silences(document, onLine, code, offset) ? onLine : undefined,
    inFile: silences(document, inFile, code, offset) ? inFile : undefined,
  };
}

/** The file says the same as before, and the code is silent at the place that was at `offset`. */
function silences(document: SweepDocument, edit: TextEdit, code: string, offset: number): boolean {
  const changed = applyEdits(document.tree.text, [edit]);
  const before = isPython(document) ? document.parts.map(({ tree }) => tree) : [document.tree];
  const after = isPython(document)
    ? document.python.reread(changed).parts.map(({ tree }) => tree)
    : [parseYaml(changed)];
  const [first] = after;
  return (
    first !== undefined &&
    isSilenced(readControlComments(first), first.lineStarts, code, offset + edit.newText.length) &&
    before.length === after.length &&
    before.every(({ root }, i) => sameModel(modelOf(root), modelOf(after[i]?.root)))
  );
}
