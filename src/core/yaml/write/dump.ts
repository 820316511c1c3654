import { byCodePoint } from '../../python/values/byCodePoint.ts';
import { readsAsString, scalarTraits, writeDouble, writePlain, writeSingle } from './dumpScalar.ts';
import { DumpWriter } from './dumpWriter.ts';
import { pyFloatRepr } from '../../python/values/float.ts';
import type { PyValue } from '../../python/values/value.ts';

export interface DumpOptions {
  /**
   * Puts single quotes around strings that start with `0` and are longer than it, as the sweep clients do so that no
   * other reader takes `008` for a number (wandb/apis/public/sweeps.py, NonOctalStringDumper).
   */
  readonly quoteLeadingZero?: boolean;
}

/** Where a node is; null for the indentation of the document itself. */
interface Spot {
  readonly indent: number | null;
  readonly within: 'document' | 'seq' | 'map' | 'simpleKey';
}

/** The longest key that is written before its colon without `? `, its tag's short form counted (yaml/emitter.py). */
const simpleKeyLimit = 128;

/**
 * The text of PyYAML's `yaml.dump(value)` with its defaults, byte for byte: sorted keys, block style, folding at 80,
 * ASCII only. Each part is written in place, without anchors. Keys that Python cannot order keep theirs. Throws
 * TypeError for dates, bytes and sets, which no sweep configuration can hold after its JSON round trip.
 */
export function pyDump(value: PyValue, options: DumpOptions = {}): string {
  const out = new DumpWriter();
  new Dumper(out, options).node(value, { indent: null, within: 'document' });
  out.indentTo(0);
  // A bare scalar leaves the document open; the end mark closes it.
  if (isScalar(value) && bareText(value, options) !== undefined) out.indicator('...\n', false);
  return out.result();
}

class Dumper {
  constructor(
    private readonly out: DumpWriter,
    private readonly options: DumpOptions,
  ) {}

  node(value: PyValue, spot: Spot): void {
    if (value.type === 'seq') {
      if (value.items.length) this.seq(value.items, spot);
      else this.empty('[', ']');
    } else if (value.type === 'map') {
      if (value.entries.length) this.map(value.entries, spot);
      else this.empty('{', '}');
    } else this.scalar(value, spot);
  }

  private empty(open: string, close: string): void {
    this.out.indicator(open, true);
    this.out.indicator(close, false);
  }

  private seq(items: readonly PyValue[], spot: Spot): void {
    // The items of a key's list are not indented below the key.
    const flush = spot.within === 'map' && !this.out.atStart;
    const indent = flush ? (spot.indent ?? 0) : deeper(spot.indent);
    for (const item of items) {
      this.out.indentTo(indent);
      this.out.indicator('-', true, true);
      this.node(item, { indent, within: 'seq' });
    }
  }

  private map(entries: readonly (readonly [PyValue, PyValue])[], spot: Spot): void {
    const indent = deeper(spot.indent);
    for (const [key, item] of sorted(entries)) {
      this.out.indentTo(indent);
      if (isSimpleKey(key)) {
        this.node(key, { indent, within: 'simpleKey' });
        this.out.indicator(':', false);
      } else {
        this.out.indicator('?', true, true);
        this.node(key, { indent, within: 'map' });
        this.out.indentTo(indent);
        this.out.indicator(':', true, true);
      }
      this.node(item, { indent, within: 'map' });
    }
  }

  private scalar(value: PyValue, spot: Spot): void {
    const indent = spot.indent === null ? 2 : spot.indent + 2;
    const split = spot.within !== 'simpleKey';
    const bare = bareText(value, this.options);
    if (bare !== undefined) writePlain(this.out, bare, indent, split);
    else if (value.type === 'str' && scalarTraits(value.value).single)
      writeSingle(this.out, value.value, indent, split);
    else if (value.type === 'str') writeDouble(this.out, value.value, indent, split);
  }
}

function deeper(indent: number | null): number {
  return indent === null ? 0 : indent + 2;
}

function isScalar(value: PyValue): boolean {
  return value.type !== 'seq' && value.type !== 'map';
}

/** The text of a scalar that needs no quotes; undefined for a string that does. */
function bareText(value: PyValue, options: DumpOptions): string | undefined {
  if (value.type !== 'str') return scalarText(value);
  const text = value.value;
  if (options.quoteLeadingZero && text.startsWith('0') && text.length > 1) return undefined;
  return readsAsString(text, scalarTraits(text)) ? text : undefined;
}

/** A number, a boolean or null as PyYAML writes it. */
export function scalarText(value: PyValue): string {
  switch (value.type) {
    case 'null':
      return 'null';
    case 'bool':
      return value.value ? 'true' : 'false';
    case 'int':
      return value.value.toString();
    case 'float':
      return floatText(value.value);
    default:
      throw new TypeError(`A value of type ${value.type} cannot be part of a sweep configuration`);
  }
}

/** As PyYAML represents floats: with a dot always, since its own reader takes `1e-05` for a string. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  const text = pyFloatRepr(value);
  return text.includes('.') ? text : text.replace('e', '.0e');
}

/** The length of the tags' short forms, which the emitter counts with the key. */
const tagLength = { str: 5, int: 5, float: 7, bool: 6, null: 6 } as const;

function isSimpleKey(key: PyValue): boolean {
  switch (key.type) {
    case 'str':
      return (
        key.value !== '' &&
        !scalarTraits(key.value).multiline &&
        Array.from(key.value).length + tagLength.str < simpleKeyLimit
      );
    case 'int':
    case 'float':
    case 'bool':
    case 'null':
      return scalarText(key).length + tagLength[key.type] < simpleKeyLimit;
    default:
      return false;
  }
}

type Entry = readonly [PyValue, PyValue];

/** In Python's order; in their own order if Python cannot compare them. */
function sorted(entries: readonly Entry[]): readonly Entry[] {
  if (entries.every(([key]) => key.type === 'str'))
    return [...entries].sort(([a], [b]) => byCodePoint(textOf(a), textOf(b)));
  if (entries.every(([key]) => isNumber(key))) {
    return [...entries].sort(([a], [b]) => {
      const [left, right] = [numberOf(a), numberOf(b)];
      return left < right ? -1 : left > right ? 1 : 0;
    });
  }
  return entries;
}

function textOf(key: PyValue): string {
  return key.type === 'str' ? key.value : '';
}

function isNumber(key: PyValue): boolean {
  return key.type === 'int' || key.type === 'float' || key.type === 'bool';
}

function numberOf(key: PyValue): number | bigint {
  return key.type === 'int' || key.type === 'float' ? key.value : key.type === 'bool' ? Number(key.value) : 0;
}
