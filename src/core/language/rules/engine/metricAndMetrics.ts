import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const metricAndMetrics: Rule = { code: 'metric-and-metrics', severities: ['warning', 'error'] };

/** Reports `metrics` next to `metric` (docs/facts/config.md). */
export function reportMetricAndMetrics(context: RuleContext, metrics: Field): void {
  const message = l10n.t('The sweep has both `metric` and `metrics`, and W&B allows only one. Remove one of them.');
  // The scheduler of a local engine refuses both (docs/facts/local-engines.md).
  const isRefused = context.sweep.localEngine !== undefined && metrics.type === 'seq' && metrics.items.length > 0;
  context.report(metricAndMetrics, keyPlace(metrics), message, {
    severity: isRefused ? 'error' : 'warning',
    fixes: [removeKey(context.sweep, metrics)],
  });
}
