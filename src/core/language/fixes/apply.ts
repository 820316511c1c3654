import { isJsonFile } from '../../json.ts';
import { applyEdits, difference } from '../../yaml/edit/applyEdits.ts';
import { YamlEditor } from '../../yaml/edit/editor.ts';
import type { TextEdit } from '../../yaml/edit/textEdit.ts';
import { readDocument, type SweepDocument } from '../../sweep/reading.ts';
import type { Diagnostic, Fix, SafeEdits } from '../types.ts';
import { ignoreEdits } from './ignoreComments.ts';

/** The edits of a fix. Undefined where it cannot be made: a comment would go with it, or the text is too broken. */
export function editsOf(document: SweepDocument, { changes, repair, silences }: Fix): TextEdit[] | undefined {
  if (repair) return [...repair];
  const edits = editorOf(document).edits(changes);
  return edits && silences ? withComment(document, edits, silences) : edits;
}

/** The edits together with the comment that silences a code at a place in their result. */
function withComment(
  { tree: { text }, fileName }: SweepDocument,
  edits: readonly TextEdit[],
  { code, at }: NonNullable<Fix['silences']>,
): TextEdit[] | undefined {
  const after = readDocument({ text: applyEdits(text, edits), fileName });
  const key = after.sweep.fieldAt(at)?.key;
  const comment = key && ignoreEdits(after, code, key.start).onLine;
  return comment && difference(text, applyEdits(after.tree.text, [comment]));
}

/**
 * The edits of every safe fix, one for each diagnostic, in the order of the text; of two that touch the first counts.
 */
export function safeEdits(document: SweepDocument, diagnostics: readonly Diagnostic[]): SafeEdits {
  const safe = diagnostics.flatMap(({ fixes }) => fixes?.find(fix => fix.safe) ?? []);
  return editorOf(document).together(safe.map(fix => fix.changes));
}

function editorOf({ tree, fileName }: SweepDocument): YamlEditor {
  return new YamlEditor(tree, isJsonFile(fileName));
}
