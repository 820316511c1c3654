import type { Path } from '../change.ts';
import type { Source } from '../source.ts';
import type { TextEdit } from '../textEdit.ts';
import { endOf, isMap, offsetOf, startOf, realItems } from '../token.ts';
import { inline } from '../written.ts';

/** Puts a key between a key and its mapping, which goes one step deeper. */
export function wrap(source: Source, path: Path, name: string): readonly TextEdit[] | undefined {
  const spot = source.find(path);
  const value = spot?.item.value;
  if (!spot?.item.key || !isMap(value)) return undefined;
  if (spot.item.sep?.some(({ type }) => type === 'anchor' || type === 'tag')) return undefined;
  const { style } = source;
  const start = offsetOf(value);
  if (value.type === 'flow-collection') {
    const end = endOf(value);
    const text = source.text.slice(start, end);
    const key = inline({ value: name }, style, true);
    return [{ start, end, newText: `{${key}: ${text}}` }];
  }
  const [first] = realItems(value);
  const own = first && startOf(first);
  if (own === undefined || !source.startsLine(own)) return undefined;
  const at = source.lineStart(own);
  const edits: TextEdit[] = [];
  const pad = ' '.repeat(style.step);
  for (let line = at; line < endOf(value); line = source.nextLine(line + 1)) {
    const isEmpty = source.text.slice(line, source.lineEnd(line + 1)).trim() === '';
    const before = line === at ? `${' '.repeat(source.column(own))}${name}:${style.eol}` : '';
    if (!isEmpty) edits.push({ start: line, end: line, newText: before + pad });
  }
  return edits;
}
