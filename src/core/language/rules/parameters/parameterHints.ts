import { allParameters } from '../../../sweep/sweepFile.ts';
import type { Family } from '../rule.ts';
import { checkDuplicateValues, duplicateValues } from './duplicateValues.ts';
import { checkTuples, pythonTuple } from './pythonTuple.ts';
import { checkValuesInOneString, valuesInOneString } from './valuesInOneString.ts';
import { checkValueIsList, valueIsList } from './valueIsList.ts';

/** What W&B accepts silently and a person may not have meant. */
export const parameterHints: Family = {
  name: 'Doubtful parameters',
  rules: [valueIsList, duplicateValues, pythonTuple, valuesInOneString],
  check(context) {
    for (const parameter of allParameters(context.sweep.parameters)) {
      if (context.unfit.has(parameter.field)) continue;
      if (checkTuples(context, parameter)) continue;
      checkValueIsList(context, parameter);
      checkValuesInOneString(context, parameter);
      checkDuplicateValues(context, parameter);
    }
  },
};
