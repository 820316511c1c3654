import type { Field } from '../../../sweep/field.ts';
import type { FormCheck } from './parameterCheck.ts';
import { checkProbabilitiesLength } from './probabilitiesLength.ts';
import { reportProbabilitiesNotNumbers } from './probabilitiesNotNumbers.ts';
import { checkProbabilitiesSum } from './probabilitiesSum.ts';

/** Reports one thing that is wrong with a parameter's `probabilities`. */
export function checkProbabilities(check: FormCheck): void {
  const { context, field, found, label } = check;
  const probabilities = field.get('probabilities');
  if (!probabilities) return;
  const isWrong = (value: Field) => value.type === 'broken' || found.some(misfit => misfit.field === value);
  const wrong = isWrong(probabilities) ? probabilities : probabilities.items.find(isWrong);
  if (wrong) {
    reportProbabilitiesNotNumbers(check, probabilities, wrong);
    return;
  }
  const values = field.get('values');
  if (values?.type !== 'seq' || values.items.length === 0) return;
  if (!checkProbabilitiesLength(context, label, values, probabilities))
    checkProbabilitiesSum(context, label, probabilities);
}
