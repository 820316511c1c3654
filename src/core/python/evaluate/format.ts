import { pyFloatRepr } from '../values/float.ts';
import { pyRepr } from '../values/repr.ts';
import { asNumber, rounded } from './numbers.ts';
import { isScalar, isSequence, unknown, type Value } from './value.ts';
import { grownText } from './tooLarge.ts';

/** Python's `str` of a value; undefined where it is not known. */
export function strOf(value: Value): string | undefined {
  return value.type === 'str' ? value.value : reprOf(value);
}

/** Python's `repr` of a value; undefined where it is not known. */
export function reprOf(value: Value): string | undefined {
  if (isScalar(value)) return value.isNumpy ? undefined : pyRepr(value);
  if (value.type === 'dict') {
    const { entries, isOpen } = value.state.value;
    const parts = [...entries.values()].map(({ key, value: item }) => [reprOf(key), reprOf(item)]);
    if (isOpen || parts.some(part => part.includes(undefined))) return undefined;
    return `{${parts.map(part => part.join(': ')).join(', ')}}`;
  }
  if (!isSequence(value) || (value.type !== 'list' && value.type !== 'tuple')) return undefined;
  const parts = value.items.value?.map(reprOf);
  if (!parts || parts.includes(undefined)) return undefined;
  const inside = parts.join(', ');
  if (value.type === 'list') return `[${inside}]`;
  return parts.length === 1 ? `(${inside},)` : `(${inside})`;
}

const SPEC = /^(?:(.)?([<>^=]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/su;

/** JavaScript writes at most so many digits. */
const MOST_DIGITS = 100;
/** Wider strings are not names of anything. */
const WIDEST = 1000;

/** What `format(value, spec)` gives; undefined where it is not known. */
export function formatted(value: Value, spec: string): string | undefined {
  if (spec === '') return strOf(value);
  const match = SPEC.exec(spec);
  if (!match || !isScalar(value) || value.type === 'null' || value.type === 'bool') return undefined;
  const [, fill, align, sign, other, zero, width = '0', group, precision, kind] = match;
  // Zeros in front of groups are grouped too, which is not followed.
  if (other !== undefined || (zero && group) || Number(width) > WIDEST || Number(precision) > MOST_DIGITS)
    return undefined;
  const digits = precision === undefined ? undefined : Number(precision);
  const number = asNumber(value);
  const body = number ? numberText(number.value, kind, digits, group) : textOf(value, kind, digits);
  if (body === undefined) return undefined;
  const plus = number && !body.startsWith('-') && sign !== undefined && sign !== '-' ? sign : '';
  return padded(
    plus + body,
    Number(width),
    fill ?? (zero ? '0' : ' '),
    align ?? (zero && number ? '=' : number ? '>' : '<'),
  );
}

function textOf(value: Value, kind: string | undefined, digits: number | undefined): string | undefined {
  if (value.type !== 'str' || (kind !== undefined && kind !== 's')) return undefined;
  return digits === undefined ? value.value : [...value.value].slice(0, digits).join('');
}

function numberText(
  value: bigint | number,
  kind: string | undefined,
  digits: number | undefined,
  group: string | undefined,
): string | undefined {
  const text = typeof value === 'bigint' ? intText(value, kind, digits) : floatText(value, kind, digits);
  if (text === undefined || group === undefined) return text;
  return text.replace(
    /^(-?)(\d+)/,
    (_, minus: string, whole: string) => minus + whole.replace(/\B(?=(\d{3})+$)/g, group),
  );
}

function intText(value: bigint, kind: string | undefined, digits: number | undefined): string | undefined {
  const base = { d: 10, n: 10, x: 16, X: 16, o: 8, b: 2 }[kind ?? 'd'];
  if (base === undefined) return floatText(Number(value), kind, digits);
  if (digits !== undefined) return undefined;
  const text = value.toString(base);
  return kind === 'X' ? text.toUpperCase() : text;
}

function floatText(value: number, kind: string | undefined, digits: number | undefined): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  switch (kind) {
    case undefined:
      return digits === undefined ? pyFloatRepr(value) : undefined;
    case 'f':
    case 'F': {
      const near = rounded(value, digits ?? 6);
      return near?.toFixed(digits ?? 6);
    }
    case '%': {
      const text = floatText(value * 100, 'f', digits);
      return text === undefined ? undefined : `${text}%`;
    }
    case 'e':
    case 'E': {
      const text = value.toExponential(digits ?? 6).replace(/e([-+])(\d)$/, 'e$10$2');
      return kind === 'E' ? text.toUpperCase() : text;
    }
    case 'g':
      return general(value, digits ?? 6);
    default:
      return undefined;
  }
}

function general(value: number, digits: number): string {
  if (value === 0) return '0';
  const places = Math.max(1, digits);
  const [mantissa = '', power = '0'] = value.toExponential(places - 1).split('e');
  const exponent = Number(power);
  const trimmed = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  if (exponent >= -4 && exponent < places) return trimmed(value.toFixed(Math.max(0, places - 1 - exponent)));
  return `${trimmed(mantissa)}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function padded(text: string, width: number, fill: string, align: string): string {
  const missing = width - [...text].length;
  if (missing <= 0) return text;
  if (align === '<') return text + fill.repeat(missing);
  if (align === '>') return fill.repeat(missing) + text;
  if (align === '^') return fill.repeat(Math.floor(missing / 2)) + text + fill.repeat(Math.ceil(missing / 2));
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + fill.repeat(missing) + text.slice(sign.length);
}

/** `template % values`; unknown where it is not known. */
export function percentFormat(template: string, values: readonly Value[] | undefined, whole: Value): Value {
  if (!values) return unknown;
  let next = 0;
  const missing: string[] = [];
  const text = template.replace(
    /%(?:\((\w+)\))?([-+ 0#]*)(\d*)(?:\.(\d+))?([a-zA-Z%])/g,
    (_, name: string | undefined, flags: string, width: string, precision: string | undefined, kind: string) => {
      if (kind === '%') return '%';
      const item = name === undefined ? values[next++] : itemOf(whole, name);
      const part = item && percentPart(item, flags, width, precision, kind);
      if (part === undefined) missing.push(kind);
      return part ?? '';
    },
  );
  return missing.length === 0 && (next === values.length || template.includes('%(')) ? grownText(text) : unknown;
}

function percentPart(
  item: Value,
  flags: string,
  width: string,
  precision: string | undefined,
  kind: string,
): string | undefined {
  if (kind === 's' || kind === 'r') {
    const text = kind === 's' ? strOf(item) : reprOf(item);
    return text === undefined || Number(width) > WIDEST
      ? undefined
      : padded(
          text.slice(0, precision === undefined ? undefined : Number(precision)),
          Number(width),
          ' ',
          flags.includes('-') ? '<' : '>',
        );
  }
  const number = asNumber(item);
  if (!number || !'dixXofFeEgG'.includes(kind)) return undefined;
  const value = 'dixXo'.includes(kind) ? integerOf(number.value, kind) : Number(number.value);
  if (value === undefined) return undefined;
  const align = flags.includes('-') ? '<' : flags.includes('0') ? '0' : '>';
  const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const digits = precision === undefined ? '' : `.${precision}`;
  return formatted(
    typeof value === 'bigint' ? { type: 'int', value } : { type: 'float', value },
    `${align === '0' ? '' : align}${sign}${align === '0' ? '0' : ''}${width}${digits}${kind === 'i' ? 'd' : kind}`,
  );
}

/** What `%d` writes of a number; undefined where Python raises, as it does for `%x` of a float. */
function integerOf(value: bigint | number, kind: string): bigint | undefined {
  if (typeof value === 'bigint') return value;
  return 'di'.includes(kind) && Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined;
}

function itemOf(whole: Value, name: string): Value | undefined {
  return whole.type === 'dict' ? whole.state.value.entries.get(`s${name}`)?.value : undefined;
}
