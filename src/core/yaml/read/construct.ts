import * as l10n from '@vscode/l10n';
import { Merger, tooManyPairs } from './merge.ts';
import type { MapNode, Pair, Place, SeqNode, YamlNode, YamlProblem, YamlTree } from './node.ts';
import { followAlias } from './alias.ts';
import { hashKey } from '../../python/values/equality.ts';
import type { PyValue } from '../../python/values/value.ts';
import { convertScalar, unknownTag } from './scalarValue.ts';

/**
 * How many values aliases may expand a document to. Python shares them, but the client writes them out, each a copy.
 */
const MOST_VALUES = 5_000_000;

const PREFIX = 'tag:yaml.org,2002:';
const NULL: PyValue = { type: 'null' };

class Refused extends Error {
  constructor(
    message: string,
    readonly place: Place,
  ) {
    super(message);
  }
}

/**
 * The value that PyYAML's safe_load gives for a tree, or what its constructor refuses first. An empty document is
 * null.
 */
export function constructValue(tree: YamlTree): { readonly value: PyValue } | { readonly problem: YamlProblem } {
  const first = tree.problems[0];
  if (first) return { problem: first };
  if (!tree.root) return { value: NULL };
  try {
    return { value: new Constructor(tree.root).run(tree.root) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { start, end } = error.place;
    return {
      problem: { step: 'constructor', message: error.message, start, end: Math.max(end, start + 1), onlyPyYaml: true },
    };
  }
}

/** A collection that is still to be filled, as PyYAML's generators leave it. */
type Filling = () => void;

/**
 * PyYAML's SafeConstructor: collections are filled breadth first, which shows where a key or a merge changes what an
 * alias finds later.
 */
class Constructor {
  private readonly known = new Map<YamlNode, PyValue>();
  private readonly shared = new Map<Pair, Entry>();
  private readonly waiting: Filling[] = [];
  private readonly merger: Merger;

  constructor(root: YamlNode) {
    this.merger = new Merger(root, (message, place) => {
      throw new Refused(message, place);
    });
  }

  run(root: YamlNode): PyValue {
    const value = this.value(root);
    for (let next = 0; next < this.waiting.length; next++) this.waiting[next]?.();
    if (this.merger.rings) refuseRings(value, root);
    if (this.merger.aliases) refuseBombs(value, root);
    return value;
  }

  private value(start: YamlNode): PyValue {
    const node = this.merger.follow(start);
    if (!node) throw new Refused(l10n.t('This alias does not refer to a value. Write the value out.'), start);
    const known = this.known.get(node);
    if (known) return known;
    const value = this.construct(node);
    if (node.kind !== 'scalar') this.known.set(node, value);
    return value;
  }

  private construct(node: Exclude<YamlNode, { kind: 'alias' }>): PyValue {
    if (node.kind === 'scalar') {
      const value = node.value ?? convertScalar(this.merger.tagOf(node), node.text);
      if ('refused' in value) throw new Refused(value.refused, node);
      return value;
    }
    const own = node.tag === '!' ? undefined : node.tag;
    const tag =
      own === undefined
        ? node.kind === 'map'
          ? 'map'
          : 'seq'
        : own.startsWith(PREFIX)
          ? own.slice(PREFIX.length)
          : own;
    switch (tag) {
      case 'map':
        if (node.kind === 'map') return this.map(node);
        break;
      case 'set':
        if (node.kind === 'map') return this.set(node);
        break;
      case 'seq':
        if (node.kind === 'seq') return this.list(node, item => this.value(item));
        break;
      case 'omap':
      case 'pairs':
        if (node.kind === 'seq') return this.list(node, item => this.onePair(item));
        break;
      case 'null':
      case 'bool':
      case 'int':
      case 'float':
      case 'str':
      case 'binary':
      case 'timestamp':
        return this.valueKey(node, tag);
      default:
        throw new Refused(unknownTag(tag), node);
    }
    throw new Refused(
      node.kind === 'map'
        ? l10n.t('The tag `!!{0}` cannot be used for a mapping. Remove the tag.', tag)
        : l10n.t('The tag `!!{0}` cannot be used for a list. Remove the tag.', tag),
      node,
    );
  }

  private list({ items: nodes }: SeqNode, make: (item: YamlNode) => PyValue): PyValue {
    const items: PyValue[] = [];
    this.waiting.push(() => {
      for (const node of nodes) items.push(make(node));
    });
    return { type: 'seq', items };
  }

  private map(node: MapNode): PyValue {
    const entries: [PyValue, PyValue][] = [];
    this.waiting.push(() => {
      for (const entry of this.entries(node)) entries.push(entry);
    });
    return { type: 'map', entries };
  }

  private set(node: MapNode): PyValue {
    const items: PyValue[] = [];
    this.waiting.push(() => {
      for (const [key] of this.entries(node)) items.push(key);
    });
    return { type: 'set', items };
  }

  /** A scalar's tag on a mapping counts for the value of its `=` key (SafeConstructor.construct_scalar). */
  private valueKey(node: Exclude<YamlNode, { kind: 'alias' }>, tag: string): PyValue {
    const pair =
      node.kind === 'map'
        ? node.pairs.find(p => {
            const key = followAlias(p.key);
            return key?.kind === 'scalar' && this.merger.tagOf(key) === 'value';
          })
        : undefined;
    const inner = followAlias(pair?.value);
    if (inner?.kind === 'map') return this.valueKey(inner, tag);
    if (inner?.kind !== 'scalar')
      throw new Refused(l10n.t('The tag `!!{0}` needs a single value. Remove the tag.', tag), node);
    const value = convertScalar(tag, inner.text);
    if ('refused' in value) throw new Refused(value.refused, inner);
    return value;
  }

  /** An entry of !!omap and !!pairs: a tuple, which is a list by the time it is JSON. */
  private onePair(start: YamlNode): PyValue {
    const node = this.merger.follow(start);
    const pair = node?.kind === 'map' && node.pairs.length === 1 ? node.pairs[0] : undefined;
    if (!pair)
      throw new Refused(
        l10n.t('Each item of `!!omap` and `!!pairs` needs exactly one key. Write `- key: value`.'),
        start,
      );
    return { type: 'seq', items: [this.value(pair.key), this.value(pair.value)] };
  }

  private entries(map: MapNode): [PyValue, PyValue][] {
    const result = new Map<string, [PyValue, PyValue]>();
    const pairs = this.merger.pairsOf(map);
    for (const pair of pairs) {
      const { hash, key, value } = pairs === map.pairs ? this.entry(pair) : this.sharedEntry(pair);
      // As in a Python dict, the first of equal keys stays the key, the last value counts.
      const known = result.get(hash);
      if (known) known[1] = value;
      else result.set(hash, [key, value]);
    }
    return [...result.values()];
  }

  private entry(pair: Pair): Entry {
    const key = this.value(pair.key);
    const hash = hashKey(key);
    if (hash === undefined)
      throw new Refused(l10n.t('A list or a mapping cannot be a key. Use a string or a number.'), pair.key);
    return { hash, key, value: this.value(pair.value) };
  }

  /** A pair that merge keys bring into many mappings is made once. */
  private sharedEntry(pair: Pair): Entry {
    const known = this.shared.get(pair);
    if (known) return known;
    const entry = this.entry(pair);
    this.shared.set(pair, entry);
    return entry;
  }
}

interface Entry {
  readonly hash: string;
  readonly key: PyValue;
  readonly value: PyValue;
}

function innerValues(value: PyValue): readonly PyValue[] {
  return value.type === 'seq' || value.type === 'set' ? value.items : value.type === 'map' ? value.entries.flat() : [];
}

/** PyYAML builds a value that holds itself; it does no harm where a later equal key has replaced it. */
function refuseRings(root: PyValue, place: Place): void {
  const done = new Set<PyValue>();
  const open = new Set<PyValue>();
  const walk = (value: PyValue): void => {
    if (done.has(value)) return;
    if (open.has(value))
      throw new Refused(
        l10n.t('This value contains an alias of itself, which never ends. Write the value out.'),
        place,
      );
    open.add(value);
    for (const inner of innerValues(value)) walk(inner);
    open.delete(value);
    done.add(value);
  };
  walk(root);
}

function refuseBombs(root: PyValue, place: Place): void {
  const sizes = new Map<PyValue, number>();
  const sizeOf = (value: PyValue): number => {
    const inner = innerValues(value);
    if (!inner.length) return 1;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    const size = inner.reduce((sum, one) => sum + sizeOf(one), 1);
    sizes.set(value, size);
    return size;
  };
  if (sizeOf(root) > MOST_VALUES) throw new Refused(tooManyValues(), place);
}

/** The sentence for more values than that. */
function tooManyValues(): string {
  return l10n.t('Aliases expand this document to more than {0} values. Write out what is needed.', '5,000,000');
}

/** True where our limit on aliases and merges refuses the document; PyYAML has none. */
export function isTooLarge({ message }: YamlProblem): boolean {
  return message === tooManyValues() || message === tooManyPairs();
}
