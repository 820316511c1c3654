import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const optunaMetricsUnread: Rule = { code: 'optuna-metrics-unread', severities: ['warning'] };

/**
 * Reports the setting `metrics` beside a top-level `metric`, which the scheduler prefers (docs/facts/schedulers.md).
 */
export function reportMetricsUnread(context: RuleContext, metrics: Field): void {
  const message = l10n.t(
    "Optuna's scheduler does not read `scheduler.settings.metrics` beside the top-level `metric`. Remove one of them.",
  );
  context.report(optunaMetricsUnread, keyPlace(metrics), message, { fixes: [removeKey(context.sweep, metrics)] });
}

/** Reports a pruner where there are several metrics, with which Optuna prunes nothing (docs/facts/schedulers.md). */
export function reportPrunerUnused(context: RuleContext, pruner: Field): void {
  const message = l10n.t('Optuna does not prune with several metrics, so `pruner` has no effect. Remove it.');
  context.report(optunaMetricsUnread, keyPlace(pruner), message, { fixes: [removeKey(context.sweep, pruner)] });
}
