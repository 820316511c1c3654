import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { slipOf } from '../../../sweep/spelling.ts';
import { PRIORITIES, priorityNumber } from '../../../wandb/priorities.ts';
import { removeKey, useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const launchPriority: Rule = { code: 'launch-priority', severities: ['warning'] };

/**
 * Checks a `launch.priority` that does not fit the schema: the scheduler converts it with Python's `int`
 * (docs/facts/launch-sweep-cli.md).
 */
export function checkLaunchPriority(context: RuleContext, field: Field): void {
  if (pythonTakes(field)) return;
  const { sweep } = context;
  const number = meant(field)?.toString();
  const value = describe(field);
  if (number === undefined) {
    const message = l10n.t(
      '`launch.priority` is {0}, so the scheduler fails. Use a number from 0 (critical) to 3 (low).',
      value,
    );
    // Without the key the runs get the default, which is what nothing means.
    const fixes = field.type === 'null' ? [removeKey(sweep, field)] : [];
    context.report(launchPriority, field, message, { fixes });
    return;
  }
  const message = l10n.t('`launch.priority` is {0}, so the scheduler fails. Use `{1}`.', value, number);
  context.report(launchPriority, field, message, { fixes: [useValue(sweep, field, number, true)] });
}

/** Python's `int` also takes a string of digits, a boolean and a float. */
function pythonTakes({ type, text, number }: Field): boolean {
  return (
    type === 'bool' ||
    /^\s*(?:\+?(?:0_?)*[0-3]|-(?:0_?)*0)\s*$/.test(text ?? '') ||
    (type === 'float' && number !== undefined && number > -1 && number < 4)
  );
}

/** The priority that a string can only mean: a word, perhaps misspelled, or `1.0` in quotes. */
function meant({ text = '' }: Field): number | undefined {
  const word = text.trim();
  if (word === '') return undefined;
  const number = priorityNumber(slipOf(word, PRIORITIES) ?? word) ?? Number(word);
  return number in PRIORITIES ? number : undefined;
}
