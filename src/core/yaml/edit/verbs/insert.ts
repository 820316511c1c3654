import type { CST } from 'yaml';
import type { At, NewPairs, Path } from '../change.ts';
import type { Source } from '../source.ts';
import type { TextEdit } from '../textEdit.ts';
import { endOfItem, isMap, realItems, startOf, type Token } from '../token.ts';
import { blockLines, inline, inlinePairs } from '../written.ts';
import { indented, setValue } from './set.ts';

/** Adds keys to the mapping at a path, at its start, its end or after one of its keys; an empty value becomes one. */
export function insertPairs(source: Source, path: Path, pairs: NewPairs, at: At): readonly TextEdit[] | undefined {
  const map: Token | undefined = source.valueAt(path);
  if (!map) return path.length === 0 ? atEnd(source, pairs) : setValue(source, path, { pairs });
  if (map.type === 'alias' && path.length > 0) return setValue(source, path, { pairs });
  if (!isMap(map)) return undefined;
  if (at === 'start') return map.type === 'block-map' ? blockStart(source, map, pairs) : flowStart(source, map, pairs);
  const last = at === 'end' ? realItems(map).at(-1) : source.find([...path, at.after])?.item;
  return map.type === 'block-map' ? blockAfter(source, map, last, pairs) : flowAfter(source, map, last, pairs);
}

/** Into a file that contains only comments. */
function atEnd({ text, style }: Source, pairs: NewPairs): readonly TextEdit[] {
  const added = style.json
    ? inline({ pairs }, style, true)
    : blockLines(pairs, style)
        .map(line => line + style.eol)
        .join('');
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : style.eol;
  return [{ start: text.length, end: text.length, newText: gap + added }];
}

function blockStart(source: Source, map: CST.BlockMap, pairs: NewPairs): readonly TextEdit[] | undefined {
  const [first] = realItems(map);
  // In front of `? key` new lines would need a `?` too.
  if (!first || first.start.some(({ type }) => type === 'explicit-key-ind')) return undefined;
  const start = startOf(first);
  const pad = ' '.repeat(source.column(start));
  const { style } = source;
  return [
    {
      start,
      end: start,
      newText: blockLines(pairs, style)
        .map(line => line + style.eol + pad)
        .join(''),
    },
  ];
}

function blockAfter(
  source: Source,
  map: CST.BlockMap,
  last: CST.CollectionItem | undefined,
  pairs: NewPairs,
): readonly TextEdit[] | undefined {
  const [first] = realItems(map);
  if (!first || !last) return undefined;
  const { style } = source;
  const column = source.column(startOf(first));
  const lines = blockLines(pairs, style);
  const end = endOfItem(last);
  const at = source.lineEnd(end);
  // Behind a block scalar the line has ended already.
  if (!source.endsLine(at) || at === 0) return [{ start: at, end: at, newText: indented(lines, column, style.eol) }];
  const pad = ' '.repeat(column);
  return [{ start: at, end: at, newText: lines.map(line => pad + line + style.eol).join('') }];
}

function flowStart(source: Source, map: CST.FlowCollection, pairs: NewPairs): readonly TextEdit[] {
  const [first] = realItems(map);
  const text = inlinePairs(pairs, source.style.json);
  const start = first ? startOf(first) : map.offset + 1;
  return [{ start, end: start, newText: first ? `${text}, ` : text }];
}

function flowAfter(
  source: Source,
  map: CST.FlowCollection,
  last: CST.CollectionItem | undefined,
  pairs: NewPairs,
): readonly TextEdit[] {
  const text = inlinePairs(pairs, source.style.json);
  if (!last) return [{ start: map.offset + 1, end: map.offset + 1, newText: text }];
  const at = endOfItem(last);
  // Keys on lines of their own get such a line.
  const key = startOf(last);
  const own = source.startsLine(key) ? source.style.eol + source.text.slice(source.lineStart(key), key) : ' ';
  return [{ start: at, end: at, newText: `,${own}${text}` }];
}
