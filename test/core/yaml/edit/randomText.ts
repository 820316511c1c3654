// YAML written at random in every style that people write, with the value that it has.
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

export type Random = () => number;

/** A value: mappings keep their order, and an alias is the same object as what it names. */
export type Value = string | number | boolean | null | Value[] | Map<string, Value>;

export interface RandomText {
  readonly text: string;
  readonly value: Map<string, Value>;
  /** Values that an anchor names or an alias refers to: changing one changes another place too. */
  readonly shared: ReadonlySet<Value>;
}

const NAMES = ['lr', 'method', 'a b', 'x/y', '1', 'yes', 'values', 'über', 'min', 'q', 'null', 'a:b', '#c', '<x>'];
const STRINGS = [
  'grid',
  'a b',
  '',
  'x: y',
  '1e-5',
  'yes',
  '12',
  'a#b',
  'a #b',
  "it's",
  '"q"',
  '- a',
  'ü',
  '{a}',
  'a,b',
];

export const pick = <T>(random: Random, list: readonly T[]): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

export function randomValue(random: Random, depth: number): Value {
  const sort = random();
  if (depth > 0 && sort < 0.25)
    return Array.from({ length: Math.floor(random() * 4) }, () => randomValue(random, depth - 1));
  if (depth > 0 && sort < 0.55) return randomMap(random, depth - 1);
  if (sort < 0.65) return pick(random, [0, 1, -3, 42, 0.5, 1e-7, 123456789]);
  if (sort < 0.7) return pick(random, [true, false, null]);
  return pick(random, STRINGS);
}

export function randomMap(random: Random, depth: number): Map<string, Value> {
  const map = new Map<string, Value>();
  for (let i = Math.floor(random() * 5); i >= 0; i--) map.set(pick(random, NAMES), randomValue(random, depth));
  return map;
}

/** A text in a random mix of styles. `json`: strict JSON, on one line or on several. */
export function randomText(random: Random, json = false): RandomText {
  const value = randomMap(random, 3);
  const writer = new Writer(random, json);
  const eol = random() < 0.2 ? '\r\n' : '\n';
  const body = json ? writer.json(value, 0) : writer.block(value, 0).join('\n');
  const mark = !json && random() < 0.1 ? '\ufeff' : '';
  const head = !json && random() < 0.3 ? '# head\n\n' : '';
  const tail = random() < 0.8 ? '\n' : '';
  const text = (mark + head + body + tail).replaceAll('\n', eol);
  return { text, value, shared: writer.shared };
}

class Writer {
  readonly shared = new Set<Value>();
  private readonly step: number;
  private readonly named: { readonly anchor: string; readonly value: Value }[] = [];
  private anchors = 0;

  constructor(
    private readonly random: Random,
    json: boolean,
  ) {
    this.step = json ? 2 : pick(random, [2, 2, 3, 4]);
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private comment(): string {
    return this.chance(0.12) ? pick(this.random, ['  # why', ' # 1: 2', '   #']) : '';
  }

  /** The lines of a mapping whose keys start in a column. */
  block(map: Map<string, Value>, column: number): string[] {
    const pad = ' '.repeat(column);
    return [...map].flatMap(([name, value]) => {
      const before = this.chance(0.1) ? [`${pad}# of ${name.trim()}`] : this.chance(0.05) ? [''] : [];
      return [...before, ...this.pair(map, name, value, `${pad}${this.key(name, false)}:`, column)];
    });
  }

  /** Sometimes with an anchor before the value, or with an alias in its place. */
  private pair(map: Map<string, Value>, name: string, value: Value, head: string, column: number): string[] {
    const known = this.named.at(-1);
    if (known && this.chance(0.06)) {
      map.set(name, known.value);
      return [`${head} *${known.anchor}${this.comment()}`];
    }
    if (typeof value !== 'object' || value === null || !this.chance(0.06)) return this.written(head, value, column);
    const anchor = `a${String(this.anchors++)}`;
    const lines = this.written(`${head} &${anchor}`, value, column);
    // Only now: an alias inside its own value would never end.
    this.named.push({ anchor, value });
    this.shared.add(value);
    return lines;
  }

  private written(head: string, value: Value, column: number): string[] {
    const deeper = column + this.step;
    if (value instanceof Map && value.size > 0 && this.chance(0.75))
      return [head + this.comment(), ...this.block(value, deeper)];
    if (Array.isArray(value) && value.length > 0 && this.chance(0.5))
      return [head + this.comment(), ...this.list(value, this.chance(0.5) ? column : deeper)];
    if (typeof value === 'string' && this.chance(0.1) && /^\w+$/.test(value))
      return [`${head} |-`, `${' '.repeat(deeper)}${value}`];
    if (value === null && this.chance(0.5)) return [head + this.comment()];
    return [`${head} ${this.flow(value, false)}${this.comment()}`];
  }

  private list(items: readonly Value[], column: number): string[] {
    const pad = ' '.repeat(column);
    return items.flatMap(item => {
      if (item instanceof Map && item.size > 0 && this.chance(0.6)) {
        const [first = '', ...rest] = this.block(item, column + 2).filter(line => line.trim() !== '');
        if (!first.trim().startsWith('#')) return [`${pad}- ${first.trimStart()}`, ...rest];
        return [`${pad}-`, first, ...rest];
      }
      return [`${pad}- ${this.flow(item, false)}${this.comment()}`];
    });
  }

  private key(name: string, flow: boolean): string {
    const style = this.random();
    if (style < 0.15) return JSON.stringify(name);
    if (style < 0.25) return `'${name.replaceAll("'", "''")}'`;
    return this.plain(name, flow) ?? JSON.stringify(name);
  }

  private flow(value: Value, inFlow: boolean): string {
    if (Array.isArray(value)) return `[${value.map(item => this.flow(item, true)).join(this.comma())}]`;
    if (value instanceof Map)
      return `{${[...value].map(([name, item]) => this.flowPair(name, item)).join(this.comma())}}`;
    if (typeof value !== 'string') return number(value);
    const style = this.random();
    if (style < 0.2) return JSON.stringify(value);
    if (style < 0.4) return `'${value.replaceAll("'", "''")}'`;
    return this.plain(value, inFlow) ?? JSON.stringify(value);
  }

  private flowPair(name: string, item: Value): string {
    return `${this.key(name, true)}: ${this.flow(item, true)}`;
  }

  private comma(): string {
    return pick(this.random, [', ', ', ', ',', ' , ']).replace(/^,$/, ', ');
  }

  /** Plain where our reader then reads the same string, and where no bracket comes near. */
  private plain(text: string, flow: boolean): string | undefined {
    if (text === '' || (flow && /[,[\]{}:#]/.test(text))) return undefined;
    const { root, problems } = parseYaml(`k: ${text}\n${text}: k\n`);
    if (problems.length > 0 || root?.kind !== 'map') return undefined;
    const [pair, other] = root.pairs;
    const isText =
      pair?.value.kind === 'scalar' && pair.value.text === text && !/^[\d.+-]|^(?:yes|null|true)$/.test(text);
    return isText && other?.key.kind === 'scalar' && other.key.text === text ? text : undefined;
  }

  json(value: Value, column: number): string {
    const lines = this.chance(0.6);
    const [open, close, inner] = Array.isArray(value)
      ? ['[', ']', value.map(item => this.json(item, column + 2))]
      : value instanceof Map
        ? ['{', '}', [...value].map(([name, item]) => `${JSON.stringify(name)}: ${this.json(item, column + 2)}`)]
        : [number(value), '', []];
    if (close === '') return typeof value === 'string' ? JSON.stringify(value) : open;
    if (!lines || inner.length === 0) return open + inner.join(', ') + close;
    const pad = ' '.repeat(column + 2);
    return `${open}\n${inner.map(each => pad + each).join(',\n')}\n${' '.repeat(column)}${close}`;
  }
}

function number(value: string | number | boolean | null): string {
  return value === 1e-7 ? '1.0e-07' : String(value);
}
