import { formSchema } from '../../schema.ts';
import type { FormName } from '../../../sweep/parameterForm.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { isDistribution } from '../../../wandb/distributions.ts';
import { isParameterKey } from '../../../wandb/parameterKeys.ts';
import type { Severity } from '../../types.ts';
import { optunaRefusal } from '../optuna/optunaParameter.ts';
import { optunaConverts } from '../optuna/severity.ts';
import type { Family, RuleContext } from '../rule.ts';
import { parameterForm } from '../structure/forms.ts';
import { misfits } from '../structure/structure.ts';
import { parameterName } from '../words.ts';
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
import { minNotPositive } from './minNotPositive.ts';
import { optunaOwnKey } from './optunaOwnKey.ts';
import type { FormCheck, ParameterCheck } from './parameterCheck.ts';
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
  const { field, form } = parameter;
  const severity = severityOf(context, parameter);
  let isUnfit = false;
  const check: ParameterCheck = {
    context,
    parameter,
    label: parameterName(parameter),
    isTop: parameter.names.length === 1,
    report(rule, at, message, options) {
      isUnfit = true;
      context.report(rule, at, message, { severity, ...options });
    },
  };
  if (field.type === 'broken') isUnfit = true;
  else if (field.type !== 'map') reportParameterNotAMapping(check);
  else if (form === undefined) checkFormless(check);
  else checkForm({ ...check, form, found: misfitsOf(parameter, form) });
  for (const child of parameter.children) isUnfit = checkParameter(context, child) || isUnfit;
  if (isUnfit) context.unfit.add(field);
  return isUnfit;
}

/**
 * The engine refuses a parameter that fits no form. With `method: custom` the server only warns, but Optuna may refuse
 * it (docs/facts/schedulers.md).
 */
function severityOf({ sweep }: RuleContext, parameter: Parameter): Severity {
  if (sweep.method?.name !== 'custom') return 'error';
  return sweep.schedulerKind === 'optuna' &&
    parameter.names.length === 1 &&
    optunaConverts(sweep) &&
    optunaRefusal(parameter, sweep)
    ? 'error'
    : 'warning';
}

function misfitsOf({ field }: Parameter, form: FormName): FormCheck['found'] {
  return misfits(field, parameterForm(form), { numbersAsSent: true, dates: true });
}

function checkForm(check: FormCheck): void {
  const { form, found } = check;
  const { field } = check.parameter;
  const allowed = Object.keys(formSchema(form)?.node.properties ?? {});
  const missing = new Set(found.flatMap(misfit => (misfit.kind === 'missing-key' ? misfit.name : [])));
  checkExtraKeys(check, allowed, missing);
  checkDistribution(check, allowed);
  if (missing.delete('distribution') && !field.has('distribution')) reportDistributionMissing(check);
  if (missing.size) reportMissingKeys(check, [...missing]);
  if (form === 'nested') checkGroup(check);
  const values = field.get('values');
  if (values && found.some(misfit => misfit.field === values && 'node' in misfit)) reportValuesNotAList(check, values);
  checkBounds(check);
  checkNumbers(check);
  if (allowed.includes('probabilities')) checkProbabilities(check);
}

function checkDistribution(check: FormCheck, allowed: readonly string[]): void {
  const { field } = check.parameter;
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
