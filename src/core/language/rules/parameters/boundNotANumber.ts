import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isSciText } from '../../../sweep/parameterForm.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { Fix } from '../../types.ts';
import { removeQuotes, useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';
import { calculated } from './meantValues.ts';
import type { ParameterCheck } from './parameterCheck.ts';

export const boundNotANumber: Rule = { code: 'bound-not-a-number', severities: ['error', 'warning'] };

/**
 * Reports a bound that is not a number.
 *
 * @param severity where it is not the parameter's: the client fails on it whatever the method is
 */
export function reportBoundNotANumber(check: ParameterCheck, bound: Field, severity: 'error' | undefined): void {
  const { context, label } = check;
  const result = calculated(bound.text);
  const number = numberWithin(bound) ?? result;
  const message =
    number === undefined
      ? l10n.t(
          '`{0}` of `{1}` is {2}, but W&B requires a number. Use one, such as 0.1 or 10.',
          bound.name,
          label,
          describe(bound),
        )
      : messageWith(number, result !== undefined, [bound.name, label, describe(bound)]);
  const isFixable = number !== undefined && goesWithOther(context, bound, number);
  check.report(boundNotANumber, bound, message, {
    ...(severity ? { severity } : {}),
    fixes: [isFixable ? fixOf(context.sweep, bound, number, result) : undefined],
  });
}

function messageWith(number: string, isCalculated: boolean, [key, label, value]: [string, string, string]): string {
  return isCalculated
    ? l10n.t('`{0}` of `{1}` is {2}, but W&B requires a number. Use `{3}`.', key, label, value, number)
    : l10n.t('`{0}` of `{1}` is {2}, but W&B requires a number. Use `{3}` without quotes.', key, label, value, number);
}

function fixOf(sweep: SweepFile, bound: Field, number: string, result: string | undefined): Fix | undefined {
  return result === undefined ? removeQuotes(sweep, bound, number) : useValue(sweep, bound, number);
}

/** The number in a quoted string, as PyYAML reads it without quotes. */
function numberWithin(bound: Field): string | undefined {
  const { text } = bound;
  if (text === undefined || isSciText(bound)) return undefined;
  return /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? text : undefined;
}

/** Whether W&B would accept the number and the parameter's other bound. */
function goesWithOther({ sweep }: RuleContext, bound: Field, number: string): boolean {
  const isMin = bound.name === 'min';
  const other = sweep.fieldAt([...bound.path.slice(0, -1), isMin ? 'max' : 'min']);
  if (other?.number === undefined || other.number === Number(number)) return false;
  const isOneKind = (other.type === 'float') === number.includes('.');
  return isOneKind && isMin === other.number > Number(number);
}
