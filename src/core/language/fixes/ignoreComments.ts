import { controlComment, isSilenced, readControlComments } from '../../sweep/controlComments.ts';
import type { SweepDocument } from '../../sweep/reading.ts';
import { applyEdits } from '../../yaml/edit/applyEdits.ts';
import { modelOf, sameModel } from '../../yaml/edit/model.ts';
import type { TextEdit } from '../../yaml/edit/textEdit.ts';
import type { YamlTree } from '../../yaml/read/node.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { positionAt } from '../../yaml/read/position.ts';
import type { IgnoreEdits } from '../types.ts';

/**
 * The comments that silence a code, on the line of an offset and in the whole file. None in JSON, which has no
 * comments, in Python, for a syntax error, and where the comment would become part of a value over several lines.
 */
export function ignoreEdits({ tree, fileName }: SweepDocument, code: string, offset: number): IgnoreEdits {
  if (fileName.endsWith('.json') || tree.python || code === 'yaml' || code === '') return {};
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
    onLine: silences(tree, onLine, code, offset) ? onLine : undefined,
    inFile: silences(tree, inFile, code, offset) ? inFile : undefined,
  };
}

/** The file says the same as before, and the code is silent at the place that was at `offset`. */
function silences(tree: YamlTree, edit: TextEdit, code: string, offset: number): boolean {
  const after = parseYaml(applyEdits(tree.text, [edit]));
  return (
    isSilenced(readControlComments(after), after.lineStarts, code, offset + edit.newText.length) &&
    sameModel(modelOf(tree.root), modelOf(after.root))
  );
}
