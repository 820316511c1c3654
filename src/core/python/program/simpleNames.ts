/** How simple-parsing makes names of options. */
export interface NameStyle {
  readonly dashes: 'UNDERSCORE' | 'UNDERSCORE_AND_DASH' | 'DASH';
  readonly mode: 'FLAT' | 'NESTED' | 'BOTH';
  /** Whether the name of the whole is left out of nested names. */
  readonly isWithoutRoot: boolean;
  readonly conflicts: 'AUTO' | 'EXPLICIT' | 'NONE';
}

/** A field that becomes an option. */
export interface NamedField {
  /** The names of what it is in, from the whole, and its own. */
  readonly path: readonly string[];
  /** Further names, with or without hyphens. */
  readonly aliases: readonly string[];
  readonly prefix: string;
}

const MOST = 50;

/** The names of options of some fields; undefined where two of them cannot be told apart. */
export function simpleNames(fields: readonly NamedField[], style: NameStyle): string[][] | undefined {
  const prefixes = fields.map(({ prefix }) => prefix);
  const namesAt = (index: number) => namesOf(fields[index], prefixes[index] ?? '', style);
  for (let attempt = 0; attempt < MOST; attempt++) {
    const rivals = firstRivals(fields.map((_, index) => namesAt(index)));
    if (!rivals) return fields.map((_, index) => namesAt(index));
    if (style.conflicts === 'NONE') return undefined;
    for (const index of style.conflicts === 'AUTO' ? withoutOuter(fields, rivals) : rivals) {
      const [prefix, path] = [prefixes[index] ?? '', fields[index]?.path.slice(0, -1) ?? []];
      const longer = style.conflicts === 'AUTO' ? withWord(prefix, path) : explicit(prefix, path);
      if (longer === undefined) return undefined;
      prefixes[index] = longer;
    }
  }
  return undefined;
}

/** The fields that share the first name of an option that several have. */
function firstRivals(names: readonly (readonly string[])[]): number[] | undefined {
  const owners = new Map<string, number[]>();
  names.forEach((each, index) => {
    for (const name of each) owners.set(name, [...(owners.get(name) ?? []), index]);
  });
  return [...owners.values()].find(({ length }) => length > 1);
}

/** The one that is less deep than all others keeps its name. */
function withoutOuter(fields: readonly NamedField[], rivals: readonly number[]): readonly number[] {
  const depth = (index: number) => fields[index]?.path.length ?? 0;
  const sorted = rivals.toSorted((a, b) => depth(a) - depth(b));
  const [first = 0, second = 0] = sorted;
  return depth(first) < depth(second) ? sorted.slice(1) : sorted;
}

/** With one more word of what it is in, from the end. */
function withWord(prefix: string, path: readonly string[]): string | undefined {
  const used = prefix.split('.').filter(word => word !== '').length;
  const word = path.at(-1 - used);
  return word === undefined || used >= path.length ? undefined : `${word}.${prefix}`;
}

function explicit(prefix: string, path: readonly string[]): string | undefined {
  return prefix === '' ? `${path.join('.')}.` : undefined;
}

function namesOf(field: NamedField | undefined, prefix: string, style: NameStyle): string[] {
  if (!field) return [];
  const { path, aliases } = field;
  const name = path.at(-1) ?? '';
  const nested = (style.isWithoutRoot ? path.slice(1) : path).join('.');
  const whole = style.mode === 'FLAT' ? [prefix + name] : style.mode === 'NESTED' ? [nested] : [prefix + name, nested];
  const own = whole.map(each => (style.dashes === 'DASH' ? each.replaceAll('_', '-') : each));
  const hyphens = name.length === 1 ? ['-', '--'] : ['--'];
  const named = hyphens.flatMap(each => own.map(word => each + word));
  const others = aliases.map(alias => {
    const [, start = '', word = ''] = /^(-{0,2})(.*)$/.exec(alias) ?? [];
    return `${start === '' ? (word.length === 1 ? '-' : '--') : start}${prefix}${word}`;
  });
  const all = [...named, ...others];
  const dashed = style.dashes === 'UNDERSCORE_AND_DASH' ? all.map(each => each.replaceAll('_', '-')) : [];
  return [...new Set([...all, ...dashed])];
}
