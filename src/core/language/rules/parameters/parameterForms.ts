import type { Field } from '../../../sweep/field.ts';
import { isKnown, type Parameter } from '../../../sweep/sweepFile.ts';
import { isDistribution } from '../../../wandb/distributions.ts';
import { isParameterKey } from '../../../wandb/parameterKeys.ts';
import type { Family, RuleContext } from '../rule.ts';
import { parameterForm } from '../structure/forms.ts';
import { misfits } from '../structure/structure.ts';
import { boundNotANumber } from './boundNotANumber.ts';
import { boundNotWhole } from './boundNotWhole.ts';
import { checkBounds } from './bounds.ts';
import { boundsMixed } from './boundsMixed.ts';
import { boundsSwapped } from './boundsSwapped.ts';
import { distributionMismatch, reportDistributionMismatch } from './distributionMismatch.ts';
import { distributionMissing, reportDistributionMissing } from './distributionMissing.ts';
import { distributionUnknown, reportDistributionUnknown } from './distributionUnknown.ts';
import { checkExtraKeys } from './extraKeys.ts';
import { checkFormless } from './formless.ts';
import { checkGroup, groupNotAMapping } from './groupNotAMapping.ts';
import { groupWithoutParameters } from './groupWithoutParameters.ts';
import { logIsDistribution } from './logIsDistribution.ts';
import { stepIsQ } from './stepIsQ.ts';
import { minNotPositive } from './minNotPositive.ts';
import { optunaOwnKey } from './optunaOwnKey.ts';
import { FormCheck, ParameterCheck } from './parameterCheck.ts';
import { parameterIncomplete, reportMissingKeys } from './parameterIncomplete.ts';
import { parameterMixedKeys } from './parameterMixedKeys.ts';
import { parameterNotAMapping, reportParameterNotAMapping } from './parameterNotAMapping.ts';
import { checkNumbers, parameterNumber } from './parameterNumber.ts';
import { checkOutdented, parameterOutdented } from './parameterOutdented.ts';
import { parameterUnknownKey } from './parameterUnknownKey.ts';
import { checkProbabilities } from './probabilities.ts';
import { probabilitiesLength } from './probabilitiesLength.ts';
import { probabilitiesNotNumbers } from './probabilitiesNotNumbers.ts';
import { probabilitiesSum } from './probabilitiesSum.ts';
import { reportValuesNotAList, valuesNotAList } from './valuesNotAList.ts';

/** The form that each parameter has, decided by its keys; whatever keeps it from that form. */
export const parameterForms: Family = {
  name: 'Forms of parameters',
  rules: [
    parameterNotAMapping,
    parameterOutdented,
    parameterIncomplete,
    parameterUnknownKey,
    optunaOwnKey,
    parameterMixedKeys,
    distributionUnknown,
    distributionMismatch,
    distributionMissing,
    groupNotAMapping,
    groupWithoutParameters,
    stepIsQ,
    logIsDistribution,
    valuesNotAList,
    boundsMixed,
    boundNotANumber,
    boundNotWhole,
    boundsSwapped,
    minNotPositive,
    parameterNumber,
    probabilitiesNotNumbers,
    probabilitiesLength,
    probabilitiesSum,
  ],
  check(context) {
    const outdented = checkOutdented(context, context.sweep.parameters);
    for (const parameter of context.sweep.parameters) if (!outdented.has(parameter)) checkParameter(context, parameter);
  },
};

/** Gives whether the parameter is unfit, and remembers it. */
function checkParameter(context: RuleContext, parameter: Parameter): boolean {
  const { field } = parameter;
  let isUnfit = field.type === 'broken' || mayHaveAnyForm(field) || keepsFromForm(context, parameter);
  for (const child of parameter.children) isUnfit = checkParameter(context, child) || isUnfit;
  if (isUnfit) context.unfit.add(field);
  return isUnfit;
}

/** True where the keys that decide a parameter's form are not all known (in Python). */
function mayHaveAnyForm(field: Field): boolean {
  return [field, field.get('distribution'), field.get('parameters')].some(each => each && !isKnown(each));
}

/** Reports what keeps the parameter itself from its form, and gives whether anything does. */
function keepsFromForm(context: RuleContext, parameter: Parameter): boolean {
  const { field, form } = parameter;
  if (field.type === 'map' && form !== undefined) {
    const check = new FormCheck(context, parameter, form, misfits(field, parameterForm(form), AS_SENT));
    checkForm(check);
    return check.isUnfit;
  }
  const check = new ParameterCheck(context, parameter);
  if (field.type === 'map') checkFormless(check);
  else reportParameterNotAMapping(check);
  return check.isUnfit;
}

const AS_SENT = { numbersAsSent: true, dates: true };

function checkForm(check: FormCheck): void {
  if (check.found.length > 0) checkMisfits(check);
  if (check.form === 'nested') checkGroup(check);
  checkBounds(check);
  if (check.form === 'categorical_w_probabilities') checkProbabilities(check);
}

function checkMisfits(check: FormCheck): void {
  const { found } = check;
  const { field } = check;
  const missing = new Set(found.flatMap(misfit => (misfit.kind === 'missing-key' ? misfit.name : [])));
  checkExtraKeys(check, missing);
  checkDistribution(check);
  if (missing.delete('distribution') && !field.has('distribution')) reportDistributionMissing(check);
  if (missing.size) reportMissingKeys(check, [...missing]);
  const values = field.get('values');
  if (values && found.some(misfit => misfit.field === values && 'node' in misfit)) reportValuesNotAList(check, values);
  checkNumbers(check);
}

function checkDistribution(check: FormCheck): void {
  const { allowed } = check;
  const { field } = check;
  const distribution = field.get('distribution');
  if (!distribution || distribution.text === check.form || !allowed.includes('distribution')) return;
  if (!isDistribution(distribution.text)) {
    reportDistributionUnknown(check, distribution);
    return;
  }
  // A parameter with the keys of two forms does not tell which of them the distribution goes with.
  const isMixed = field.names.some(name => isParameterKey(name) && !allowed.includes(name));
  if (!isMixed) reportDistributionMismatch(check, distribution);
}
