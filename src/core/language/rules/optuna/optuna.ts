import { isOptuna } from '../../../sweep/sweepFile.ts';
import type { Field } from '../../../sweep/field.ts';
import type { Family, RuleContext } from '../rule.ts';
import { checkClassSetting } from './classes.ts';
import { checkMetricsSetting, checkOptunaMetric } from './metrics.ts';
import { optunaArgument } from './optunaArgument.ts';
import { optunaArgumentsTogether } from './optunaArgumentsTogether.ts';
import { optunaArgumentUnknown } from './optunaArgumentUnknown.ts';
import { optunaChoice } from './optunaChoice.ts';
import { optunaClass } from './optunaClass.ts';
import { optunaDistributionIgnored } from './optunaDistributionIgnored.ts';
import { optunaMetricGoal } from './optunaMetricGoal.ts';
import { optunaMetricMissing } from './optunaMetricMissing.ts';
import { optunaMetricsUnread } from './optunaMetricsUnread.ts';
import { optunaParameter } from './optunaParameter.ts';
import { optunaPercentile } from './optunaPercentile.ts';
import { optunaSamplerSpace } from './optunaSamplerSpace.ts';
import { optunaSettingUnread, reportSettingUnread } from './optunaSettingUnread.ts';
import { checkOptunaSource, optunaSource } from './optunaSource.ts';
import { optunaSourceLocal } from './optunaSourceLocal.ts';
import { optunaWholeNumbers } from './optunaWholeNumbers.ts';
import { checkOptunaParameters } from './parameters.ts';

/**
 * How W&B's Optuna scheduler reads the file: errors where the job is the published one, warnings where it only looks
 * like it.
 */
export const optuna: Family = {
  name: 'The Optuna scheduler',
  rules: [
    optunaMetricMissing,
    optunaMetricGoal,
    optunaMetricsUnread,
    optunaSource,
    optunaSourceLocal,
    optunaSettingUnread,
    optunaClass,
    optunaArgumentUnknown,
    optunaArgument,
    optunaArgumentsTogether,
    optunaPercentile,
    optunaSamplerSpace,
    optunaParameter,
    optunaDistributionIgnored,
    optunaWholeNumbers,
    optunaChoice,
  ],
  check(context) {
    const { schedulerKind, settings } = context.sweep;
    if (!isOptuna(schedulerKind)) return;
    checkOptunaMetric(context);
    if (settings?.type === 'map') for (const field of settings.items) checkSetting(context, field);
    checkOptunaParameters(context);
  },
};

function checkSetting(context: RuleContext, field: Field): void {
  switch (field.name) {
    case 'pruner':
    case 'sampler':
      checkClassSetting(context, field);
      return;
    case 'metrics':
      checkMetricsSetting(context, field);
      return;
    case 'optuna_source':
      checkOptunaSource(context, field);
      return;
    case 'optuna_source_filename':
    case 'method':
      return;
    default:
      reportSettingUnread(context, field);
  }
}
