import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { placeOf } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const optunaChoice: Rule = { code: 'optuna-choice', severities: ['warning'] };

/**
 * Checks that a choice is a string, a number, a boolean or null: Optuna cannot store others (docs/facts/schedulers.md).
 */
export function checkChoice(context: RuleContext, label: string, item: Field): void {
  if (item.type !== 'seq' && item.type !== 'map') return;
  const text = JSON.stringify(item.source.replace(/^[[{]|[\]}]$/g, ''));
  const message =
    item.type === 'seq'
      ? l10n.t(
          'Optuna cannot store a list as a choice of `{0}`. Use the string {1}, and split it in the program.',
          label,
          text,
        )
      : l10n.t(
          'Optuna cannot store a mapping as a choice of `{0}`. Use the string {1}, and split it in the program.',
          label,
          text,
        );
  context.report(optunaChoice, placeOf(item), message);
}
