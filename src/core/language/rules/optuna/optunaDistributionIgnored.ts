import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const optunaDistributionIgnored: Rule = { code: 'optuna-distribution-ignored', severities: ['warning'] };

/** Reports `probabilities`, which the Optuna scheduler does not read (docs/facts/schedulers.md). */
export function reportProbabilities(context: RuleContext, label: string, field: Field, probabilities: Field): void {
  const message = l10n.t("Optuna's scheduler does not read `probabilities` of `{0}`. Remove it.", label);
  context.report(optunaDistributionIgnored, keyPlace(probabilities), message, {
    fixes: [field.has('distribution') ? undefined : removeKey(context.sweep, probabilities)],
  });
}

/**
 * Checks for a distribution that is not even: Optuna's scheduler reads `min` and `max` alone
 * (docs/facts/schedulers.md).
 */
export function checkDistribution(context: RuleContext, label: string, field: Field): void {
  const distribution = field.get('distribution');
  const name = distribution?.text ?? '';
  const log = field.get('log');
  if (!distribution) return;
  if (name.includes('log') && (log === undefined || log.falsy)) {
    const message = name.endsWith('_values')
      ? l10n.t("Optuna's scheduler ignores `{0}` of `{1}` and draws evenly. Add `log: true`.", name, label)
      : l10n.t(
          "Optuna's scheduler ignores `{0}` of `{1}` and draws the exponents evenly. Add `log: true`, with values.",
          name,
          label,
        );
    context.report(optunaDistributionIgnored, distribution, message);
  } else if (name.startsWith('q_')) {
    const step = `step: ${field.get('q')?.source ?? '1'}`;
    const message = l10n.t("Optuna's scheduler ignores `{0}` and `q` of `{1}`. Add `{2}`.", name, label, step);
    context.report(optunaDistributionIgnored, distribution, message);
  }
}
