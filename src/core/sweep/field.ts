import { followAlias } from '../yaml/read/alias.ts';
import { effectivePairs } from '../yaml/read/merge.ts';
import type { ScalarNode, YamlNode } from '../yaml/read/node.ts';
import type { PyValue } from '../python/values/value.ts';
import { scalarTag, scalarValue } from '../yaml/read/scalarValue.ts';

export type Scalar = Exclude<PyValue, { type: 'seq' | 'map' | 'set' }>;
export type FieldType = Scalar['type'] | 'seq' | 'map' | 'broken';
export type Segment = string | number;

/**
 * One value of a sweep file with its place and its name, read lazily: aliases followed, merges done, the last of equal keys kept,
 * as PyYAML has it. `broken` is what PyYAML's constructor refuses.
 */
export class Field {
  private known:
    { type: FieldType; scalar?: Scalar; items?: readonly Field[]; byName?: ReadonlyMap<string, Field> } | undefined;

  constructor(
    /** Names and positions from the root; or what it stands in, and its own name or position there. */
    private where: readonly Segment[] | { readonly within: Field; readonly last: Segment },
    /** As written: perhaps an alias. */
    readonly node: YamlNode,
    /** The key that names it, as written; undefined for the root and for list items. */
    readonly key?: YamlNode,
    /** True in a .json file, where the client reads `1e-5` as the number it is. */
    private readonly json = false,
  ) {}

  /** Where it stands: names and positions from the root. */
  get path(): readonly Segment[] {
    if ('within' in this.where) this.where = [...this.where.within.path, this.where.last];
    return this.where;
  }

  /** The last part of the path as text; empty for the root. */
  get name(): string {
    return String('within' in this.where ? this.where.last : (this.where.at(-1) ?? ''));
  }
  get type(): FieldType {
    return this.read().type;
  }
  /** The value where it is no collection. */
  get scalar(): Scalar | undefined {
    return this.read().scalar;
  }
  /** The string, where it is one. */
  get text(): string | undefined {
    const s = this.scalar;
    return s?.type === 'str' ? s.value : undefined;
  }
  /** The number as a float, where it is an int or a float (a bool is none). */
  get number(): number | undefined {
    const s = this.scalar;
    return s?.type === 'int' || s?.type === 'float' ? Number(s.value) : undefined;
  }
  /** What it holds: values of a mapping (in Python's order), items of a list; empty for a scalar. */
  get items(): readonly Field[] {
    return this.read().items ?? [];
  }
  get(name: string): Field | undefined {
    return this.read().byName?.get(name);
  }
  has(name: string): boolean {
    return this.get(name) !== undefined;
  }
  /** The names of a mapping. */
  get names(): string[] {
    return [...(this.read().byName?.keys() ?? [])];
  }
  /** The node behind aliases. */
  get target(): Exclude<YamlNode, { kind: 'alias' }> | undefined {
    return followAlias(this.node);
  }
  /** True for a key whose value is left out (`min:`). */
  get empty(): boolean {
    const t = this.target;
    return t?.kind === 'scalar' && t.style === 'plain' && t.text === '';
  }
  /** Python's falsy values. */
  get falsy(): boolean {
    const s = this.scalar;
    if (!s) return (this.type === 'seq' || this.type === 'map') && this.items.length === 0;
    return (
      s.type === 'null' ||
      (s.type === 'bool' && !s.value) ||
      ((s.type === 'int' || s.type === 'float') && Number(s.value) === 0) ||
      (s.type === 'str' && s.value === '')
    );
  }

  /** The value as it is written, cut to a length that fits into a sentence. */
  get source(): string {
    const target = this.target;
    if (target?.kind === 'scalar') return shorten(target.style === 'plain' ? target.text : JSON.stringify(target.text));
    if (target?.kind === 'map') return this.items.length === 0 ? '{}' : `{${shorten(this.names.join(', '))}}`;
    return `[${shorten(
      this.items
        .slice(0, 4)
        .map(i => i.source)
        .join(', ') + (this.items.length > 4 ? ', …' : ''),
    )}]`;
  }

  private read(): NonNullable<Field['known']> {
    return (this.known ??= this.compute());
  }

  private compute(): NonNullable<Field['known']> {
    const target = followAlias(this.node);
    if (!target) return { type: 'broken' };
    if (target.kind === 'scalar') {
      if (this.json && target.style === 'plain' && SCIENTIFIC.test(target.text))
        return { type: 'float', scalar: { type: 'float', value: Number(target.text.replaceAll('_', '')) } };
      const value = scalarValue(target);
      if ('refused' in value || value.type === 'seq' || value.type === 'map' || value.type === 'set')
        return { type: 'broken' };
      return { type: value.type, scalar: value };
    }
    if (target.tag !== undefined && !/:(map|seq)$/.test(target.tag) && target.tag !== '!') return { type: 'broken' };
    if (target.kind === 'seq')
      return {
        type: 'seq',
        items: target.items.map((item, i) => new Field({ within: this, last: i }, item, undefined, this.json)),
      };
    const byName = new Map<string, Field>();
    for (const pair of effectivePairs(target)) {
      const name = keyName(pair.key);
      if (name !== undefined)
        byName.set(name, new Field({ within: this, last: name }, pair.value, pair.key, this.json));
    }
    return { type: 'map', items: [...byName.values()], byName };
  }
}

/** Numbers with an exponent, of which PyYAML takes only those with a point and a sign. */
export const SCIENTIFIC = /^[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)[eE][-+]?\d+$/;

/** What a key becomes in the JSON that the client sends: `1` → "1", `yes` → "true", an empty one → "null". Undefined for what cannot be one. */
export function keyName(node: YamlNode): string | undefined {
  const key = followAlias(node);
  if (key?.kind !== 'scalar') return undefined;
  if (scalarTag(key) === 'str') return key.text;
  const value = nameValue(key);
  if (!value || 'refused' in value) return key.text;
  switch (value.type) {
    case 'null':
      return 'null';
    case 'bool':
      return String(value.value);
    case 'int':
      return String(value.value);
    default:
      return key.text;
  }
}

function nameValue(key: ScalarNode) {
  return scalarTag(key) === 'value' ? undefined : scalarValue(key);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
