import * as l10n from '@vscode/l10n';
import type { PyValue } from '../../python/values/value.ts';
import type { ScalarNode } from './node.ts';
import { resolvePlain } from './resolve.ts';

const PREFIX = 'tag:yaml.org,2002:';
/** A refusal by PyYAML's constructor, as a sentence. */
export interface Unconstructable {
  readonly refused: string;
}

/** The tag of a scalar without the common prefix: as written, else by its form; `str` for one that is quoted. */
export function scalarTag(node: ScalarNode): string {
  if (node.value) return node.value.type;
  if (node.tag !== undefined && node.tag !== '!')
    return node.tag.startsWith(PREFIX) ? node.tag.slice(PREFIX.length) : node.tag;
  // A lone `!` makes PyYAML decide by the form, even of a quoted scalar (parser.py, parse_node). Python's $ also
  // matches before a last line break.
  if (node.tag === '!') return resolvePlain(node.text.length > 1 ? node.text.replace(/\n$/, '') : node.text);
  return node.style === 'plain' ? resolvePlain(node.text) : 'str';
}

/**
 * The value of a scalar as PyYAML's SafeConstructor makes it, or why it refuses. `merge` and `value` do not have a
 * constructor.
 */
export function scalarValue(node: ScalarNode): PyValue | Unconstructable {
  return node.value ?? convertScalar(scalarTag(node), node.text);
}

/** As {@link scalarValue}, from a tag and what is written. */
export function convertScalar(tag: string, text: string): PyValue | Unconstructable {
  switch (tag) {
    case 'str':
      return { type: 'str', value: text };
    case 'null':
      return { type: 'null' };
    case 'bool':
      return toBool(text);
    case 'int':
      return toInt(text);
    case 'float':
      return toFloat(text);
    case 'timestamp':
      return toTimestamp(text);
    case 'binary':
      return toBytes(text);
    case 'merge':
    case 'value':
      return { refused: l10n.t('PyYAML cannot read an unquoted `{0}` as a value. Quote it.', text) };
    case 'seq':
    case 'map':
    case 'set':
    case 'omap':
    case 'pairs':
      return { refused: collectionTag(tag) };
    default:
      return { refused: unknownTag(tag) };
  }
}

/** The sentence for a tag without a constructor in PyYAML. */
export function unknownTag(tag: string): string {
  return l10n.t('PyYAML does not know the tag `{0}`. Remove it.', tag);
}

function collectionTag(tag: string): string {
  return tag === 'map' || tag === 'set'
    ? l10n.t('The tag `!!{0}` needs a mapping, not a single value. Remove the tag.', tag)
    : l10n.t('The tag `!!{0}` needs a list, not a single value. Remove the tag.', tag);
}

function notADate(text: string): Unconstructable {
  return { refused: l10n.t('`{0}` looks like a date but is not one. Quote it.', text) };
}

function toBool(text: string): PyValue | Unconstructable {
  switch (text.toLowerCase()) {
    case 'yes':
    case 'true':
    case 'on':
      return { type: 'bool', value: true };
    case 'no':
    case 'false':
    case 'off':
      return { type: 'bool', value: false };
    default:
      return { refused: l10n.t('`{0}` is not a boolean. Write `true` or `false`.', text) };
  }
}

/** Digits as Python's int() accepts them, without underscores; white space around them is allowed. */
function pyInt(digits: string, base: 2 | 8 | 10 | 16): bigint | undefined {
  const trimmed = digits.trim().toLowerCase();
  const negative = trimmed.startsWith('-');
  let body = /^[+-]/.test(trimmed) ? trimmed.slice(1) : trimmed;
  const prefix = base === 2 ? '0b' : base === 8 ? '0o' : base === 16 ? '0x' : undefined;
  if (prefix && body.startsWith(prefix)) body = body.slice(2);
  const pattern = base === 2 ? /^[01]+$/ : base === 8 ? /^[0-7]+$/ : base === 10 ? /^\d+$/ : /^[0-9a-f]+$/;
  if (!pattern.test(body)) return undefined;
  const value = BigInt(base === 10 ? body : `${prefix ?? ''}${body}`);
  return negative ? -value : value;
}

function toInt(text: string): PyValue | Unconstructable {
  if (text.length < 16 && /^[1-9][0-9]*$/.test(text)) return { type: 'int', value: BigInt(Number(text)) };
  let body = text.replaceAll('_', '');
  const negative = body.startsWith('-');
  if (/^[+-]/.test(body)) body = body.slice(1);
  let value: bigint | undefined;
  if (body === '0') value = 0n;
  else if (body.startsWith('0b')) value = pyInt(body.slice(2), 2);
  else if (body.startsWith('0x')) value = pyInt(body.slice(2), 16);
  else if (body.startsWith('0')) value = pyInt(body, 8);
  else if (body.includes(':')) {
    value = 0n;
    for (const part of body.split(':')) {
      const digit = pyInt(part, 10);
      if (digit === undefined) {
        value = undefined;
        break;
      }
      value = value * 60n + digit;
    }
  } else value = pyInt(body, 10);
  if (value === undefined)
    return { refused: l10n.t('PyYAML cannot read `{0}` as an integer. Write it in digits, or quote it.', text) };
  return { type: 'int', value: negative ? -value : value };
}

/** A string as Python's float() takes it; undefined where it raises ValueError. */
function pyFloat(text: string): number | undefined {
  const body = text.trim().toLowerCase();
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/.test(body)) return Number(body);
  const word = /^([+-]?)(inf|infinity|nan)$/.exec(body);
  if (!word) return undefined;
  return word[2] === 'nan' ? NaN : word[1] === '-' ? -Infinity : Infinity;
}

function toFloat(text: string): PyValue | Unconstructable {
  let body = text.replaceAll('_', '').toLowerCase();
  const sign = body.startsWith('-') ? -1 : 1;
  if (/^[+-]/.test(body)) body = body.slice(1);
  let value: number | undefined;
  if (body === '.inf') value = Infinity;
  else if (body === '.nan') return { type: 'float', value: NaN };
  else if (body.includes(':')) {
    // PyYAML adds the last part first: the order matters for the last digit.
    let base = 1;
    value = 0;
    for (const part of body.split(':').reverse()) {
      const digit = pyFloat(part);
      if (digit === undefined) {
        value = undefined;
        break;
      }
      value += digit * base;
      base *= 60;
    }
  } else value = pyFloat(body);
  if (value === undefined)
    return { refused: l10n.t('PyYAML cannot read `{0}` as a number. Write it in digits, or quote it.', text) };
  return { type: 'float', value: sign * value };
}

const CLOCK = /(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?/;
const ZONE = /(?:[ \t]*(Z|([-+])(\d\d?)(?::(\d\d))?))?/;
const STAMP = new RegExp(`^(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:${CLOCK.source}${ZONE.source})?$`);

function toTimestamp(text: string): PyValue | Unconstructable {
  const match = STAMP.exec(text.replace(/\n$/, ''));
  if (!match) return notADate(text);
  const [
    ,
    year = '',
    month = '',
    day = '',
    hour,
    minute = '',
    second = '',
    fraction,
    zone,
    sign,
    zoneHour = '0',
    zoneMinute = '0',
  ] = match;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return notADate(text);
  const two = (n: string) => n.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return { type: 'date', value: date };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return notADate(text);
  let value = `${date}T${two(hour)}:${minute}:${second}`;
  const micros = (fraction ?? '').slice(0, 6).padEnd(6, '0');
  if (Number(micros)) value += `.${micros}`;
  if (sign !== undefined) {
    const offset = Number(zoneHour) * 60 + Number(zoneMinute);
    if (offset >= 24 * 60) return notADate(text);
    value += `${offset === 0 ? '+' : sign}${two(String(Math.floor(offset / 60)))}:${two(String(offset % 60))}`;
  } else if (zone !== undefined) value += '+00:00';
  return { type: 'datetime', value };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * base64 as Python's decodebytes reads it (binascii.a2b_base64): characters outside the alphabet are skipped, the
 * padding must be right, and what follows it does not count.
 */
function toBytes(text: string): PyValue | Unconstructable {
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) > 127)
      return { refused: l10n.t('The tag `!!binary` needs a base64 string. Remove the tag.') };
  let body = '';
  let pads = 0;
  for (const sign of text) {
    const rest = body.length % 4;
    if (sign === '=') {
      if (rest >= 2 && rest + ++pads >= 4) return { type: 'bytes', value: canonicalBase64(body) };
    } else if (/[A-Za-z0-9+/]/.test(sign)) {
      body += sign;
      pads = 0;
    }
  }
  if (body.length % 4) return { refused: l10n.t('The base64 string after `!!binary` is cut short. Pad it with `=`.') };
  return { type: 'bytes', value: canonicalBase64(body) };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The same bytes with the unused bits of the last character cleared, and padded. */
function canonicalBase64(body: string): string {
  const rest = body.length % 4;
  if (rest === 0) return body;
  const last = ALPHABET.indexOf(body.slice(-1));
  const kept = rest === 2 ? last & 0b110000 : last & 0b111100;
  return body.slice(0, -1) + (ALPHABET[kept] ?? '') + '='.repeat(4 - rest);
}
