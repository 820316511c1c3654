import { followAlias } from './alias.ts';
import type { AliasNode, MapNode, Pair, Place, ScalarNode, YamlNode } from './node.ts';
import { hashKey } from './pyEquality.ts';
import { convertScalar, scalarTag } from './scalarValue.ts';

/** How many pairs merges may bring into one document. Python itself would need minutes for more. */
const MOST_PAIRS = 2_000_000;

/**
 * The pairs of a mapping as PyYAML has them in hand: merged ones (`<<`) first, then its own; of equal keys the last, at the
 * place of the first. Keys that are no scalars are kept as they are. Merges that PyYAML refuses give nothing.
 */
export function effectivePairs(map: MapNode): readonly Pair[] {
  return isPlainMap(map) ? map.pairs : withoutDoubles(flat(map, new Set(), new Map()));
}

/** True for a mapping whose keys are different texts, as nearly all are: its pairs are the ones written. */
function isPlainMap({ pairs }: MapNode): boolean {
  const seen = pairs.length > 1 ? new Set<string>() : undefined;
  for (const { key } of pairs) {
    if (key.kind !== 'scalar' || scalarTag(key) !== 'str') return false;
    seen?.add(key.text);
  }
  return seen === undefined || seen.size === pairs.length;
}

function flat(map: MapNode, open: Set<MapNode>, done: Map<MapNode, readonly Pair[]>): readonly Pair[] {
  if (!map.pairs.some(pair => isMerge(pair.key))) return map.pairs;
  const known = done.get(map);
  if (known || open.has(map)) return known ?? [];
  open.add(map);
  const merged: Pair[] = [];
  const own: Pair[] = [];
  for (const pair of map.pairs) {
    if (!isMerge(pair.key)) { own.push(pair); continue; }
    const value = followAlias(pair.value);
    const items = value?.kind === 'seq' ? value.items.map(followAlias).reverse() : [value];
    for (const each of items) if (each?.kind === 'map') for (const one of flat(each, open, done)) merged.push(one);
  }
  open.delete(map);
  const pairs = withoutDoubles([...merged, ...own]);
  done.set(map, pairs);
  return pairs;
}

function withoutDoubles(pairs: readonly Pair[]): Pair[] {
  const byKey = new Map<string, Pair>();
  const rest: Pair[] = [];
  for (const pair of pairs) {
    const key = followAlias(pair.key);
    if (key?.kind !== 'scalar') { rest.push(pair); continue; }
    const tag = scalarTag(key);
    // A plain `=` as a key is a str for PyYAML (flatten_mapping).
    const value = convertScalar(tag === 'value' ? 'str' : tag, key.text);
    byKey.set('refused' in value ? `?${key.text}` : hashKey(value) ?? `?${key.text}`, pair);
  }
  return [...byKey.values(), ...rest];
}

function isMerge(node: YamlNode): boolean {
  return keyTag(node) === 'merge';
}

function keyTag(node: YamlNode): string | undefined {
  const key = followAlias(node);
  return key?.kind === 'scalar' ? scalarTag(key) : undefined;
}

/**
 * `flatten_mapping` of PyYAML's constructor to the letter: it changes the mappings as it goes, which shows only where one is
 * merged into itself.
 */
export class Merger {
  private readonly current = new Map<MapNode, Pair[]>();
  /** Keys that were a plain `=`: from then on they are texts, wherever an alias names them. */
  private readonly texts = new Set<ScalarNode>();
  private within: ReadonlyMap<AliasNode, YamlNode> | undefined;
  private count = 0;
  /** True once an alias was followed. */
  aliases = false;
  /** True once one was followed that stands within the node it names. */
  rings = false;

  constructor(private readonly root: YamlNode, private readonly refuse: (message: string, place: Place) => never) {}

  /** The pairs of a mapping, merged ones first; doubles may be among them. */
  pairsOf(map: MapNode): readonly Pair[] {
    let merges = false;
    for (const { key } of map.pairs) {
      const tag = keyTag(key);
      if (tag === 'merge') merges = true;
      else if (tag === 'value') this.asText(key);
    }
    if (!merges && !this.current.has(map)) return map.pairs;
    this.flatten(map);
    return this.current.get(map) ?? map.pairs;
  }

  /** The tag of a scalar, what flattening made of it included. */
  tagOf(node: ScalarNode): string {
    return this.texts.has(node) ? 'str' : scalarTag(node);
  }

  private asText(key: YamlNode): void {
    const node = followAlias(key);
    if (node?.kind === 'scalar') this.texts.add(node);
  }

  private flatten(map: MapNode): void {
    if (!this.current.has(map)) this.current.set(map, [...map.pairs]);
    const merged: Pair[] = [];
    for (let i = 0; ;) {
      // Read anew each time: a mapping that merges itself changes underneath.
      const pairs = this.current.get(map) ?? [];
      const pair = pairs[i];
      if (!pair) break;
      const tag = keyTag(pair.key);
      if (tag === 'value') this.asText(pair.key);
      if (tag !== 'merge') { i++; continue; }
      pairs.splice(i, 1);
      for (const each of this.mappings(pair.value)) for (const one of each) merged.push(one);
    }
    if (!merged.length) return;
    this.count += merged.length;
    if (this.count > MOST_PAIRS) this.refuse(`Its aliases make more than ${MOST_PAIRS.toLocaleString('en')} keys of this document; write out what is needed.`, map);
    this.current.set(map, [...slim(merged), ...this.current.get(map) ?? []]);
  }

  /** The pairs of what a merge key names, in the order in which they are taken in. */
  private mappings(merged: YamlNode): (readonly Pair[])[] {
    const value = this.follow(merged);
    const items = value?.kind === 'seq' ? value.items.map(item => this.follow(item)) : [value];
    const lists = items.map(each => {
      if (each?.kind !== 'map') return this.refuse('<< takes in a mapping, or a list of mappings; this is neither.', merged);
      this.flatten(each);
      return [...this.current.get(each) ?? each.pairs];
    });
    return value?.kind === 'seq' ? lists.reverse() : lists;
  }

  /** The node behind an alias, also where the alias stands within it. */
  follow(node: YamlNode): Exclude<YamlNode, { kind: 'alias' }> | undefined {
    if (node.kind !== 'alias') return node;
    this.aliases = true;
    const found = followAlias(node);
    if (found) return found;
    this.rings = true;
    this.within ??= enclosing(this.root);
    return followAlias(this.within.get(node));
  }
}

/** Long lists lose their doubles early; the last of equal keys counts in the end all the same. */
function slim(pairs: Pair[]): Pair[] {
  return pairs.length > 64 && !pairs.some(pair => isMerge(pair.key)) ? withoutDoubles(pairs) : pairs;
}

/** For each alias that stands within the node it names, that node. */
function enclosing(root: YamlNode): Map<AliasNode, YamlNode> {
  const found = new Map<AliasNode, YamlNode>();
  const walk = (node: YamlNode, anchors: ReadonlyMap<string, YamlNode>): void => {
    if (node.kind === 'alias') {
      const outer = node.target ? undefined : anchors.get(node.name);
      if (outer) found.set(node, outer);
      return;
    }
    const inner = node.anchor === undefined ? anchors : new Map([...anchors, [node.anchor, node] as const]);
    if (node.kind === 'seq') for (const item of node.items) walk(item, inner);
    if (node.kind === 'map') for (const { key, value } of node.pairs) { walk(key, inner); walk(value, inner); }
  };
  walk(root, new Map());
  return found;
}
