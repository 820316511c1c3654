import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { priorityNumber } from '../../../wandb/priorities.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const launchPriority: Rule = { code: 'launch-priority', severities: ['warning'] };

/**
 * Checks a `launch.priority` that does not fit the schema: the scheduler converts it with Python's `int`
 * (docs/facts/launch-sweep-cli.md).
 */
export function checkLaunchPriority(context: RuleContext, field: Field): void {
  if (pythonTakes(field)) return;
  const number = priorityNumber(field.text ?? '')?.toString();
  const value = describe(field);
  if (number === undefined) {
    const message = l10n.t(
      '`launch.priority` is {0}, so the scheduler fails. Use a number from 0 (critical) to 3 (low).',
      value,
    );
    context.report(launchPriority, field, message);
    return;
  }
  const message = l10n.t('`launch.priority` is {0}, so the scheduler fails. Use `{1}`.', value, number);
  context.report(launchPriority, field, message, {
    fixes: [useValue(context.sweep, field, number, true)],
  });
}

/** Python's `int` also takes a string of digits, a boolean and a float. */
function pythonTakes({ type, text, number }: Field): boolean {
  return (
    type === 'bool' ||
    /^\s*[0-3]\s*$/.test(text ?? '') ||
    (type === 'float' && number !== undefined && number > -1 && number < 4)
  );
}
