import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe, pathName } from '../words.ts';
import type { Gravity } from './severity.ts';

export const optunaMetricMissing: Rule = { code: 'optuna-metric-missing', severities: ['error', 'warning'] };

const METRIC = '{name: …, goal: minimize}';

/** Reports a file in which neither `metric` nor the setting `metrics` names one (docs/facts/schedulers.md). */
export function reportNoMetric(context: RuleContext, at: Field, gravity: Gravity): void {
  const message = l10n.t(
    "`metric` is missing, so Optuna's scheduler fails. Add `{0}` at the top of the file.",
    `metric: ${METRIC}`,
  );
  context.report(optunaMetricMissing, at, message, { ...gravity, absent: true });
}

/** Reports a `metric` that is not a mapping. */
export function reportMetricNotAMapping(context: RuleContext, metric: Field, gravity: Gravity): void {
  const message = l10n.t(
    "`metric` is {0}, but Optuna's scheduler requires a mapping. Use `{1}`.",
    describe(metric),
    METRIC,
  );
  context.report(optunaMetricMissing, metric, message, gravity);
}

/** Reports the setting `metrics` where it is not a list. */
export function reportMetricsNotAList(context: RuleContext, metrics: Field, gravity: Gravity): void {
  const message = l10n.t(
    "`{0}` is {1}, but Optuna's scheduler requires a list. Use `{2}`.",
    pathName(metrics.path),
    describe(metrics),
    `[${METRIC}]`,
  );
  context.report(optunaMetricMissing, metrics, message, gravity);
}
