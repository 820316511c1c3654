import type { Field } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { Family } from '../rule.ts';
import { checkCustomHasScheduler, customWithoutScheduler } from './customWithoutScheduler.ts';
import { methodBesideSchedulerJob, reportMethodBesideSchedulerJob } from './methodBesideSchedulerJob.ts';
import { methodMissing, reportMethodMissing } from './methodMissing.ts';
import { isMethod, methodUnknown, reportMethodUnknown } from './methodUnknown.ts';
import { checkSchedulerMethod, schedulerMethodMissing } from './schedulerMethodMissing.ts';

/** How the values are chosen, and who chooses them. */
export const method: Family = {
  name: 'The method',
  rules: [methodMissing, methodUnknown, methodBesideSchedulerJob, schedulerMethodMissing, customWithoutScheduler],
  check(context) {
    const { root, schedulerKind, misnamedKeys, isUndecided } = context.sweep;
    if (root.type !== 'map' || root.items.length === 0 || isUndecided) return;
    const hasJob = schedulerKind !== 'none';
    const effective = effectiveMethod(context.sweep);
    const { localEngine } = context.sweep;
    // A local engine has a rule of its own for the method beside it.
    if (localEngine !== undefined && (localEngine !== 'wandb' || !effective || effective.text === 'custom')) return;
    if (!effective) {
      if (hasJob) checkSchedulerMethod(context);
      else if (!misnamedKeys.has('method')) reportMethodMissing(context);
    } else if (!isMethod(effective)) reportMethodUnknown(context, effective);
    else if (hasJob && effective === root.get('method')) reportMethodBesideSchedulerJob(context, effective);
    else if (!hasJob && effective.text === 'custom') checkCustomHasScheduler(context, effective);
  },
};

/**
 * The method that reaches the server: the client moves it into or out of the scheduler's settings
 * (docs/facts/launch-sweep-cli.md).
 */
function effectiveMethod({ root, schedulerKind, settings }: SweepFile): Field | undefined {
  const own = root.get('method');
  const inSettings = settings?.get('method');
  const fromSettings = inSettings && !inSettings.falsy ? inSettings : undefined;
  if (schedulerKind === 'none') return fromSettings ?? own;
  return own && !own.falsy && own.text !== 'custom' ? own : fromSettings;
}
