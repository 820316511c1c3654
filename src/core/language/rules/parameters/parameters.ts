import type { Parameter } from '../../../sweep/sweepFile.ts';
import type { Family, RuleContext } from '../rule.ts';
import { parameterNameRule, checkParameterName } from './parameterName.ts';
import { checkStrayParameters } from './parameterOutdented.ts';
import { checkEmptyGroup, parametersEmpty, reportParametersEmpty } from './parametersEmpty.ts';
import { checkParametersMissing, parametersMissing } from './parametersMissing.ts';
import { parametersNotAMapping, reportParametersNotAMapping } from './parametersNotAMapping.ts';

/** The section of parameters and their names. */
export const parameters: Family = {
  name: 'The parameters',
  rules: [parametersMissing, parametersNotAMapping, parametersEmpty, parameterNameRule],
  check(context) {
    const { root, isCustom, isUndecided } = context.sweep;
    if (root.type !== 'map' || root.items.length === 0) return;
    const field = context.sweep.top('parameters');
    const severity = isCustom || isUndecided ? 'warning' : 'error';
    if (!field) checkParametersMissing(context, severity);
    else if (field.type !== 'map') {
      if (field.type !== 'broken' && !checkStrayParameters(context)) reportParametersNotAMapping(context, field);
    } else if (field.items.length === 0) reportParametersEmpty(context, field, severity);
    else checkEach(context, context.sweep.parameters, severity);
  },
};

function checkEach(context: RuleContext, all: readonly Parameter[], severity: 'error' | 'warning'): void {
  for (const parameter of all) {
    checkParameterName(context, parameter, severity);
    checkEach(context, parameter.children, severity);
    checkEmptyGroup(context, parameter, severity);
  }
}
