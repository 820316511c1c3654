import * as l10n from '@vscode/l10n';
import type { Field } from '../../../../sweep/field.ts';
import { ENGINE_NAMES, type LocalEngine } from '../../../../wandb/localEngines.ts';
import { GOALS } from '../../../../wandb/goals.ts';
import { useValue } from '../../commonFixes.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { choice, describe } from '../../words.ts';
import { goalOf } from '../metricGoal.ts';

export const engineGoal: Rule = { code: 'engine-goal', severities: ['error', 'warning'] };

/**
 * Reports a goal that is not exactly one of the two, where Optuna or Ax reads it: Optuna takes capitals, Ax only those
 * of `Minimize`, or of a client of the user's own (docs/facts/local-engines.md).
 */
export function reportEngineGoal(context: RuleContext, goal: Field, engine: LocalEngine): void {
  const { sweep } = context;
  const lower = goal.text?.toLowerCase();
  const isGoal = lower === 'minimize' || lower === 'maximize';
  const hasOwnClient = sweep.localScheduler?.get('optimizer')?.falsy === false;
  const isTaken = isGoal && (engine === 'optuna' || lower === 'minimize' || hasOwnClient);
  const meant = goal.text === undefined ? undefined : goalOf(goal.text);
  const instead = choice(meant === undefined ? GOALS : [meant]);
  const message = isTaken
    ? l10n.t('The goal is {0}, and W&B warns. Use {1}.', describe(goal), instead)
    : l10n.t(
        "The goal is {0}, so {1}'s engine does not start. Use {2}.",
        describe(goal),
        ENGINE_NAMES[engine],
        instead,
      );
  const fixes = [meant === undefined ? undefined : useValue(sweep, goal, meant, true)];
  context.report(engineGoal, goal, message, { severity: isTaken ? 'warning' : 'error', fixes });
}
