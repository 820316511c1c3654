import type { Field } from '../../sweep/field.ts';
import { isSciString } from '../../sweep/parameterForm.ts';
import type { Count } from '../../space/searchSpace.ts';
import { pyFloatRepr } from '../../python/values/float.ts';

/** Longer texts are cut. */
const LONGEST = 60;

/** What PyYAML reads where a value is written: "the string 1e-5", "the whole number 8", "true". */
export function readAs(field: Field): string {
  const { scalar } = field;
  if (field.type === 'map') return `a mapping of ${counted(BigInt(field.items.length), 'key')}`;
  if (field.type === 'seq') return `a list of ${counted(BigInt(field.items.length), 'value')}`;
  switch (scalar?.type) {
    case 'str':
      return `the string ${code(scalar.value)}`;
    case 'int':
      return `the whole number ${code(String(scalar.value))}`;
    case 'float':
      return `the number ${code(pyFloatRepr(scalar.value))}`;
    case 'bool':
      return `the boolean ${code(String(scalar.value))}`;
    case 'null':
      return 'nothing (`null`)';
    case 'date':
    case 'datetime':
      return `the date ${code(scalar.value)}`;
    case 'bytes':
      return 'bytes';
    case undefined:
      return 'nothing that PyYAML takes';
  }
}

/** What a person may not expect of it, as a sentence; undefined where there is nothing to add. */
export function surprise(field: Field): string | undefined {
  const { scalar } = field;
  const target = field.target;
  if (isSciString(field))
    return `PyYAML takes a number with an exponent only with a point and a sign in it: write ${code(withPoint(field.text ?? ''))}.`;
  if (scalar?.type === 'date' || scalar?.type === 'datetime') return 'A date cannot be sent to W&B: quote it.';
  if (target?.kind !== 'scalar' || target.style !== 'plain') return undefined;
  if (scalar?.type === 'bool' && !/^(true|false)$/i.test(target.text))
    return 'YAML 1.1 reads yes, no, on and off as booleans; quote the word to keep it.';
  if (scalar?.type === 'int' && /^[-+]?0[0-7_]/.test(target.text))
    return 'YAML 1.1 reads a leading 0 as octal; quote it to keep it.';
  if (scalar?.type === 'int' && target.text.includes(':'))
    return 'YAML 1.1 reads digits parted by colons in base 60; quote it to keep it.';
  return undefined;
}

function withPoint(text: string): string {
  const [mantissa = '', exponent = ''] = text.toLowerCase().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${/^[-+]/.test(exponent) ? exponent : `+${exponent}`}`;
}

/** A text as Markdown code, cut to one line. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
  const ticks = '`'.repeat(Math.max(0, ...[...short.matchAll(/`+/g)].map(match => match[0].length)) + 1);
  return short === '' ? '`""`' : ticks.length > 1 ? `${ticks} ${short} ${ticks}` : `\`${short}\``;
}

/** `1 run`, `1,024 runs`. */
export function counted(count: bigint, thing: string): string {
  return `${numberWords(count)} ${thing}${count === 1n ? '' : thing.endsWith('s') ? '' : 's'}`;
}

/** From here on the digits of a count tell nobody anything. */
const UNCOUNTABLE = 10n ** 15n;

/** A count with its thousands set apart; of one that nobody could count only its size. */
export function numberWords(count: bigint): string {
  return count < UNCOUNTABLE ? count.toLocaleString('en') : `more than 10^${String(count.toString().length - 1)}`;
}

/** A count in words: `9 values`, `endless values`; undefined where it is not known. */
export function countWords(count: Count, thing: string): string | undefined {
  if (count === undefined) return undefined;
  return count === 'endless' ? `endlessly many ${thing}s` : counted(count, thing);
}
