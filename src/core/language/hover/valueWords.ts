import * as l10n from '@vscode/l10n';
import type { Field } from '../../sweep/field.ts';
import { isSciString, withPointAndSign } from '../../sweep/parameterForm.ts';
import { pyFloatRepr } from '../../python/values/float.ts';

/** Longer values are cut. */
const LONGEST = 60;

/** What PyYAML reads where a value is written: "the string `1e-5`", "the integer `8`". */
export function readAs(field: Field): string {
  const { scalar } = field;
  const { length } = field.items;
  if (field.type === 'map')
    return length === 1 ? l10n.t('a mapping of 1 key') : l10n.t('a mapping of {0} keys', length);
  if (field.type === 'seq') return length === 1 ? l10n.t('a list of 1 value') : l10n.t('a list of {0} values', length);
  switch (scalar?.type) {
    case 'str':
      return l10n.t('the string {0}', code(scalar.value));
    case 'int':
      return l10n.t('the integer {0}', code(String(scalar.value)));
    case 'float':
      return l10n.t('the number {0}', code(pyFloatRepr(scalar.value)));
    case 'bool':
      return l10n.t('the boolean {0}', code(String(scalar.value)));
    case 'null':
      return l10n.t('nothing (`null`)');
    case 'date':
    case 'datetime':
      return l10n.t('the date {0}', code(scalar.value));
    case 'bytes':
      return l10n.t('bytes');
    case undefined:
      return l10n.t('a value that PyYAML refuses');
  }
}

/** What a person may not expect of a value, as a sentence; undefined where there is nothing to add. */
export function surprise(field: Field): string | undefined {
  const { scalar } = field;
  const target = field.target;
  if (isSciString(field))
    return l10n.t(
      'PyYAML reads an exponent only with a point and a sign, so this is a string. Use {0}.',
      code(withPointAndSign(field.text ?? '')),
    );
  if (scalar?.type === 'date' || scalar?.type === 'datetime') return l10n.t('A date cannot be sent to W&B. Quote it.');
  if (target?.kind !== 'scalar' || target.style !== 'plain') return undefined;
  if (scalar?.type === 'bool' && !/^(true|false)$/i.test(target.text))
    return l10n.t('YAML 1.1 reads yes, no, on and off as booleans. Quote the word to keep it.');
  if (scalar?.type === 'int' && /^[-+]?0[0-7_]/.test(target.text))
    return l10n.t('YAML 1.1 reads a leading 0 as octal. Quote the number to keep it.');
  if (scalar?.type === 'int' && target.text.includes(':'))
    return l10n.t('YAML 1.1 reads digits with colons as a number in base 60. Quote it to keep it.');
  return undefined;
}

/** A string as Markdown code, cut to one line. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
  const ticks = '`'.repeat(Math.max(0, ...[...short.matchAll(/`+/g)].map(match => match[0].length)) + 1);
  return short === '' ? '`""`' : ticks.length > 1 ? `${ticks} ${short} ${ticks}` : `\`${short}\``;
}
