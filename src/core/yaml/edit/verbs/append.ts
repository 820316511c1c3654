import type { NewValue, Path } from '../change.ts';
import type { Source } from '../source.ts';
import type { TextEdit } from '../textEdit.ts';
import { endOfItem, isList, realItems } from '../token.ts';
import { inline } from '../written.ts';

/** Adds an item after the last one of a list. */
export function appendItem(source: Source, path: Path, to: NewValue): readonly TextEdit[] | undefined {
  const list = source.valueAt(path);
  if (!isList(list)) return undefined;
  const last = realItems(list).at(-1);
  const { style } = source;
  if (list.type === 'flow-collection') {
    const text = inline(to, style, true);
    const at = last ? endOfItem(last) : list.offset + 1;
    return [{ start: at, end: at, newText: last ? `, ${text}` : text }];
  }
  const dash = last?.start.find(({ type }) => type === 'seq-item-ind');
  if (!last || !dash) return undefined;
  const line = `${' '.repeat(source.column(dash.offset))}- ${inline(to, style, false)}`;
  const at = source.lineEnd(endOfItem(last));
  const text = source.endsLine(at) ? line + style.eol : style.eol + line;
  return [{ start: at, end: at, newText: text }];
}
