import type { TextEdit } from '../../language/types.ts';
import { writeEntries } from '../../yaml/edit/writeEntries.ts';
import { constructValue } from '../../yaml/read/construct.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { optionEntries } from './launchOptions.ts';
import type { LaunchOptions } from './types.ts';

/** The edits that write what was chosen for a launch into its file: each value where the client reads it, everything else, comments too, as it stands. */
export function writeOptions(text: string, fileName: string, options: LaunchOptions): TextEdit[] {
  const entries = optionEntries(options).map(([path, value]) => [[...path], value] as const);
  const without = options.job === undefined ? text : withoutKey(text, 'image_uri');
  const edits = writeEntries(without, fileName, entries);
  if (without === text) return edits.filter(edit => text.slice(edit.start, edit.end) !== edit.newText);
  // The image's line may be the one behind which the job is written, so both go as one edit.
  const after = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.newText + now.slice(edit.end), without);
  return [oneEdit(text, after)];
}

/** The change from one text to another, without what both begin and end with. */
function oneEdit(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}

/** The text without a top-level key and its value; as it is where the key is not there or the rest could not be read. */
function withoutKey(text: string, key: string): string {
  const { root } = parseYaml(text);
  const pair =
    root?.kind === 'map' ? root.pairs.findLast(each => each.key.kind === 'scalar' && each.key.text === key) : undefined;
  if (root?.kind !== 'map' || !pair) return text;
  const end = Math.max(pair.value.end, pair.key.end);
  const [start, stop] = root.flow ? flowSpan(text, pair.key.start, end) : [pair.key.start, endOfLine(text, end)];
  const rest = text.slice(0, start) + text.slice(stop);
  return 'value' in constructValue(parseYaml(rest)) ? rest : text;
}

/** A pair in braces goes with the comma behind it, or with the one before it where it is the last. */
function flowSpan(text: string, start: number, end: number): readonly [number, number] {
  const comma = /^\s*,\s*/.exec(text.slice(end))?.[0].length;
  return comma === undefined ? [text.slice(0, start).replace(/\s*,\s*$/, '').length, end] : [start, end + comma];
}

/** Behind the line break that ends a value; a block scalar holds it already. */
function endOfLine(text: string, end: number): number {
  if (/[\r\n]/.test(text[end - 1] ?? '')) return end;
  const rest = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(end))?.[0].length ?? 0;
  return end + rest;
}
