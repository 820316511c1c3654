import { formatted, reprOf, strOf } from './format.ts';
import { text } from './builtins.ts';
import type { Machine } from './machine.ts';
import { itemAt } from './sequences.ts';
import { pyBool, pyInt, pyStr, unknown, type Arguments, type Value } from './value.ts';
import { grownText } from './tooLarge.ts';

const PLAIN: Readonly<Record<string, (text: string) => string>> = {
  lower: each => each.toLowerCase(),
  upper: each => each.toUpperCase(),
  casefold: each => each.toLowerCase(),
  capitalize: each => each.slice(0, 1).toUpperCase() + each.slice(1).toLowerCase(),
  swapcase: each => each.replace(/[A-Za-z]/g, sign => (sign < 'a' ? sign.toLowerCase() : sign.toUpperCase())),
  title: each => each.replace(/[A-Za-z]+/g, word => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()),
};

/** Methods that tell whether all signs are of a kind. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  isdigit: /^\d+$/,
  isnumeric: /^\d+$/,
  isdecimal: /^\d+$/,
  isalpha: /^[A-Za-z]+$/,
  isalnum: /^[A-Za-z\d]+$/,
  isidentifier: /^[A-Za-z_]\w*$/,
  islower: /^[^A-Z]*[a-z][^A-Z]*$/,
  isupper: /^[^a-z]*[A-Z][^a-z]*$/,
};

/** What a method of a string gives; undefined for one that is not known. */
export function callTextMethod(machine: Machine, self: string, name: string, args: Arguments): Value | undefined {
  if (args.isOpen || (args.named.size > 0 && name !== 'format')) return undefined;
  const plain = Object.hasOwn(PLAIN, name) ? PLAIN[name] : undefined;
  const isAscii = /^[\x20-\x7e\s]*$/.test(self);
  if (plain) return isAscii ? pyStr(plain(self)) : undefined;
  const isOf = Object.hasOwn(SIGNS, name) ? SIGNS[name] : undefined;
  if (isOf) return isAscii ? pyBool(isOf.test(self)) : undefined;
  if (name === 'split' || name === 'rsplit') return splitBy(machine, self, name, args);
  if (name === 'format') return text(filled(self, args));
  if (name === 'join') return joined(machine, self, args);
  if (name === 'zfill' || /^(?:[lr]just|center)$/.test(name)) return text(padded(self, name, args));
  if (name === 'startswith' || name === 'endswith') {
    const [among] = args.positional;
    const parts = among?.type === 'tuple' ? among.items.value : among && [among];
    if (!parts?.every(part => part.type === 'str') || args.positional.length !== 1) return undefined;
    const isEnd = (part: Value) =>
      part.type === 'str' && (name === 'endswith' ? self.endsWith(part.value) : self.startsWith(part.value));
    return pyBool(parts.some(isEnd));
  }
  const given = args.positional.map(value => (value.type === 'str' ? value.value : undefined));
  if (given.includes(undefined)) return undefined;
  return withTexts(
    machine,
    self,
    name,
    given.map(each => each ?? ''),
  );
}

function withTexts({ heap }: Machine, self: string, name: string, [a, b]: readonly string[]): Value | undefined {
  const strip = (start: boolean, end: boolean) => pyStr(stripped(self, a, start, end));
  switch (name) {
    case 'strip':
      return strip(true, true);
    case 'lstrip':
      return strip(true, false);
    case 'rstrip':
      return strip(false, true);
    case 'replace':
      return a !== undefined && b !== undefined ? grownText(self.replaceAll(a, () => b)) : undefined;
    case 'find':
    case 'rfind':
    case 'index':
    case 'rindex': {
      const at =
        a === undefined || b !== undefined ? NaN : name.startsWith('r') ? self.lastIndexOf(a) : self.indexOf(a);
      return Number.isNaN(at) || (at < 0 && name.endsWith('index')) || !isNarrow(self) ? undefined : pyInt(at);
    }
    case 'partition':
    case 'rpartition': {
      if (!a) return undefined;
      const at = name === 'partition' ? self.indexOf(a) : self.lastIndexOf(a);
      const none = name === 'partition' ? [self, '', ''] : ['', '', self];
      return heap.sequence('tuple', (at < 0 ? none : [self.slice(0, at), a, self.slice(at + a.length)]).map(pyStr));
    }
    case 'removeprefix':
      return pyStr(a !== undefined && self.startsWith(a) ? self.slice(a.length) : self);
    case 'removesuffix':
      return pyStr(a && self.endsWith(a) ? self.slice(0, -a.length) : self);
    case 'count':
      return a ? pyInt(self.split(a).length - 1) : undefined;
    case 'splitlines':
      return heap.list(self.replace(/\n$/, '').split('\n').map(pyStr));
    default:
      return undefined;
  }
}

/** `split` and `rsplit`, with how often at most. */
function splitBy({ heap }: Machine, self: string, name: string, { positional, named }: Arguments): Value | undefined {
  const [sign, most] = [positional[0] ?? named.get('sep'), positional[1] ?? named.get('maxsplit')];
  const isPlain = !most || (most.type === 'int' && most.value < 0n);
  if (!sign || sign.type === 'null')
    return isPlain ? heap.list(self.trim().split(/\s+/).filter(Boolean).map(pyStr)) : undefined;
  if (sign.type !== 'str' || sign.value === '') return undefined;
  const parts = self.split(sign.value);
  if (isPlain) return heap.list(parts.map(pyStr));
  if (most.type !== 'int') return undefined;
  const count = Number(most.value);
  const at = name === 'split' ? count : Math.max(0, parts.length - 1 - count);
  const [first, last] = [parts.slice(0, at), parts.slice(at)];
  const joined = (some: readonly string[]) => some.join(sign.value);
  if (parts.length <= count + 1) return heap.list(parts.map(pyStr));
  return heap.list(
    (name === 'split' ? [...first, joined(last)] : [joined(parts.slice(0, at + 1)), ...parts.slice(at + 1)]).map(pyStr),
  );
}

/** True where Python counts the signs as JavaScript does. */
const isNarrow = (self: string): boolean => !/[\ud800-\udfff]/.test(self);

/** Wider strings are not names of anything. */
const WIDEST = 1000;

/** `zfill`, `ljust`, `rjust`, `center`. */
function padded(self: string, name: string, { positional: [width, fill] }: Arguments): string | undefined {
  const isFilled = !fill || (fill.type === 'str' && [...fill.value].length === 1);
  if (width?.type !== 'int' || width.value > WIDEST || !isFilled) return undefined;
  const sign = fill?.type === 'str' ? fill.value : ' ';
  const missing = Math.max(0, Number(width.value) - [...self].length);
  if (name === 'ljust') return self + sign.repeat(missing);
  if (name === 'rjust') return sign.repeat(missing) + self;
  if (name === 'zfill') return self.replace(/^[-+]?/, start => start + '0'.repeat(missing));
  // Python puts the odd one to the left where the width is odd, too.
  const left = Math.floor(missing / 2) + (missing & Number(width.value) & 1);
  return sign.repeat(left) + self + sign.repeat(missing - left);
}

function stripped(self: string, signs: string | undefined, start: boolean, end: boolean): string {
  const isOut = (sign: string) => (signs === undefined ? /\s/.test(sign) : signs.includes(sign));
  let [from, to] = [0, self.length];
  while (start && from < to && isOut(self[from] ?? '')) from++;
  while (end && to > from && isOut(self[to - 1] ?? '')) to--;
  return self.slice(from, to);
}

function joined({ items }: Machine, self: string, { positional: [value] }: Arguments): Value {
  const parts = value && items(value)?.map(item => (item.type === 'str' ? item.value : undefined));
  return !parts || parts.includes(undefined) ? unknown : grownText(parts.join(self));
}

function filled(template: string, { positional, named }: Arguments): string | undefined {
  let next = 0;
  const missing: string[] = [];
  const result = template.replace(
    /\{\{|\}\}|\{([^{}!:]*)(![rs])?(?::([^{}]*))?\}|[{}]/g,
    (whole: string, field: string | undefined, conversion: string | undefined, spec: string = '') => {
      if (whole === '{{' || whole === '}}') return whole.slice(1);
      // What a specification takes from the arguments is not followed.
      if (whole.length === 1) missing.push(whole);
      const [, head = '', rest = ''] = /^(\w*)(.*)$/s.exec(field ?? '') ?? [];
      const first = head === '' ? positional[next++] : /^\d+$/.test(head) ? positional[Number(head)] : named.get(head);
      const item = rest === '' ? first : /^\[\w+\]$/.test(rest) && first ? itemOf(first, rest.slice(1, -1)) : undefined;
      const shown =
        conversion === '!r' ? reprOf(item ?? unknown) : conversion === '!s' ? strOf(item ?? unknown) : undefined;
      const part = conversion ? shown && formatted(pyStr(shown), spec) : item && formatted(item, spec);
      if (part === undefined) missing.push(whole);
      return part ?? '';
    },
  );
  return missing.length === 0 ? result : undefined;
}

function itemOf(value: Value, key: string): Value {
  return itemAt(value, /^\d+$/.test(key) ? pyInt(BigInt(key)) : pyStr(key));
}
