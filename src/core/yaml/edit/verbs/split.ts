import type { NewValue, Path } from '../change.ts';
import type { Source } from '../source.ts';
import type { TextEdit } from '../textEdit.ts';
import { endOf, valueStart } from '../token.ts';
import { inline } from '../written.ts';

/** Writes several items in place of one, each in the way of its list: on a line of its own, or after a comma. */
export function splitItem(source: Source, path: Path, into: readonly NewValue[]): readonly TextEdit[] | undefined {
  const spot = source.find(path);
  const { value, start: before } = spot?.item ?? {};
  if (!spot || !value || into.length === 0) return undefined;
  if (before?.some(({ type }) => type === 'anchor' || type === 'tag')) return undefined;
  const { style } = source;
  const isFlow = spot.holder.type === 'flow-collection';
  const texts = into.map(item => inline(item, style, isFlow));
  const range = { start: valueStart(spot.item), end: endOf(value) };
  if (isFlow) return [{ ...range, newText: texts.join(', ') }];
  const dash = before?.find(({ type }) => type === 'seq-item-ind');
  if (!dash || source.text.slice(range.start, range.end).includes('\n')) return undefined;
  return [{ ...range, newText: texts.join(`${style.eol}${' '.repeat(source.column(dash.offset))}- `) }];
}
