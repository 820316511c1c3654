import * as l10n from '@vscode/l10n';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { Change } from '../../../yaml/edit/change.ts';
import { fix, insertPair } from '../../fixes/edit.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const schedulerMethodMissing: Rule = { code: 'scheduler-method-missing', severities: ['warning'] };

/**
 * Reports W&B's scheduler job without a method: the sweep becomes `custom`, and W&B suggests no runs
 * (docs/facts/schedulers.md).
 */
export function checkSchedulerMethod(context: RuleContext): void {
  const { schedulerKind, scheduler } = context.sweep;
  const job = scheduler?.get('job');
  if (schedulerKind !== 'wandb' || !job) return;
  const message = l10n.t(
    "W&B's scheduler job is missing a method, so it waits forever. Add `settings: {method: random}` under `scheduler`.",
  );
  const add = fix(l10n.t('Add method: random under scheduler.settings'), [
    setMethodInSettings(context.sweep, 'random'),
  ]);
  context.report(schedulerMethodMissing, job, message, { absent: true, fixes: [add] });
}

/** Gives W&B's scheduler job a method; undefined where its settings name one already. */
export function setMethodInSettings(sweep: SweepFile, method: string): Change | undefined {
  const { scheduler, settings } = sweep;
  if (settings) return settings.has('method') ? undefined : insertPair(sweep, settings, 'method', method);
  return scheduler && !scheduler.has('settings') && !sweep.isJson
    ? insertPair(sweep, scheduler, 'settings', `{method: ${method}}`)
    : undefined;
}
