import * as l10n from '@vscode/l10n';
import { isOptuna } from '../../../sweep/sweepFile.ts';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { GOALS, type Goal } from '../../../wandb/goals.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { choice, describe, pathName } from '../words.ts';

export const metricGoal: Rule = { code: 'metric-goal', severities: ['warning'] };

/**
 * Reports a goal that is neither of the two: W&B then minimizes, and Optuna maximizes (docs/facts/config.md,
 * schedulers.md).
 */
export function reportMetricGoal(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const meant = field.text === undefined ? undefined : goalOf(field.text);
  const [path, value, goals] = [pathName(field.path), describe(field), choice(meant === undefined ? GOALS : [meant])];
  const message = isOptuna(sweep.schedulerKind)
    ? l10n.t('`{0}` is {1}, so Optuna maximizes. Use {2}.', path, value, goals)
    : l10n.t('`{0}` is {1}, so W&B minimizes. Use {2}.', path, value, goals);
  const fixes = [meant === undefined ? undefined : useValue(sweep, field, meant, true)];
  context.report(metricGoal, field, message, { fixes });
}

/** The goal that a word most likely means. */
export function goalOf(text: string): Goal | undefined {
  if (/^max/i.test(text)) return 'maximize';
  return /^min/i.test(text) ? 'minimize' : (nearestWord(text, GOALS) as Goal | undefined);
}
