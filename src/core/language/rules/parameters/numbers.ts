import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { boundNumber, type FormName } from '../../../sweep/parameterForm.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import type { Misfit } from '../structure/structure.ts';
import { formSchema } from '../../schema.ts';
import { expected } from '../structure/expected.ts';
import type { Say } from './forms.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

const parameterNumber: Rule = { code: 'parameter-number', severities: ['error', 'warning'] };

const probabilitiesNotNumbers: Rule = { code: 'probabilities-not-numbers', severities: ['error', 'warning'] };

const probabilitiesLength: Rule = { code: 'probabilities-length', severities: ['warning'] };

const probabilitiesSum: Rule = { code: 'probabilities-sum', severities: ['warning'] };

export const numberRules: readonly Rule[] = [
  parameterNumber,
  probabilitiesNotNumbers,
  probabilitiesLength,
  probabilitiesSum,
];

/** numpy's isclose: 1e-8 + 1e-5 × 1. */
const TOLERANCE = 1e-8 + 1e-5;

/** What keeps the numbers other than bounds from the form; and probabilities that do not go with the values. */
export function checkNumbers(
  context: RuleContext,
  { field, names }: Parameter,
  form: FormName,
  found: readonly Misfit[],
  say: Say,
): void {
  const label = names.join('.');
  const properties = formSchema(form)?.node.properties ?? {};
  for (const key of ['q', 'mu', 'sigma', 'a', 'b']) {
    const number = field.get(key);
    const misfit = number && found.find(each => each.field === number);
    if (misfit && 'node' in misfit)
      say(
        parameterNumber,
        number,
        l10n.t(
          '`{0}` of `{1}` is {2}, so W&B refuses it. Use {3}.',
          key,
          label,
          describe(number),
          expected(misfit.node),
        ),
      );
  }
  const [values, probabilities] = [field.get('values'), field.get('probabilities')];
  if (probabilities && properties['probabilities'])
    checkProbabilities(context, label, { values, probabilities, isTop: names.length === 1, found }, say);
}

function checkProbabilities(
  context: RuleContext,
  label: string,
  {
    values,
    probabilities,
    isTop,
    found,
  }: { values: Field | undefined; probabilities: Field; isTop: boolean; found: readonly Misfit[] },
  say: Say,
): void {
  const lengths = [values, probabilities].map(f =>
    f?.type === 'seq' || f?.type === 'map' ? f.items.length : f?.text?.length,
  );
  const isWrong = (value: Field) => value.type === 'broken' || found.some(misfit => misfit.field === value);
  const at = isWrong(probabilities) ? probabilities : probabilities.items.find(isWrong);
  if (at) {
    // Python's len() and sum() fail on what has no length and what cannot be added: that refuses a custom sweep, too.
    const crash =
      isTop &&
      values !== undefined &&
      (lengths.includes(undefined) ||
        (lengths[0] === lengths[1] &&
          probabilities.items.some(i => boundNumber(i) === undefined && i.type !== 'bool')));
    say(
      probabilitiesNotNumbers,
      at,
      at === probabilities
        ? l10n.t(
            '`probabilities` of `{0}` is {1}, so W&B refuses it. Use a list of numbers from 0 to 1 whose sum is 1.',
            label,
            describe(at),
          )
        : l10n.t(
            '`probabilities` of `{0}` contains {1}, so W&B refuses it. Use numbers from 0 to 1 whose sum is 1.',
            label,
            describe(at),
          ),
      crash ? { severity: 'error' } : {},
    );
    return;
  }
  if (values?.type !== 'seq' || values.items.length === 0) return;
  const [many, few] = [values.items.length, probabilities.items.length];
  if (many !== few) {
    context.report(
      probabilitiesLength,
      probabilities,
      l10n.t(
        '`{0}` has {1} `values` and {2} `probabilities`, and W&B warns. Use one probability for each value.',
        label,
        many,
        few,
      ),
    );
    return;
  }
  const sum = probabilities.items.reduce((total, item) => total + (boundNumber(item) ?? 0), 0);
  if (!(Math.abs(sum - 1) <= TOLERANCE)) {
    context.report(
      probabilitiesSum,
      probabilities,
      l10n.t(
        'The sum of the `probabilities` of `{0}` is {1}, and W&B warns. Use numbers whose sum is 1.',
        label,
        Number(sum.toPrecision(6)),
      ),
    );
  }
}
