import * as l10n from '@vscode/l10n';
import type { Outcome } from '../../../python/program/options.ts';
import type { ProgramOption } from '../../../python/program/options.ts';
import { pyStr } from '../../../python/values/repr.ts';
import type { FittedParameter, FittedValue } from '../../program/programFit.ts';
import { choice } from '../words.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { useText } from '../commonFixes.ts';
import type { Rule } from '../rule.ts';
import { optionWord, type FitContext } from './fitContext.ts';

export const programValueRefused: Rule = { code: 'program-value-refused', severities: ['warning'] };

/** More choices than these are not listed. */
const MOST_LISTED = 6;

const REFUSED: ReadonlySet<Outcome | undefined> = new Set(['wrong type', 'invalid choice', 'refused later', 'error']);

/** Checks that the program takes each value: that it is of the option's type, and one of its choices. */
export function checkValues(context: FitContext, fitted: FittedParameter): void {
  const { found, parameter, values } = fitted;
  if (typeof found !== 'object') return;
  for (const value of values) {
    if (!REFUSED.has(value.outcome)) continue;
    const near = nearChoice(found.option, value);
    context.report(
      programValueRefused,
      value.field ?? parameter.field,
      messageOf(context, fitted, found.option, value),
      {
        fixes: [near !== undefined && value.field ? useText(context.sweep, value.field, near) : undefined],
      },
    );
  }
}

function messageOf(
  context: FitContext,
  { parameter }: FittedParameter,
  option: ProgramOption,
  value: FittedValue,
): string {
  const word = optionWord(context, parameter.field.name);
  const text = pyStr(value.value);
  if (value.outcome === 'invalid choice') {
    const words = (option.choices ?? []).slice(0, MOST_LISTED).map(pyStr);
    return l10n.t('`{0}` does not take `{1}`, so the run ends at once. Use {2}.', word, text, choice(words));
  }
  if (value.outcome === 'refused later')
    return l10n.t('The program refuses `{1}` for `{0}`, so the run ends. Use a value that it takes.', word, text);
  if (value.value.type === 'map')
    return l10n.t(
      '`{0}` gets the whole group as one string, which it does not take. Use parameters without a group.',
      word,
    );
  if (value.value.type === 'seq')
    return l10n.t(
      '`{0}` gets the list as the one word `{1}`, so the run ends at once. Use single values, or `type=json.loads`.',
      word,
      text,
    );
  const bound = boundOf(option, value);
  if (bound !== undefined)
    return l10n.t(
      '`{0}` refuses values such as `{1}`, so the run ends at once. Its bound is `{2}`.',
      word,
      text,
      bound,
    );
  switch (option.kind) {
    case 'int':
      return l10n.t('`{0}` takes integers and refuses `{1}`, so the run ends at once. Use integers.', word, text);
    case 'float':
      return l10n.t('`{0}` takes numbers and refuses `{1}`, so the run ends at once. Use numbers.', word, text);
    default:
      return l10n.t('`{0}` does not take `{1}`, so the run ends at once. Use a value that it takes.', word, text);
  }
}

/** The bound of the option that a number is beyond. */
function boundOf({ low, high }: ProgramOption, { value }: FittedValue): number | undefined {
  const number = value.type === 'int' || value.type === 'float' ? Number(value.value) : undefined;
  if (number === undefined) return undefined;
  if (low !== undefined && number < low) return low;
  return high !== undefined && number > high ? high : undefined;
}

function nearChoice({ choices }: ProgramOption, { outcome, value }: FittedValue): string | undefined {
  if (outcome !== 'invalid choice' || value.type !== 'str') return undefined;
  return nearestWord(value.value, (choices ?? []).map(pyStr));
}
