import * as l10n from '@vscode/l10n';
import type { Rule, RuleContext } from '../rule.ts';

export const metricMissing: Rule = { code: 'metric-missing', severities: ['error'] };

/**
 * Reports bayes without a metric (docs/facts/config.md). Where another key is meant for it, that key has a diagnostic
 * of its own.
 */
export function checkBayesHasMetric(context: RuleContext): void {
  const { root, method, misnamedKeys } = context.sweep;
  if (context.sweep.localEngine !== undefined || !method?.field || misnamedKeys.has('metric') || root.has('metrics'))
    return;
  const message = l10n.t(
    '`metric` is missing, so W&B refuses `method: bayes`. Add `metric: {name: …, goal: minimize}`, or use `random`.',
  );
  context.report(metricMissing, method.field, message, { absent: true });
}
