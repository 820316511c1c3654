import { followAlias } from '../yaml/read/alias.ts';
import { effectivePairs } from '../yaml/read/merge.ts';
import { keyName } from '../yaml/read/keyName.ts';
import type { Pair, ScalarNode, YamlNode } from '../yaml/read/node.ts';
import type { PyValue } from '../python/values/value.ts';
import { scalarValue } from '../yaml/read/scalarValue.ts';

export type Scalar = Exclude<PyValue, { type: 'seq' | 'map' | 'set' }>;
/** `broken`: PyYAML refuses it; `unknown`: Python makes it, and only running the file would tell. */
export type FieldType = Scalar['type'] | 'seq' | 'map' | 'broken' | 'unknown';
export type Segment = string | number;

/** Up to this many names are compared one by one; for more, an index is made. */
const FEW = 8;

/**
 * One value of a sweep file with its place and its name, read lazily: aliases followed, merges done, the last of equal
 * keys kept, as PyYAML has it. `broken` is what PyYAML's constructor refuses. Tens of thousands are made with each
 * keystroke, so one is a single object.
 */
export class Field {
  private known: FieldType | undefined;
  private value: Scalar | undefined;
  private inner: readonly Field[] | undefined;
  private byName: ReadonlyMap<string, Field> | undefined;

  constructor(
    /** Names and positions from the root; or what it is in, and then `last`. */
    private within: readonly Segment[] | Field,
    /** As written: perhaps an alias. */
    readonly node: YamlNode,
    /** The key that names it, as written; undefined for the root and for list items. */
    readonly key?: YamlNode,
    /** True in a .json file, where the client reads `1e-5` as the number it is. */
    private readonly json = false,
    /** Its own name or position in what it is in. */
    private readonly last: Segment = within instanceof Field ? '' : (within.at(-1) ?? ''),
  ) {}

  /** Names and positions from the root. */
  get path(): readonly Segment[] {
    if (this.within instanceof Field) this.within = [...this.within.path, this.last];
    return this.within;
  }

  /** The last part of the path as a string; empty for the root. */
  get name(): string {
    return String(this.last);
  }
  get type(): FieldType {
    return (this.known ??= this.read());
  }
  /** The value where it is not a collection. */
  get scalar(): Scalar | undefined {
    this.known ??= this.read();
    return this.value;
  }
  /** The string, where it is one. */
  get text(): string | undefined {
    const s = this.scalar;
    return s?.type === 'str' ? s.value : undefined;
  }
  /** The number as a float, where it is an int or a float (a boolean is neither). */
  get number(): number | undefined {
    const s = this.scalar;
    return s?.type === 'int' || s?.type === 'float' ? Number(s.value) : undefined;
  }
  /** What it holds: values of a mapping (in Python's order), items of a list; empty for a scalar. */
  get items(): readonly Field[] {
    return (this.inner ??= this.readItems());
  }
  get(name: string): Field | undefined {
    if (this.type !== 'map') return undefined;
    const { items } = this;
    if (this.byName) return this.byName.get(name);
    for (const item of items) if (item.last === name) return item;
    return undefined;
  }
  has(name: string): boolean {
    return this.get(name) !== undefined;
  }
  /** The names of a mapping. */
  get names(): string[] {
    return this.type === 'map' ? this.items.map(item => item.name) : [];
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
    if (target?.kind === 'unknown') return '…';
    if (target?.kind === 'map') return this.items.length === 0 ? '{}' : `{${shorten(this.names.join(', '))}}`;
    return `[${shorten(
      this.items
        .slice(0, 4)
        .map(i => i.source)
        .join(', ') + (this.items.length > 4 ? ', …' : ''),
    )}]`;
  }

  /** Reads the node; gives the type. */
  private read(): FieldType {
    const { target } = this;
    if (!target) return 'broken';
    if (target.kind === 'scalar') return this.readScalar(target);
    if (target.tag !== undefined && !/:(map|seq)$/.test(target.tag) && target.tag !== '!') return 'broken';
    return target.kind;
  }

  private readItems(): readonly Field[] {
    const { target, type } = this;
    if (target?.kind === 'map' && type === 'map') return this.readMap(effectivePairs(target));
    if (target?.kind !== 'seq' || type !== 'seq') return NOTHING;
    return target.items.map((item, i) => new Field(this, item, undefined, this.json, i));
  }

  private readMap(pairs: readonly Pair[]): readonly Field[] {
    const fields: Field[] = [];
    for (const { key, value } of pairs) {
      const name = keyName(key);
      if (name !== undefined) fields.push(new Field(this, value, key, this.json, name));
    }
    if (fields.length <= FEW && haveOwnNames(fields)) return fields;
    const byName = new Map<string, Field>();
    for (const field of fields) byName.set(field.name, field);
    this.byName = byName;
    return [...byName.values()];
  }

  private readScalar(target: ScalarNode): FieldType {
    if (this.json && target.style === 'plain' && SCIENTIFIC.test(target.text)) {
      this.value = { type: 'float', value: Number(target.text.replaceAll('_', '')) };
      return 'float';
    }
    const value = scalarValue(target);
    if ('refused' in value || value.type === 'seq' || value.type === 'map' || value.type === 'set') return 'broken';
    this.value = value;
    return value.type;
  }
}

const NOTHING: readonly Field[] = [];

/** Whether no two of a few fields have the same name. Loops, as thousands of mappings are read with each keystroke. */
function haveOwnNames(fields: readonly Field[]): boolean {
  for (let i = 1; i < fields.length; i++)
    for (let before = 0; before < i; before++) if (fields[i]?.name === fields[before]?.name) return false;
  return true;
}

/** Numbers with an exponent, of which PyYAML takes only those with a point and a sign. */
export const SCIENTIFIC = /^[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)[eE][-+]?\d+$/;

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
