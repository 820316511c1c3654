import { isJsonFile } from '../json.ts';
import type { YamlTree } from '../yaml/read/node.ts';
import { applyEdits, joinEdits } from '../yaml/edit/applyEdits.ts';
import { YamlEditor } from '../yaml/edit/editor.ts';
import type { TextEdit } from '../yaml/edit/textEdit.ts';
import { readDocument } from '../sweep/reading.ts';
import type { ProposedChange } from './proposal.ts';

/** The edits of one change; undefined where the file does not allow it in any way. */
export function editsOf(tree: YamlTree, fileName: string, { ways }: ProposedChange): readonly TextEdit[] | undefined {
  const editor = new YamlEditor(tree, isJsonFile(fileName));
  for (const way of ways) {
    const edits = editor.edits(way);
    if (edits) return edits;
  }
  return undefined;
}

/** The text after some changes; those that the file does not allow, alone or after the others, are left out. */
export function writeChanges(text: string, fileName: string, changes: readonly ProposedChange[]): string {
  const { tree } = readDocument({ text, fileName });
  const separate = joinEdits(changes.flatMap(change => editsOf(tree, fileName, change) ?? []));
  if (separate) return applyEdits(text, separate);
  // Where they touch one another, such as in a mapping that two parameters share: one after the other.
  return changes.reduce((before, change) => {
    const edits = editsOf(readDocument({ text: before, fileName }).tree, fileName, change);
    return edits ? applyEdits(before, edits) : before;
  }, text);
}
