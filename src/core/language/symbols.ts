import type { Pair, Place, ScalarNode, YamlNode, YamlTree } from '../yaml/read/node.ts';
import { hasOwnPlace } from '../yaml/read/hasOwnPlace.ts';
import type { OutlineSymbol } from './types.ts';

/** Nothing deeper than this is listed: hand-written sweeps nest four or five deep. */
const DEPTH = 12;

/**
 * The outline of a sweep file: one symbol per key or list item, in file order, aliases as leaves; none for what
 * Python calculates.
 */
export function symbols(tree: YamlTree): OutlineSymbol[] {
  return tree.root ? childrenOf(tree.root, 0) : [];
}

function childrenOf(node: YamlNode, depth: number): OutlineSymbol[] {
  if (depth > DEPTH) return [];
  if (node.kind === 'map')
    return node.pairs.flatMap(pair =>
      hasOwnPlace(pair.key, node) ? [symbolOfPair(pair, depth)] : childrenOf(pair.value, depth),
    );
  if (node.kind === 'seq')
    return node.items.flatMap((item, index) => {
      if (item.kind !== 'map' && item.kind !== 'seq') return [];
      return hasOwnPlace(item, node) ? [symbolOfItem(item, index, depth)] : childrenOf(item, depth);
    });
  return [];
}

function symbolOfPair({ key, value }: Pair, depth: number): OutlineSymbol {
  return {
    name: nameOf(key),
    detail: detailOf(value),
    kind: kindOf(value),
    start: key.start,
    end: Math.max(key.end, value.end),
    selection: place(key),
    children: childrenOf(value, depth + 1),
  };
}

function symbolOfItem(item: YamlNode, index: number, depth: number): OutlineSymbol {
  const title = item.kind === 'map' ? item.pairs.find(pair => nameOf(pair.key) === 'name')?.value : undefined;
  const name = title?.kind === 'scalar' && title.text ? title.text : `[${index}]`;
  return {
    name,
    detail: '',
    kind: kindOf(item),
    start: item.start,
    end: item.end,
    selection: { start: item.start, end: Math.min(item.end, item.start + 1) },
    children: childrenOf(item, depth + 1),
  };
}

/** The editor refuses a symbol without a name. */
function nameOf(key: YamlNode): string {
  const text = key.kind === 'scalar' ? key.text : key.kind === 'alias' ? `*${key.name}` : key.kind;
  return text.trim() || '…';
}

function detailOf(value: YamlNode): string {
  if (value.kind === 'scalar') return value.text.length > 60 ? `${value.text.slice(0, 59)}…` : value.text;
  if (value.kind === 'alias') return `*${value.name}`;
  if (value.kind !== 'seq') return '';
  const words = value.items.map(item => (item.kind === 'scalar' ? item.text : '…'));
  const list = words.slice(0, 8).join(', ');
  return `[${list}${words.length > 8 ? `, … ${words.length} items` : ''}]`;
}

function kindOf(value: YamlNode): OutlineSymbol['kind'] {
  switch (value.kind) {
    case 'map':
      return 'object';
    case 'seq':
      return 'array';
    case 'alias':
      return value.target && value.target.kind !== 'alias' ? kindOf(value.target) : 'string';
    case 'unknown':
      return 'string';
    case 'scalar':
      return kindOfScalar(value);
  }
}

const KIND_OF: Readonly<Record<string, OutlineSymbol['kind']>> = {
  null: 'null',
  bool: 'boolean',
  int: 'number',
  float: 'number',
};

/** Only an icon depends on it, so the everyday spellings suffice. */
function kindOfScalar(value: ScalarNode): OutlineSymbol['kind'] {
  if (value.value) return KIND_OF[value.value.type] ?? 'string';
  if (value.style !== 'plain') return 'string';
  if (/^(|~|null|Null|NULL)$/.test(value.text)) return 'null';
  if (/^(true|false|yes|no|on|off)$/i.test(value.text)) return 'boolean';
  if (
    /^[-+]?(0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|0[0-7_]+)$/.test(value.text) ||
    /^[-+]?([0-9][0-9_]*\.[0-9_]*|\.[0-9]+)([eE][-+][0-9]+)?$/.test(value.text)
  )
    return 'number';
  return 'string';
}

function place(node: Place): Place {
  return { start: node.start, end: node.end };
}
