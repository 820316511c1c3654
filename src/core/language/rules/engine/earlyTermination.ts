import { reportEngineEarlyTerminate } from './local/engineEarlyTerminate.ts';
import type { Family } from '../rule.ts';
import { checkEarlyTerminate, earlyTerminate } from './earlyTerminate.ts';
import { checkEarlyTerminateIsApplied, earlyTerminateNotApplied } from './earlyTerminateNotApplied.ts';
import { checkEarlyTerminateHasMetric, earlyTerminateWithoutMetric } from './earlyTerminateWithoutMetric.ts';

/** When poor runs are stopped. */
export const earlyTermination: Family = {
  name: 'Early termination',
  rules: [earlyTerminate, earlyTerminateWithoutMetric, earlyTerminateNotApplied],
  check(context) {
    const field = context.sweep.top('early_terminate');
    if (!field) return;
    const { localEngine } = context.sweep;
    if (localEngine === 'wandb') reportEngineEarlyTerminate(context, field);
    else checkEarlyTerminateIsApplied(context, field);
    checkEarlyTerminate(context, field);
    // A local engine requires the metric anyway.
    if (localEngine === undefined) checkEarlyTerminateHasMetric(context, field);
  },
};
