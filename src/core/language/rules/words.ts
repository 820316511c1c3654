import * as l10n from '@vscode/l10n';
import type { Field, Segment } from '../../sweep/field.ts';
import type { Parameter } from '../../sweep/sweepFile.ts';

/** A value as a sentence names it: `the string "abc"`, `an empty list`, `empty`. */
export function describe(field: Field): string {
  switch (field.type) {
    case 'null':
      return field.empty ? l10n.t('empty') : 'null';
    case 'str':
      return field.text === '' ? l10n.t('an empty string') : l10n.t('the string "{0}"', shortText(field));
    case 'seq':
      return field.items.length === 0 ? l10n.t('an empty list') : l10n.t('the list {0}', field.source);
    case 'map': {
      if (field.items.length === 0) return l10n.t('an empty mapping');
      const more = field.names.length > 3 ? ['…'] : [];
      return l10n.t('a mapping ({0})', [...field.names.slice(0, 3), ...more].join(', '));
    }
    case 'int':
    case 'float':
      return l10n.t('the number {0}', field.source);
    case 'bool':
      return l10n.t('the boolean {0}', field.source);
    case 'date':
    case 'datetime':
      return l10n.t('the date {0}', field.source);
    case 'bytes':
      return l10n.t('bytes');
    case 'unknown':
      return l10n.t('an unknown value');
    case 'broken':
      return l10n.t('a value that cannot be read');
  }
}

/** The text as JSON has it, without the quotes, cut to a length that fits into a sentence. */
function shortText(field: Field): string {
  const text = field.text ?? '';
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text).slice(1, -1);
}

/** A path as a sentence names it: `scheduler.settings.metrics[0].goal`. */
export function pathName(path: readonly Segment[]): string {
  return path
    .map((segment, i) => (typeof segment === 'number' ? `[${segment}]` : i === 0 ? segment : `.${segment}`))
    .join('');
}

/** A parameter as a sentence names it: `lr`, or `model.lr` in a group. */
export function parameterName({ names }: Parameter): string {
  return names.join('.');
}

/** Words as a choice, each in backticks: `a`, `a or b`, `a, b or c`. */
export function choice(words: readonly string[]): string {
  const [others, last] = quoted(words);
  return others ? l10n.t('{0} or {1}', others, last) : last;
}

/** Words as a list, each in backticks: `a`, `a and b`, `a, b and c`. */
export function listing(words: readonly string[]): string {
  const [others, last] = quoted(words);
  return others ? l10n.t('{0} and {1}', others, last) : last;
}

/** All words but the last, and the last; empty strings where there are none. */
function quoted(words: readonly string[]): [others: string, last: string] {
  const all = words.map(word => `\`${word}\``);
  return [all.slice(0, -1).join(', '), all.at(-1) ?? ''];
}
