import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { boundNumber } from '../../../sweep/parameterForm.ts';
import type { Rule } from '../rule.ts';
import { describe } from '../words.ts';
import type { FormCheck } from './parameterCheck.ts';

export const probabilitiesNotNumbers: Rule = { code: 'probabilities-not-numbers', severities: ['error', 'warning'] };

/**
 * Reports `probabilities` that are not a list of numbers from 0 to 1.
 *
 * @param wrong `probabilities`, or the item that is wrong
 */
export function reportProbabilitiesNotNumbers(check: FormCheck, probabilities: Field, wrong: Field): void {
  const { label } = check;
  const message =
    wrong === probabilities
      ? l10n.t(
          '`probabilities` of `{0}` is {1}, which W&B does not expect. Use a list of numbers whose sum is 1.',
          label,
          describe(wrong),
        )
      : l10n.t(
          '`probabilities` of `{0}` contains {1}, which W&B does not expect. Use numbers from 0 to 1 whose sum is 1.',
          label,
          describe(wrong),
        );
  const isRefused = isRefusedAlways(check, probabilities);
  check.report(probabilitiesNotNumbers, wrong, message, isRefused ? { severity: 'error' } : {});
}

/**
 * Python's len() and sum() fail on what does not have a length and what cannot be added, and that refuses a custom
 * sweep, too.
 */
function isRefusedAlways({ field, isTop }: FormCheck, probabilities: Field): boolean {
  const values = field.get('values');
  if (!isTop || !values) return false;
  const [many, few] = [lengthOf(values), lengthOf(probabilities)];
  if (many === undefined || few === undefined) return true;
  return many === few && probabilities.items.some(item => boundNumber(item) === undefined && item.type !== 'bool');
}

/** What Python's len() gives; undefined where it fails. */
function lengthOf({ type, items, text }: Field): number | undefined {
  return type === 'seq' || type === 'map' ? items.length : text?.length;
}
