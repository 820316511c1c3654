import * as l10n from '@vscode/l10n';
import { macroText } from '../../../wandb/macros.ts';
import type { FittedParameter } from '../../program/programFit.ts';
import type { Rule } from '../rule.ts';
import { optionWord, type FitContext } from './fitContext.ts';
import { useMacro } from './useMacro.ts';

export const programSwitchValue: Rule = { code: 'program-switch-value', severities: ['warning'] };

/** Checks that a switch of the program does not get a value, as `--amp=True` is. Gives whether it reported. */
export function checkSwitch(context: FitContext, fitted: FittedParameter): boolean {
  const { found, parameter, values } = fitted;
  const option = typeof found === 'object' ? found.option : undefined;
  if (option?.arity !== 'none' || !values.some(({ outcome }) => outcome !== undefined && REFUSED.has(outcome)))
    return false;
  const word = optionWord(context, parameter.field.name);
  const isBoolean = values.every(({ value }) => value.type === 'bool');
  const macro = macroText('args_no_boolean_flags');
  const message = isBoolean
    ? l10n.t('`{0}` is a switch that takes no value, so each run ends at once. Use `{1}` in `command`.', word, macro)
    : l10n.t('`{0}` is a switch that takes no value, so each run ends at once. Use `true` or `false`.', word);
  context.report(programSwitchValue, parameter.field, message, {
    fixes: [isBoolean ? useMacro(context, 'args_no_boolean_flags') : undefined],
  });
  return true;
}

const REFUSED: ReadonlySet<string> = new Set(['takes no value', 'unknown argument', 'wrong type']);
