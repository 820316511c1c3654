import * as l10n from '@vscode/l10n';
import { pyStr } from '../../../python/values/repr.ts';
import type { FittedParameter } from '../../program/programFit.ts';
import type { Rule } from '../rule.ts';
import { optionWord, type FitContext } from './fitContext.ts';

export const programValueChanged: Rule = { code: 'program-value-changed', severities: ['warning', 'information'] };

/** Says where a value arrives as another one. */
export function checkArrives(context: FitContext, { found, parameter, values }: FittedParameter): void {
  const option = typeof found === 'object' ? found.option : undefined;
  const changed = values.find(({ outcome }) => outcome === 'as text' || outcome === 'other value');
  if (!option || !changed) return;
  const word = optionWord(context, parameter.field.name);
  const text = pyStr(changed.value);
  const isNumber = changed.value.type === 'int' || changed.value.type === 'float';
  const at = changed.field ?? parameter.field;
  if (option.kind === 'truth')
    context.report(
      programValueChanged,
      at,
      l10n.t(
        '`type=bool` reads any string as true, so `{0}={1}` is true. Use a function that reads words in the program.',
        word,
        text,
      ),
    );
  else if (changed.value.type === 'null')
    context.report(
      programValueChanged,
      at,
      l10n.t('`null` arrives as the string "None" in `{0}`. Use a value that the program takes for none.', word),
    );
  else if (isNumber && changed.outcome === 'as text')
    context.report(
      programValueChanged,
      parameter.field,
      l10n.t('`{0}` takes a string, so the program gets "{1}". Give the option the type `float` or `int`.', word, text),
      { severity: 'information' },
    );
  else if (changed.value.type === 'bool' && context.fit.started.passing === 'args_no_boolean_flags')
    context.report(
      programValueChanged,
      at,
      l10n.t('`{0}` is left out for `false`, and its default is true. Use an option that switches it off.', word),
    );
  else
    context.report(
      programValueChanged,
      at,
      l10n.t('`{0}` does not get `{1}` as it is written here. Use a value that arrives as it is.', word, text),
      // What a function of the program makes of it may be what is wanted.
      { severity: (option.converts ?? option.checks) ? 'information' : 'warning' },
    );
}
