import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { fix, replaceValue } from '../../fixes/edit.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const optunaWholeNumbers: Rule = { code: 'optuna-whole-numbers', severities: ['warning'] };

/**
 * Checks for an integer `min` of a range of floats, from which Optuna draws integers only (docs/facts/schedulers.md).
 */
export function checkWholeNumbers(
  context: RuleContext,
  label: string,
  min: Field,
  max: Field,
  distribution: string,
): void {
  const { sweep } = context;
  if (min.type !== 'int') return;
  // W&B rounds a `q_` distribution as well.
  const drawsFloats = distribution === 'uniform' || /^(?!q_).*log/.test(distribution);
  if (!drawsFloats && max.type !== 'float') return;
  const [low, high] = [`${min.source}.0`, `${max.source}.0`];
  const isBoth = max.type === 'int';
  const message = isBoth
    ? l10n.t('`min` of `{0}` is an integer, so Optuna draws only integers. Use `{1}` and `{2}`.', label, low, high)
    : l10n.t('`min` of `{0}` is an integer, so Optuna draws only integers. Use `{1}`.', label, low);
  const changes = [replaceValue(sweep, min, low), ...(isBoth ? [replaceValue(sweep, max, high)] : [])];
  const areDecimal = [min, ...(isBoth ? [max] : [])].every(bound => /^-?(?:0|[1-9]\d*)$/.test(bound.source));
  context.report(optunaWholeNumbers, min, message, {
    fixes: [areDecimal ? fix(l10n.t('Use {0}', low), changes) : undefined],
  });
}
