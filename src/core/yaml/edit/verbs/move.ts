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
    if (source.root?.type !== 'block-map' || range.end === source.text.length) return undefined;
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
  { item }: Spot,
  into: Path,
  lines: (column: number) => string | undefined,
): readonly TextEdit[] | undefined {
  const map = source.valueAt(into);
  const name = nameOf(item);
  if (name === undefined || !isMap(map) || realItems(map).length === 0) return undefined;
  const { value } = item;
  const yaml = value && source.text.slice(valueStart(item), endOf(value));
  if (yaml !== undefined && !/[\r\n]/.test(yaml) && value?.type !== 'flow-collection')
    return insertPairs(source, into, [[name, { yaml }]], 'start');
  const [first] = realItems(map);
  const start = first && startOf(first);
  if (start === undefined || map.type !== 'block-map' || !source.startsLine(start)) return undefined;
  const moved = lines(source.column(start));
  const at = source.lineStart(start);
  return moved === undefined ? undefined : [{ start: at, end: at, newText: moved }];
}

/** Whole lines, each ended, indented so that the first starts at a column; undefined for what is not whole lines. */
function reindented(text: string, column: number, eol: string): string | undefined {
  if (!text.endsWith(eol)) return undefined;
  const own = /^ */.exec(text)?.[0] ?? '';
  const lines = text.split(/(?<=\n)/);
  if (lines.some(line => line.trim() !== '' && !line.startsWith(own))) return undefined;
  return lines.map(line => (line.trim() === '' ? line : ' '.repeat(column) + line.slice(own.length))).join('');
}
