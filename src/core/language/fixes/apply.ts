import { isJsonFile } from '../../json.ts';
import { YamlEditor } from '../../yaml/edit/editor.ts';
import type { TextEdit } from '../../yaml/edit/textEdit.ts';
import type { SweepDocument } from '../../sweep/reading.ts';
import type { Diagnostic, Fix, SafeEdits } from '../types.ts';

/** The edits of a fix. Undefined where it cannot be made: a comment would go with it, or the text is too broken. */
export function editsOf(document: SweepDocument, { changes, repair }: Fix): TextEdit[] | undefined {
  if (repair) return [...repair];
  return editorOf(document).edits(changes);
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
