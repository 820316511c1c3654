import * as l10n from '@vscode/l10n';
import { followAlias } from './alias.ts';
import { enclosingNodes } from './enclosingNodes.ts';
import { MergeChain } from './mergeChain.ts';
import type { AliasNode, MapNode, MergedPairs, Pair, Place, ScalarNode, YamlNode } from './node.ts';
import { hashKey } from '../../python/values/equality.ts';
import { convertScalar, scalarTag } from './scalarValue.ts';

/** How many pairs merges may bring into one document. Python itself would need minutes for more. */
export const MOST_PAIRS = 2_000_000;

/** The sentence for more than that. */
export function tooManyPairs(): string {
  return l10n.t('Aliases expand this document to more than {0} keys. Write out what is needed.', '2,000,000');
}

/**
 * The pairs of a mapping as PyYAML has them: merged ones (`<<`) first, then its own; of equal keys the last, in the
 * place of the first. Keys that are not scalars are kept as they are. Merges that PyYAML refuses give nothing.
 */
export function effectivePairs(map: MapNode): readonly Pair[] {
  return map.merged?.effective ?? withoutDoubles(flat(map, new Set()));
}

/**
 * A mapping's pairs with those of its merge keys; undefined where it has none, or one that names no finished mapping.
 */
export function mergedPairs(pairs: readonly Pair[]): MergedPairs | undefined {
  const merges = pairs.filter(pair => isMerge(pair.key));
  if (merges.length === 0) return undefined;
  const sources = merges.flatMap(({ value }) => sourcesOf(value));
  const maps = sources.filter(each => each?.kind === 'map').filter(isFinished);
  if (maps.length < sources.length) return undefined;
  const own = pairs.filter(pair => !isMerge(pair.key));
  const isAlias = merges.length === 1 && merges[0]?.value.kind === 'alias';
  const chain = isAlias && maps.length === 1 && maps[0] && MergeChain.of(maps[0], own);
  if (chain) return chain;
  const merged = new Merged();
  for (const map of maps) for (const one of map.merged?.all ?? map.pairs) merged.add(one);
  return new WithDoubles(merged.pairs.concat(own));
}

function isFinished(map: MapNode): boolean {
  return map.merged !== undefined || !map.pairs.some(pair => isMerge(pair.key));
}

/** The nodes that the value of a merge key names. */
function sourcesOf(value: YamlNode): (Exclude<YamlNode, AliasNode> | undefined)[] {
  const node = followAlias(value);
  return node?.kind === 'seq' ? node.items.map(followAlias) : [node];
}

/** Pairs as they were taken in, doubles and all. */
class WithDoubles implements MergedPairs {
  private counted: readonly Pair[] | undefined;

  constructor(readonly all: readonly Pair[]) {}

  get constructed(): readonly Pair[] {
    return this.all;
  }

  get size(): number {
    return this.all.length;
  }

  get effective(): readonly Pair[] {
    return (this.counted ??= withoutDoubles(this.all));
  }
}

/**
 * What merges bring in, in the order in which PyYAML 6.0.4 takes it in: of several mappings the last one wins. A pair
 * whose key is the same object in Python is taken in once: the key itself, reached on two ways, and any text of at most
 * one character, of which Python has only one. (6.0.3 took the mappings of a list from the last to the first.)
 */
class Merged {
  readonly pairs: Pair[] = [];
  private readonly seen = new Set<unknown>();

  add(pair: Pair): void {
    const key = identityOf(pair.key);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.pairs.push(pair);
  }
}

function identityOf(node: YamlNode): unknown {
  const key = followAlias(node);
  return key?.kind === 'scalar' && key.text.length <= 1 && key.text <= '\xff' ? key.text : key;
}

/** Whether a key is one of those that PyYAML 6.0.4 takes from the first of several mappings. */
export function isOneObject(key: YamlNode): boolean {
  return typeof identityOf(key) === 'string';
}

/** The same where a mapping is merged into itself, or a merge names no mapping: what can be taken in. */
function flat(map: MapNode, open: Set<MapNode>): readonly Pair[] {
  if (map.merged) return map.merged.all;
  if (!map.pairs.some(pair => isMerge(pair.key))) return map.pairs;
  if (open.has(map)) return [];
  open.add(map);
  const merged = new Merged();
  const own: Pair[] = [];
  for (const pair of map.pairs) {
    if (!isMerge(pair.key)) {
      own.push(pair);
      continue;
    }
    for (const each of sourcesOf(pair.value))
      if (each?.kind === 'map') for (const one of withoutDoubles(flat(each, open))) merged.add(one);
  }
  open.delete(map);
  return merged.pairs.concat(own);
}

function withoutDoubles(pairs: readonly Pair[]): readonly Pair[] {
  if (pairs.length <= FEW && differentTexts(pairs)) return pairs;
  if (!hasDoubles(pairs)) return pairs;
  const byKey = new Map<string, Pair>();
  const rest: Pair[] = [];
  for (const pair of pairs) {
    const hash = hashOf(pair.key);
    const before = hash === undefined ? undefined : byKey.get(hash);
    if (hash === undefined) rest.push(pair);
    // Of keys that Python takes for one (`yes` and `1`), a dict keeps the first.
    else byKey.set(hash, before && wordOf(pair.key) === undefined ? { key: before.key, value: pair.value } : pair);
  }
  return [...byKey.values(), ...rest];
}

function hasDoubles(pairs: readonly Pair[]): boolean {
  // Words apart from all other keys: of 30,000 of them no longer strings are made.
  const words = new Set<string>();
  const hashes = new Set<string>();
  return pairs.some(({ key }) => {
    const word = wordOf(key);
    const seen = word === undefined ? hashes : words;
    const own = word ?? hashOf(key);
    if (own === undefined) return false;
    const before = seen.size;
    return seen.add(own).size === before;
  });
}

/** Up to this many keys are compared one by one. */
const FEW = 12;

/** The usual case, decided without allocating anything: every key is a word, and no two are the same. */
function differentTexts(pairs: readonly Pair[]): boolean {
  return pairs.every(({ key }, i) => {
    if (key.kind !== 'scalar' || scalarTag(key) !== 'str') return false;
    for (let j = 0; j < i; j++) {
      const other = pairs[j]?.key;
      if (other?.kind === 'scalar' && other.text === key.text) return false;
    }
    return true;
  });
}

/** The same string for keys that are one key for Python; undefined for a key that is not a scalar. */
function hashOf(node: YamlNode): string | undefined {
  const word = wordOf(node);
  if (word !== undefined) return `s${word}`;
  const key = followAlias(node);
  if (key?.kind !== 'scalar') return undefined;
  const value = convertScalar(scalarTag(key), key.text);
  return 'refused' in value ? `?${key.text}` : (hashKey(value) ?? `?${key.text}`);
}

/** The text of a key that is a str; undefined for any other key. */
function wordOf(node: YamlNode): string | undefined {
  const key = followAlias(node);
  if (key?.kind !== 'scalar') return undefined;
  const tag = scalarTag(key);
  // A plain `=` as a key is a str for PyYAML (flatten_mapping).
  return tag === 'str' || tag === 'value' ? key.text : undefined;
}

function isMerge(node: YamlNode): boolean {
  // Asked of every key of a file: most are neither aliased nor tagged.
  if (node.kind === 'scalar' && node.tag === undefined) return node.text === '<<' && node.style === 'plain';
  return keyTag(node) === 'merge';
}

function keyTag(node: YamlNode): string | undefined {
  const key = followAlias(node);
  return key?.kind === 'scalar' ? scalarTag(key) : undefined;
}

/**
 * `flatten_mapping` of PyYAML's constructor exactly: it changes the mappings as it goes, which shows only where one is
 * merged into itself.
 */
export class Merger {
  private readonly current = new Map<MapNode, readonly Pair[]>();
  /** Keys that were a plain `=`: from then on they are strings, wherever an alias names them. */
  private readonly strings = new Set<ScalarNode>();
  private within: ReadonlyMap<AliasNode, YamlNode> | undefined;
  private count = 0;
  /** True once an alias was followed. */
  aliases = false;
  /** True once one was followed that is inside the node it names. */
  rings = false;

  constructor(
    private readonly root: YamlNode,
    private readonly refuse: (message: string, place: Place) => never,
  ) {}

  /** The pairs of a mapping, merged ones first; doubles may be among its own. */
  pairsOf(map: MapNode): readonly Pair[] {
    let merges = false;
    for (const { key } of map.pairs) {
      const tag = keyTag(key);
      if (tag === 'merge') merges = true;
      else if (tag === 'value') this.asText(key);
    }
    if (!this.current.has(map)) {
      if (!merges) return map.pairs;
      if (map.merged) return this.marked(map.merged.constructed);
    }
    this.flatten(map);
    return this.current.get(map) ?? map.pairs;
  }

  /** The tag of a scalar, what flattening made of it included. */
  tagOf(node: ScalarNode): string {
    return this.strings.has(node) ? 'str' : scalarTag(node);
  }

  private marked(pairs: readonly Pair[]): readonly Pair[] {
    for (const { key } of pairs) if (keyTag(key) === 'value') this.asText(key);
    return pairs;
  }

  private asText(key: YamlNode): void {
    const node = followAlias(key);
    if (node?.kind === 'scalar') this.strings.add(node);
  }

  private flatten(map: MapNode): void {
    if (!this.current.has(map)) this.current.set(map, map.pairs);
    const merged = new Merged();
    for (let i = 0; ;) {
      // Read again each time: a mapping that merges itself changes underneath.
      const pairs = this.current.get(map) ?? [];
      const pair = pairs[i];
      if (!pair) break;
      const tag = keyTag(pair.key);
      if (tag === 'value') this.asText(pair.key);
      if (tag !== 'merge') {
        i++;
        continue;
      }
      this.current.set(map, pairs.toSpliced(i, 1));
      for (const each of this.mappings(pair.value)) for (const one of each) merged.add(one);
    }
    const { pairs: taken } = merged;
    if (!taken.length) return;
    this.count += taken.length;
    if (this.count > MOST_PAIRS) this.refuse(tooManyPairs(), map);
    this.current.set(map, [...taken, ...(this.current.get(map) ?? [])]);
  }

  /** The pairs of what a merge key names, in the order in which they are taken in. */
  private mappings(merged: YamlNode): (readonly Pair[])[] {
    const value = this.follow(merged);
    const items = value?.kind === 'seq' ? value.items.map(item => this.follow(item)) : [value];
    return items.map(each => {
      if (each?.kind !== 'map')
        return this.refuse(l10n.t('`<<` needs a mapping or a list of mappings. Use an alias of a mapping.'), merged);
      if (!each.merged) this.flatten(each);
      return [...this.marked(each.merged?.all ?? this.current.get(each) ?? each.pairs)];
    });
  }

  /** The node behind an alias, also if the alias is inside it. */
  follow(node: YamlNode): Exclude<YamlNode, { kind: 'alias' }> | undefined {
    if (node.kind !== 'alias') return node;
    this.aliases = true;
    const found = followAlias(node);
    if (found) return found;
    this.rings = true;
    this.within ??= enclosingNodes(this.root);
    return followAlias(this.within.get(node));
  }
}
