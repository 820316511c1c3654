import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { GOALS } from '../../../wandb/goals.ts';
import { likelyGoal } from '../../../wandb/metricDirection.ts';
import type { Severity } from '../../types.ts';
import { addKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';

export const optunaMetricGoal: Rule = { code: 'optuna-metric-goal', severities: ['error', 'warning'] };

/** Reports a `metric` without a goal, which Optuna's scheduler requires (docs/facts/schedulers.md). */
export function reportMetricWithoutGoal(context: RuleContext, metric: Field, severity: Severity): void {
  const likely = likelyGoal(metric.get('name')?.text ?? '');
  const message = l10n.t(
    "`metric` is missing `goal`, so Optuna's scheduler fails. Add `goal: minimize` or `goal: maximize`.",
  );
  context.report(optunaMetricGoal, keyPlace(metric), message, {
    severity,
    absent: true,
    fixes: GOALS.filter(goal => goal === (likely ?? goal)).map(goal => addKey(context.sweep, metric, 'goal', goal)),
  });
}

/** Checks that a `metric` has a name, without which the scheduler fails when it asks the first run. */
export function checkMetricName(context: RuleContext, metric: Field): void {
  const isMisspelled = metric.names.some(name => name !== 'name' && nearestWord(name, ['name']) !== undefined);
  if (metric.has('name') || isMisspelled) return;
  const message = l10n.t("`metric` is missing `name`, so Optuna's scheduler fails. Add `name: …`.");
  // The server takes it, with a warning.
  context.report(optunaMetricGoal, keyPlace(metric), message, { severity: 'warning', absent: true });
}

/** Checks that a metric of the setting `metrics` has a name and a goal. */
export function checkMetricOfList(context: RuleContext, item: Field, list: Field, severity: Severity): void {
  const [lacksName, lacksGoal] = ['name', 'goal'].map(key => item.type !== 'map' || (item.get(key)?.falsy ?? true));
  if (!lacksName && !lacksGoal) return;
  const path = pathName(list.path);
  const message =
    lacksName && lacksGoal
      ? l10n.t(
          "A metric of `{0}` is missing `name` and `goal`, so Optuna's scheduler fails. Add `{1}`.",
          path,
          '{name: …, goal: minimize}',
        )
      : lacksName
        ? l10n.t("A metric of `{0}` is missing `name`, so Optuna's scheduler fails. Add `name: …`.", path)
        : l10n.t("A metric of `{0}` is missing `goal`, so Optuna's scheduler fails. Add `goal: minimize`.", path);
  context.report(optunaMetricGoal, keyPlace(item), message, { severity, absent: true });
}
