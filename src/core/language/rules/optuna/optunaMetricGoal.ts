import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { GOALS } from '../../../wandb/goals.ts';
import { likelyGoal } from '../../../wandb/metricDirection.ts';
import type { Severity } from '../../types.ts';
import { addKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';
import type { Gravity } from './severity.ts';

export const optunaMetricGoal: Rule = { code: 'optuna-metric-goal', severities: ['error', 'warning'] };

/**
 * Reports a `metric` without a goal, which Optuna's scheduler requires (docs/facts/schedulers.md). Adding one is not
 * offered where a key is misspelled.
 */
export function reportMetricWithoutGoal(
  context: RuleContext,
  metric: Field,
  gravity: Gravity,
  isMisspelled: boolean,
): void {
  const likely = likelyGoal(metric.get('name')?.text ?? '');
  const goals = isMisspelled ? [] : GOALS.filter(goal => goal === (likely ?? goal));
  const message = l10n.t(
    "`metric` is missing `goal`, so Optuna's scheduler fails. Add `goal: minimize` or `goal: maximize`.",
  );
  context.report(optunaMetricGoal, keyPlace(metric), message, {
    ...gravity,
    absent: true,
    fixes: goals.map(goal => addKey(context.sweep, metric, 'goal', goal)),
  });
}

/** Reports a `metric` without a name, which the scheduler requires as well. */
export function reportMetricWithoutName(context: RuleContext, metric: Field, gravity: Gravity): void {
  const message = l10n.t("`metric` is missing `name`, so Optuna's scheduler fails. Add `name: …`.");
  context.report(optunaMetricGoal, keyPlace(metric), message, { ...gravity, absent: true });
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
