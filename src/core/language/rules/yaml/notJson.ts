import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { ScalarNode, YamlNode } from '../../../yaml/read/node.ts';
import { scalarTag } from '../../../yaml/read/scalarValue.ts';
import { addQuotes } from '../commonFixes.ts';
import { fix, renameKey } from '../../fixes/edit.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';
import { takesString, type PlainScalar } from './plainScalar.ts';

export const notJson: Rule = { code: 'not-json', severities: ['error'] };

/** Reports a value that PyYAML reads as a date: JSON has none (docs/facts/client-wire.md). */
export function checkDate(context: RuleContext, scalar: PlainScalar): boolean {
  const { field, text } = scalar;
  if (field.type !== 'date' && field.type !== 'datetime') return false;
  const message = l10n.t(
    'PyYAML reads `{0}` in `{1}` as a date, which the client cannot send. Use `"{0}"` in quotes.',
    text,
    pathName(field.path),
  );
  const fixes = [takesString(scalar) ? addQuotes(context.sweep, field, text, true) : undefined];
  context.report(notJson, field, message, { fixes });
  return true;
}

/** Reports bytes and sets, which have no form in JSON either. */
export function checkValueIsJson(context: RuleContext, field: Field, target: YamlNode): void {
  const isSet = target.kind !== 'scalar' && target.kind !== 'alias' && target.tag?.endsWith(':set');
  if (!isSet && field.type !== 'bytes') return;
  const path = pathName(field.path);
  const message = isSet
    ? l10n.t('`{0}` is a set, which the client cannot send. Use a string or a list.', path)
    : l10n.t('`{0}` is bytes, which the client cannot send. Use a string or a list.', path);
  context.report(notJson, field, message);
}

/** Reports a key that PyYAML reads as a date or as bytes. */
export function checkKeyIsJson(context: RuleContext, item: Field, key: ScalarNode): void {
  const tag = scalarTag(key);
  if (tag !== 'timestamp' && tag !== 'binary') return;
  const message =
    tag === 'timestamp'
      ? l10n.t('PyYAML reads the key `{0}` as a date, which the client cannot send. Use `"{0}"` in quotes.', key.text)
      : l10n.t('PyYAML reads the key `{0}` as bytes, which the client cannot send. Use `"{0}"` in quotes.', key.text);
  const fixes = [
    item.key === key ? fix(l10n.t('Add quotes'), [renameKey(context.sweep, item, key.text)], true) : undefined,
  ];
  context.report(notJson, key, message, { fixes });
}
