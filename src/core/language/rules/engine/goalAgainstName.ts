import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { DEFAULT_GOAL } from '../../../wandb/goals.ts';
import { likelyGoal } from '../../../wandb/metricDirection.ts';
import { addKey, useValue } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { goalOf } from './metricGoal.ts';
import { METRIC_KEYS } from '../../../wandb/blockKeys.ts';

export const goalAgainstName: Rule = { code: 'goal-against-name', severities: ['information'] };

/** Reports a goal, or the default one, that looks wrong for the metric's name. */
export function checkGoalFitsName(context: RuleContext, metric: Field): void {
  const { sweep } = context;
  const name = meantKey(metric, 'name')?.text;
  const goal = meantKey(metric, 'goal');
  const current = goal === undefined ? DEFAULT_GOAL : goal.text === undefined ? undefined : goalOf(goal.text);
  if (name === undefined || current === undefined) return;
  const likely = likelyGoal(name);
  if (likely === undefined || likely === current) return;
  if (goal) {
    const message = l10n.t(
      'The goal `{0}` looks wrong for `{1}`. Use `{2}` unless you mean it.',
      current,
      name,
      likely,
    );
    context.report(goalAgainstName, goal, message, { fixes: [useValue(sweep, goal, likely)] });
    return;
  }
  const message = l10n.t(
    '`metric` is missing `goal`, so W&B minimizes `{0}`, which looks wrong. Add `goal: {1}` unless you mean it.',
    name,
    likely,
  );
  const fixes = [addKey(sweep, metric, 'goal', likely)];
  context.report(goalAgainstName, keyPlace(metric), message, { absent: true, fixes });
}

/** A key of the metric, or the one that is meant for it. */
function meantKey(metric: Field, name: string): Field | undefined {
  return (
    metric.get(name) ??
    metric.items.find(
      i => !(METRIC_KEYS as readonly string[]).includes(i.name) && nearestWord(i.name, [name]) !== undefined,
    )
  );
}
