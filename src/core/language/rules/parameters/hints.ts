import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { allParameters, type Parameter } from '../../../sweep/sweepFile.ts';
import { fix, renameKey } from '../../fixes/edit.ts';
import { removeItem } from '../../fixes/items.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';

const valueIsList: Rule = { code: 'value-is-list', severities: ['information'] };

const duplicateValues: Rule = { code: 'duplicate-values', severities: ['information'] };

/** What W&B accepts silently and a person may not have meant. */
export const parameterHints: Family = {
  name: 'Doubtful parameters',
  rules: [valueIsList, duplicateValues],
  check(context) {
    for (const parameter of allParameters(context.sweep.parameters)) {
      if (context.unfit.has(parameter.field)) continue;
      sayList(context, parameter);
      sayDuplicates(context, parameter);
    }
  },
};

function sayList(context: RuleContext, { names, field, form }: Parameter): void {
  const value = field.get('value');
  if (form !== 'constant' || value?.type !== 'seq') return;
  const keys = value.items.map(identity);
  // What else would have to be said of the items as choices keeps the cure from being certain.
  const choices =
    keys.length > 0 &&
    new Set(keys).size === keys.length &&
    !field.has('distribution') &&
    !field.has('values') &&
    (value.items.every(i => i.scalar) || !context.sweep.schedulerKind.endsWith('optuna'));
  context.report(
    valueIsList,
    keyPlace(value),
    l10n.t(
      '`value` of `{0}` is one list, so every run gets all of it. Use `values` to try its items one by one.',
      names.join('.'),
    ),
    {
      fixes: [choices ? fix(l10n.t('Use {0}', 'values'), [renameKey(context.sweep, value, 'values')]) : undefined],
    },
  );
}

function sayDuplicates(context: RuleContext, { names, field }: Parameter): void {
  const values = field.get('values');
  if (values?.type !== 'seq') return;
  const seen = new Set<string | number>();
  for (const item of values.items) {
    const key = identity(item);
    if (key === undefined) continue;
    if (seen.has(key))
      context.report(
        duplicateValues,
        item,
        l10n.t(
          '{0} is in `values` of `{1}` twice. Remove one of them, unless you want `random` to draw it more often.',
          item.source,
          names.join('.'),
        ),
        {
          fixes: [
            field.has('probabilities') ? undefined : fix(l10n.t('Remove this one'), [removeItem(context.sweep, item)]),
          ],
        },
      );
    seen.add(key);
  }
}

/** Equal for two values that the grid takes for one: ints and whole floats alike, mappings in whatever order. Undefined for what cannot be read. */
function identity(item: Field): string | number | undefined {
  const s = item.scalar;
  if (item.type === 'seq') return `[${item.items.map(identity).join()}]`;
  if (item.type === 'map')
    return `{${[...item.items]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(i => `${JSON.stringify(i.name)}:${identity(i) ?? ''}`)
      .join()}}`;
  if (!s) return undefined;
  // Numbers as they are: a list of 100,000 is checked with each keystroke.
  if (s.type === 'int') return Number.isSafeInteger(Number(s.value)) ? Number(s.value) : `#${s.value}`;
  if (s.type === 'float')
    return Number.isInteger(s.value) && !Number.isSafeInteger(s.value)
      ? `#${BigInt(s.value)}`
      : s.value === 0
        ? 0
        : s.value;
  return s.type === 'null' ? 'null' : s.type === 'str' ? JSON.stringify(s.value) : `${s.type} ${String(s.value)}`;
}
