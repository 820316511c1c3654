import { isJsonFile } from '../../json.ts';
import { applyEdits, difference } from '../../yaml/edit/applyEdits.ts';
import { YamlEditor } from '../../yaml/edit/editor.ts';
import { PythonEditor } from '../../sweep/python/edit/pythonEditor.ts';
import type { TextEdit } from '../../yaml/edit/textEdit.ts';
import { isPython, readDocument, type SweepDocument } from '../../sweep/reading.ts';
import type { Diagnostic, Fix, SafeEdits } from '../types.ts';
import { ignoreEdits } from './ignoreComments.ts';

/** The edits of a fix. Undefined where it cannot be made: a comment would go with it, or the text is too broken. */
export function editsOf(document: SweepDocument, fix: Fix): readonly TextEdit[] | undefined {
  const { changes, repair, silences, part = 0 } = fix;
  if (repair) return repair;
  const edits = isPython(document)
    ? new PythonEditor(document).edits({ changes, part })
    : yamlEditor(document).edits(changes);
  return edits && silences ? withComment(document, edits, silences, part) : edits;
}

/** The edits together with the comment that silences a code at a place in their result. */
function withComment(
  document: SweepDocument,
  edits: readonly TextEdit[],
  { code, at }: NonNullable<Fix['silences']>,
  part: number,
): TextEdit[] | undefined {
  const { text } = document.tree;
  const changed = applyEdits(text, edits);
  const after = isPython(document)
    ? document.python.reread(changed)
    : readDocument({ text: changed, fileName: document.fileName });
  const key = after.parts[part]?.sweep.fieldAt(at)?.key;
  const comment = key && ignoreEdits(after, code, key.start).onLine;
  return comment && difference(text, applyEdits(after.tree.text, [comment]));
}

/**
 * The edits of every safe fix, one for each diagnostic, in the order of the text; of two that touch the first counts.
 */
export function safeEdits(document: SweepDocument, diagnostics: readonly Diagnostic[]): SafeEdits {
  const safe = diagnostics.flatMap(({ fixes }) => fixes?.find(fix => fix.safe) ?? []);
  if (isPython(document))
    return new PythonEditor(document).together(safe.map(({ changes, part = 0 }) => ({ changes, part })));
  return yamlEditor(document).together(safe.map(fix => fix.changes));
}

function yamlEditor({ tree, fileName }: SweepDocument): YamlEditor {
  return new YamlEditor(tree, isJsonFile(fileName));
}
