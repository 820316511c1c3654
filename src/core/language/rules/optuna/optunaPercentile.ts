import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Severity } from '../../types.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const optunaPercentile: Rule = { code: 'optuna-percentile', severities: ['warning', 'error'] };

/**
 * Checks the percentile of `PercentilePruner`: from 0 to 100, how many percent of the runs are kept
 * (docs/facts/schedulers.md).
 */
export function checkPercentile(context: RuleContext, item: Field, value: number, severity: Severity): void {
  if (!(value >= 0 && value <= 100)) {
    const message = l10n.t(
      '`percentile` is {0}, which Optuna refuses. Use the percentage of runs to keep, from 0 to 100.',
      item.source,
    );
    context.report(optunaPercentile, item, message, { severity });
  } else if (value > 0 && value < 1) {
    const hundred = Number((value * 100).toPrecision(12));
    const text = Number.isInteger(hundred) ? `${hundred}.0` : String(hundred);
    const message = l10n.t(
      '`percentile` {0} keeps {0}% of the runs, which prunes nearly all. Use `{1}` to keep {2}%.',
      item.source,
      text,
      hundred,
    );
    context.report(optunaPercentile, item, message, {
      severity: 'warning',
      fixes: [useValue(context.sweep, item, text)],
    });
  }
}
