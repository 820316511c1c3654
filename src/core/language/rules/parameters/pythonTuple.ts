import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { fix, removePair, setUncommented, setValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { placeOf } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { tuplesAsLists } from './meantValues.ts';
import type { ParameterCheck } from './parameterCheck.ts';
import { strayedValue } from './strayKeys.ts';

export const pythonTuple: Rule = { code: 'python-tuple', severities: ['warning', 'error', 'information'] };

/** Checks a parameter's value and choices for Python's tuples, which YAML lacks. Gives whether there are any. */
export function checkTuples(context: RuleContext, { field }: Parameter): boolean {
  const value = field.get('value');
  if (value && checkScalar(context, value)) return true;
  const values = field.get('values');
  if (values?.type !== 'seq') return false;
  const { node } = values;
  if (node.kind !== 'seq') return false;
  const written = context.sweep.tree.text.slice(node.start, node.end);
  if (!written.includes('(')) return false;
  const list = node.flow ? tuplesAsLists(written) : undefined;
  const first = values.items.find(item => item.text?.startsWith('('));
  if (list === undefined || !first || isQuoted(first))
    return values.items.filter(item => checkScalar(context, item)).length > 0;
  const message = l10n.t(
    'YAML has no tuples, so W&B reads `{0}` as strings. Use lists: `{1}`.',
    short(written),
    short(list),
  );
  context.report(pythonTuple, placeOf(first), message, { fixes: [replace(context, values, list)] });
  return true;
}

/**
 * Reports a tuple in braces as a parameter's `value`: its commas make keys of it. Gives whether there is one.
 */
export function reportStrayedTuple(check: ParameterCheck, value: Field): boolean {
  const { context, field, label } = check;
  const strayed = strayedValue(context.sweep, field, value);
  const list = strayed && tuplesAsLists(strayed.text);
  if (!strayed || list === undefined) return false;
  const message = l10n.t(
    'YAML has no tuples, so W&B reads `{0}` of `{1}` as several keys. Use `{2}`.',
    strayed.text,
    label,
    list,
  );
  const changes = [
    setValue(context.sweep, value, { yaml: list }),
    ...strayed.strays.map(key => removePair(context.sweep, key)),
  ];
  check.report(pythonTuple, value, message, { fixes: [fix(l10n.t('Use {0}', list), changes)] });
  return true;
}

function checkScalar(context: RuleContext, item: Field): boolean {
  const { text } = item;
  const list = text?.startsWith('(') === true ? tuplesAsLists(text) : undefined;
  if (text === undefined || list === undefined) return false;
  const message = l10n.t(
    'YAML has no tuples, so W&B reads `{0}` as a string. Use the list `{1}`.',
    short(text),
    short(list),
  );
  // In quotes the string may be what is meant.
  const severity = isQuoted(item) ? 'information' : 'warning';
  // A constant that is a list has a rule of its own, which would ask again.
  const fixes = [item.name === 'value' ? undefined : replace(context, item, list)];
  context.report(pythonTuple, item, message, { severity, fixes });
  return true;
}

function isQuoted({ node }: Field): boolean {
  return node.kind === 'scalar' && node.style !== 'plain';
}

function replace({ sweep }: RuleContext, field: Field, list: string): Fix | undefined {
  return fix(l10n.t('Use {0}', short(list)), [setUncommented(sweep, field, { yaml: list })]);
}

/** Longer texts are cut in a message. */
const LONGEST = 60;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}…` : text;
}
