import type { Path } from '../change.ts';
import type { Source, Spot } from '../source.ts';
import type { TextEdit } from '../textEdit.ts';
import { endOf, isMap, nameOf, realItems, startOf, valueStart } from '../token.ts';
import { removalOf } from './remove.ts';
import { insertPairs } from './insert.ts';

/** Moves a key with its value: to the end of the file for the root, to the start of any other mapping. */
export function movePair(source: Source, path: Path, into: Path): readonly TextEdit[] | undefined {
  const spot = source.find(path);
  const range = spot && removalOf(source, spot);
  if (!range || source.style.json) return undefined;
  const removal = { ...range, newText: '' };
  const lines = (column: number) => reindented(source.text.slice(range.start, range.end), column, source.style.eol);
  if (into.length === 0) {
    if (source.root?.type !== 'block-map') return undefined;
    if (spot.holder.type === 'flow-collection') {
      const added = onOneLine(source, spot, into, 'end');
      return added && [removal, ...added];
    }
    if (range.end === source.text.length) return undefined;
    const end = source.text.length;
    const moved = lines(0);
    return moved === undefined
      ? undefined
      : [removal, { start: end, end, newText: source.endsLine(end) ? moved : source.style.eol + moved }];
  }
  const target = source.find(into);
  if (!target) {
    const moved = lines(source.style.step);
    const [block] = into;
    const isNew = into.length === 1 && path.length === 1 && moved !== undefined;
    return isNew ? [{ ...range, newText: `${String(block)}:${source.style.eol}${moved}` }] : undefined;
  }
  const added = intoMap(source, spot, into, lines);
  return added && [removal, ...added];
}

/** On one line where the value is on one; else its lines before the first key's. */
function intoMap(
  source: Source,
  spot: Spot,
  into: Path,
  lines: (column: number) => string | undefined,
): readonly TextEdit[] | undefined {
  const map = source.valueAt(into);
  if (nameOf(spot.item) === undefined || !isMap(map) || realItems(map).length === 0) return undefined;
  const inLine = spot.item.value?.type === 'flow-collection' ? undefined : onOneLine(source, spot, into, 'start');
  if (inLine) return inLine;
  const [first] = realItems(map);
  const start = first && startOf(first);
  if (start === undefined || map.type !== 'block-map' || !source.startsLine(start)) return undefined;
  const moved = lines(source.column(start));
  const at = source.lineStart(start);
  return moved === undefined ? undefined : [{ start: at, end: at, newText: moved }];
}

/** Adds a pair whose value is on one line to a mapping. */
function onOneLine(source: Source, { item }: Spot, into: Path, at: 'start' | 'end'): readonly TextEdit[] | undefined {
  const { value } = item;
  const name = nameOf(item);
  const yaml = value && source.text.slice(valueStart(item), endOf(value));
  if (name === undefined || yaml === undefined || /[\r\n]/.test(yaml)) return undefined;
  return insertPairs(source, into, [[name, { yaml }]], at);
}

/** Whole lines, each ended, indented so that the first starts at a column; undefined for what is not whole lines. */
function reindented(text: string, column: number, eol: string): string | undefined {
  if (!text.endsWith(eol)) return undefined;
  const own = /^ */.exec(text)?.[0] ?? '';
  const lines = text.split(/(?<=\n)/);
  if (lines.some(line => line.trim() !== '' && !line.startsWith(own))) return undefined;
  return lines.map(line => (line.trim() === '' ? line : ' '.repeat(column) + line.slice(own.length))).join('');
}
