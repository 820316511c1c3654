import { Merger } from './merge.ts';
import type { MapNode, Place, YamlNode, YamlProblem, YamlTree } from './node.ts';
import { followAlias } from './alias.ts';
import { hashKey } from './pyEquality.ts';
import type { PyValue } from './pyValue.ts';
import { convertScalar, scalarTag } from './scalarValue.ts';

/** How many values a document may grow to through its aliases. Python shares them; we, and a server, would copy them. */
const MOST_VALUES = 5_000_000;

const PREFIX = 'tag:yaml.org,2002:';
const NULL: PyValue = { type: 'null' };

class Refused extends Error {
  constructor(message: string, readonly place: Place) { super(message); }
}

/** The value that PyYAML's safe_load gives for a tree, or the first thing that its constructor refuses. An empty document is null. */
export function constructValue(tree: YamlTree): { readonly value: PyValue } | { readonly problem: YamlProblem } {
  const first = tree.problems[0];
  if (first) return { problem: first };
  if (!tree.root) return { value: NULL };
  try {
    return { value: new Constructor(tree.root).run(tree.root) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { start, end } = error.place;
    return { problem: { step: 'constructor', message: error.message, start, end: Math.max(end, start + 1), onlyPyYaml: true } };
  }
}

class Constructor {
  private count = 0;
  private readonly open = new Set<YamlNode>();
  private readonly done = new Map<YamlNode, { value: PyValue; count: number }>();
  /** What stands for values that hold themselves, with the alias that closes the ring. */
  private readonly rings = new Map<PyValue, Place>();

  private readonly merger: Merger;

  constructor(root: YamlNode) {
    this.merger = new Merger(root, (message, place) => { throw new Refused(message, place); });
  }

  /** PyYAML builds a value that holds itself; it harms only where it is still there in the end (a later equal key may have replaced it). */
  run(root: YamlNode): PyValue {
    const value = this.value(root);
    const ring = this.rings.size ? this.ringIn(value, new Set()) : undefined;
    if (ring) throw new Refused('This alias stands within the value that it names, which has no end; write the value out.', ring);
    return value;
  }

  private ringIn(value: PyValue, seen: Set<PyValue>): Place | undefined {
    const ring = this.rings.get(value);
    if (ring || seen.has(value)) return ring;
    seen.add(value);
    const inner = value.type === 'seq' || value.type === 'set' ? value.items : value.type === 'map' ? value.entries.flat() : [];
    for (const one of inner) {
      const found = this.ringIn(one, seen);
      if (found) return found;
    }
    return undefined;
  }

  private ring(place: Place): PyValue {
    const value: PyValue = { type: 'null' };
    this.rings.set(value, place);
    return value;
  }

  private value(start: YamlNode): PyValue {
    const node = followAlias(start);
    if (!node) return this.ring(start);
    const known = this.done.get(node);
    if (known) { this.grow(known.count, start); return known.value; }
    if (this.open.has(node)) return this.ring(start);
    const before = this.count;
    this.grow(1, start);
    this.open.add(node);
    const value = this.construct(node);
    this.open.delete(node);
    // A merge (`<<`) names the nodes in a mapping again, and PyYAML makes each only once: what changes in one place changes in all.
    if (node.anchor !== undefined || node.kind !== 'scalar') this.done.set(node, { value, count: this.count - before });
    return value;
  }

  private grow(by: number, place: Place): void {
    this.count += by;
    if (this.count > MOST_VALUES) throw new Refused(`Its aliases make more than ${MOST_VALUES.toLocaleString('en')} values of this document; write out what is needed.`, place);
  }

  private construct(node: Exclude<YamlNode, { kind: 'alias' }>): PyValue {
    if (node.kind === 'scalar') {
      const value = convertScalar(scalarTag(node), node.text);
      if ('refused' in value) throw new Refused(value.refused, node);
      return value;
    }
    const own = node.tag === '!' ? undefined : node.tag;
    const tag = own === undefined ? (node.kind === 'map' ? 'map' : 'seq') : own.startsWith(PREFIX) ? own.slice(PREFIX.length) : own;
    switch (tag) {
      case 'map': if (node.kind === 'map') return { type: 'map', entries: this.entries(node) }; break;
      case 'set': if (node.kind === 'map') return { type: 'set', items: this.entries(node).map(([key]) => key) }; break;
      case 'seq': if (node.kind === 'seq') return { type: 'seq', items: node.items.map(item => this.value(item)) }; break;
      case 'omap': case 'pairs': if (node.kind === 'seq') return { type: 'seq', items: node.items.map(item => this.onePair(item)) }; break;
      case 'null': case 'bool': case 'int': case 'float': case 'str': case 'binary': case 'timestamp': return this.valueKey(node, tag);
      default: throw new Refused(`PyYAML does not know the tag ${tag}; take it out.`, node);
    }
    throw new Refused(`The tag !!${tag} does not fit a ${node.kind === 'map' ? 'mapping' : 'list'}; take the tag out.`, node);
  }

  /** A scalar's tag on a mapping counts for the value of its `=` key (SafeConstructor.construct_scalar). */
  private valueKey(node: Exclude<YamlNode, { kind: 'alias' }>, tag: string): PyValue {
    const pair = node.kind === 'map' ? node.pairs.find(p => { const key = followAlias(p.key); return key?.kind === 'scalar' && scalarTag(key) === 'value'; }) : undefined;
    const inner = followAlias(pair?.value);
    if (inner?.kind === 'map') return this.valueKey(inner, tag);
    if (inner?.kind !== 'scalar') throw new Refused(`The tag !!${tag} wants a single value; take the tag out.`, node);
    const value = convertScalar(tag, inner.text);
    if ('refused' in value) throw new Refused(value.refused, inner);
    return value;
  }

  /** An entry of !!omap and !!pairs: a tuple, which is a list by the time it is JSON. */
  private onePair(start: YamlNode): PyValue {
    const node = followAlias(start);
    const pair = node?.kind === 'map' && node.pairs.length === 1 ? node.pairs[0] : undefined;
    if (!pair) throw new Refused('Each item of !!omap and !!pairs is a mapping of one key; write `- key: value`.', start);
    return { type: 'seq', items: [this.value(pair.key), this.value(pair.value)] };
  }

  private entries(map: MapNode): [PyValue, PyValue][] {
    const result = new Map<string, [PyValue, PyValue]>();
    for (const pair of this.merger.pairsOf(map)) {
      const key = this.key(pair.key);
      const hash = hashKey(key);
      if (hash === undefined) throw new Refused('A list or a mapping cannot be a key; write a single word or number.', pair.key);
      const value = this.value(pair.value);
      // As in a Python dict, the first of equal keys stays the key, the last value counts.
      const known = result.get(hash);
      if (known) known[1] = value;
      else result.set(hash, [key, value]);
    }
    return [...result.values()];
  }

  private key(node: YamlNode): PyValue {
    const key = followAlias(node);
    if (key?.kind === 'scalar' && scalarTag(key) === 'value') return { type: 'str', value: key.text };
    return this.value(node);
  }
}
