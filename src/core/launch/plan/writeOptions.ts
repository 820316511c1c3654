import { isJsonFile } from '../../json.ts';
import { applyEdits, difference } from '../../yaml/edit/applyEdits.ts';
import { YamlEditor } from '../../yaml/edit/editor.ts';
import type { TextEdit } from '../../yaml/edit/textEdit.ts';
import { writeEntries } from '../../yaml/edit/writeEntries.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { optionEntries } from './launchOptions.ts';
import type { LaunchOptions } from './types.ts';

/**
 * The edits that write what was chosen for a launch into its file: each value where the client reads it, and everything
 * else, comments too, as it is. Undefined where the file cannot be edited.
 */
export function writeOptions(text: string, fileName: string, options: LaunchOptions): readonly TextEdit[] | undefined {
  const entries = optionEntries(options).map(([path, value]) => [[...path], value] as const);
  const without = options.job === undefined ? text : withoutImage(text, fileName);
  const edits = writeEntries(without, fileName, entries);
  return without === text ? edits : edits && difference(text, applyEdits(without, edits));
}

/** The text without the image that a job takes the place of. A comment after the image stays, after the job. */
function withoutImage(text: string, fileName: string): string {
  const editor = new YamlEditor(parseYaml(text), isJsonFile(fileName));
  const path = ['image_uri'];
  const edits = editor.edits([{ verb: 'remove', path }]) ?? editor.edits([{ verb: 'rename', path, name: 'job' }]);
  return edits ? applyEdits(text, edits) : text;
}
