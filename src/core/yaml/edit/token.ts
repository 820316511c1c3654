import { CST } from 'yaml';
import { keyName } from '../read/keyName.ts';

export type Token = CST.Token;
export type Item = CST.CollectionItem;
export type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/** The pairs or items of a collection, without what only holds comments. */
export function realItems(holder: Collection): Item[] {
  const items: readonly Item[] = holder.items;
  return items.filter(
    ({ start, key, sep, value }) => Boolean(key ?? sep ?? value) || start.some(({ type }) => type === 'seq-item-ind'),
  );
}

/** True for `[…]` and for a list with dashes. */
export function isList(token: Token | undefined): token is CST.BlockSequence | CST.FlowCollection {
  return token?.type === 'block-seq' || (token?.type === 'flow-collection' && token.start.type === 'flow-seq-start');
}

/** True for `{…}` and for a mapping on lines. */
export function isMap(token: Token | undefined): token is CST.BlockMap | CST.FlowCollection {
  return token?.type === 'block-map' || (token?.type === 'flow-collection' && token.start.type === 'flow-map-start');
}

/** The name of a pair's key, as in JSON; undefined for an alias and for a collection. */
export function nameOf({ key }: Item): string | undefined {
  if (!key) return 'null';
  const scalar = CST.resolveAsScalar(key, false, () => undefined);
  if (!scalar) return undefined;
  const style = scalar.type === 'PLAIN' ? 'plain' : 'double';
  return keyName({ kind: 'scalar', style, text: scalar.value, start: 0, end: 0 });
}

const TRIVIA: readonly string[] = ['space', 'comment', 'newline', 'comma', 'seq-item-ind', 'flow-error-end'];

/** Where a pair or item starts: its properties (`&a`, `!!str`) and `?` counted, its dash and comma not. */
export function startOf({ start, key, sep, value }: Item): number {
  const first = start.find(token => !TRIVIA.includes(token.type)) ?? key ?? firstOf(sep) ?? value;
  return first ? offsetOf(first) : (start.at(-1)?.offset ?? 0);
}

function firstOf(sep: readonly CST.SourceToken[] | undefined): CST.SourceToken | undefined {
  return sep?.find(token => !TRIVIA.includes(token.type));
}

/** Where a value starts, its properties counted. */
export function valueStart({ start, sep, value }: Item): number {
  const property = (sep ?? start).find(({ type }) => type === 'anchor' || type === 'tag');
  return property?.offset ?? (value ? offsetOf(value) : 0);
}

/** The offset of a token's first character. */
export function offsetOf(token: Token): number {
  if (token.type !== 'block-map' && token.type !== 'block-seq') return token.offset;
  const [first] = token.items;
  return first ? (first.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? startOf(first)) : token.offset;
}

/** The offset after a token's last character, without the comments and line breaks that follow it. */
export function endOf(token: Token): number {
  switch (token.type) {
    case 'block-scalar': {
      const header = token.props.at(-1);
      return (header ? endOf(header) : token.offset) + token.source.length;
    }
    case 'flow-collection': {
      const close = token.end[0];
      return close
        ? close.offset + close.source.length
        : Math.max(token.offset + 1, ...token.items.slice(-1).map(endOfItem));
    }
    case 'block-map':
    case 'block-seq':
      return Math.max(token.offset, ...realItems(token).slice(-1).map(endOfItem));
    case 'document':
      return token.offset;
    default:
      return token.offset + token.source.length;
  }
}

/** The offset after a pair or an item. */
export function endOfItem({ start, key, sep, value }: Item): number {
  if (value) return endOf(value);
  const last = [...start, ...(sep ?? [])].findLast(
    ({ type }) => !['space', 'comment', 'newline', 'comma'].includes(type),
  );
  return Math.max(last ? last.offset + last.source.length : 0, key ? endOf(key) : 0);
}

/** The offset after a pair's colon; undefined where it has none. */
export function colonEnd({ sep }: Item): number | undefined {
  const colon = sep?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + colon.source.length;
}
