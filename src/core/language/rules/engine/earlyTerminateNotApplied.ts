import * as l10n from '@vscode/l10n';
import { isOptuna } from '../../../sweep/sweepFile.ts';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const earlyTerminateNotApplied: Rule = { code: 'early-terminate-not-applied', severities: ['warning'] };

/** Reports `early_terminate` next to a scheduler that does not read it (docs/facts/schedulers.md). */
export function checkEarlyTerminateIsApplied(context: RuleContext, field: Field): void {
  const message = whyNotApplied(context);
  if (message === undefined) return;
  const fixes = [removeKey(context.sweep, field)];
  context.report(earlyTerminateNotApplied, keyPlace(field), message, { fixes });
}

function whyNotApplied({ sweep }: RuleContext): string | undefined {
  const { method, schedulerKind } = sweep;
  if (sweep.localScheduler && sweep.localScheduler.type !== 'null')
    return l10n.t('W&B does not allow `early_terminate` next to `scheduler`, which must stop runs itself. Remove it.');
  if (isOptuna(schedulerKind))
    return l10n.t(
      'The Optuna scheduler does not read `early_terminate`. Remove it, and choose a `pruner` in `scheduler.settings`.',
    );
  if (schedulerKind !== 'none' && schedulerKind !== 'wandb')
    return l10n.t('A scheduler job stops runs itself and does not read `early_terminate`. Remove it.');
  if (method?.name === 'custom')
    return l10n.t(
      'W&B does not apply `early_terminate` with `method: custom`. Remove it, and let the scheduler stop runs.',
    );
  return undefined;
}
