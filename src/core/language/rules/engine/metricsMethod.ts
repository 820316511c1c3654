import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { readsNoMethod } from '../../../wandb/localEngines.ts';
import { ENGINES } from '../../../wandb/methods.ts';
import { useKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const metricsMethod: Rule = { code: 'metrics-method', severities: ['warning', 'error'] };

/** Reports `metrics` as a mapping, which is most likely one `metric`. */
export function reportMetricsIsOne(context: RuleContext, metrics: Field): void {
  const message = l10n.t('`metrics` is a mapping, but W&B requires a list. Use `metric` for one metric.');
  const severity = severityOf(context);
  context.report(metricsMethod, keyPlace(metrics), message, {
    severity,
    fixes: [useKey(context.sweep, metrics, 'metric')],
  });
}

/** Reports `metrics` with a method of W&B's own, which follows one metric (docs/facts/config.md). */
export function checkMetricsMethod(context: RuleContext, metrics: Field): void {
  const { method, localEngine } = context.sweep;
  if (readsNoMethod(localEngine)) return;
  if (!method || !(ENGINES as readonly string[]).includes(method.name)) return;
  const severity = severityOf(context);
  const message =
    severity === 'error'
      ? l10n.t('`method: bayes` learns from one metric, so W&B refuses `metrics`. Use `metric` with one name and goal.')
      : l10n.t(
          '`method: {0}` follows one metric only, so W&B ignores `metrics`. Use `metric` with one name and goal.',
          method.name,
        );
  context.report(metricsMethod, keyPlace(metrics), message, { severity });
}

/** Reports a list of fewer metrics than the two that `metrics` takes. */
export function reportTooFewMetrics(context: RuleContext, list: Field, metrics: Field): void {
  const message =
    list.items.length === 1
      ? l10n.t('`metrics` has one metric, but W&B requires at least two. Use `metric` for one metric.')
      : l10n.t('`metrics` is empty, but W&B requires at least two. Use `metric` for one metric.');
  context.report(metricsMethod, keyPlace(metrics), message);
}

/** Without a `metric`, bayes refuses the sweep; the local engines fail on metrics that are not a list. */
function severityOf({ sweep }: RuleContext): 'error' | 'warning' {
  return sweep.engine === 'bayes' || readsNoMethod(sweep.localEngine) ? 'error' : 'warning';
}
