import type { Field } from '../../../sweep/field.ts';
import { readsNoMethod } from '../../../wandb/localEngines.ts';
import { leavesItToSettings } from '../optuna/metrics.ts';
import type { Family, RuleContext } from '../rule.ts';
import { blockForm } from '../structure/forms.ts';
import { reportMisfit } from '../structure/misfitRules.ts';
import { reportEmptyMetric } from '../structure/missingKey.ts';
import { misfits, type Misfit } from '../structure/structure.ts';
import { reportEngineGoal } from './local/engineGoal.ts';
import { checkGoalFitsName, goalAgainstName } from './goalAgainstName.ts';
import { imputeWhileRunningFalse, reportImputeWhileRunning } from './imputeWhileRunningFalse.ts';
import { metricAndMetrics, reportMetricAndMetrics } from './metricAndMetrics.ts';
import { metricGoal, reportMetricGoal } from './metricGoal.ts';
import { checkBayesHasMetric, metricMissing } from './metricMissing.ts';
import { metricNotAMapping, reportMetricNotAMapping } from './metricNotAMapping.ts';
import { checkMetricsMethod, metricsMethod, reportMetricsIsOne, reportTooFewMetrics } from './metricsMethod.ts';

/** What the sweep optimizes. */
export const metric: Family = {
  name: 'The metric',
  rules: [
    metricMissing,
    metricNotAMapping,
    metricGoal,
    goalAgainstName,
    imputeWhileRunningFalse,
    metricAndMetrics,
    metricsMethod,
  ],
  check(context) {
    const { root, engine } = context.sweep;
    const field = root.get('metric') ?? (root.has('metrics') ? undefined : context.sweep.top('metric'));
    const several = root.get('metrics');
    if (field) checkMetric(context, field);
    else if (engine === 'bayes') checkBayesHasMetric(context);
    if (several) checkMetrics(context, several);
  },
};

/** Bayes refuses a metric that does not fit; the other methods are warned of it. */
function checkMetric(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const severity = sweep.engine === 'bayes' ? 'error' : 'warning';
  if (field.type !== 'map') {
    // The local scheduler says it in its own words where there is nothing.
    if (sweep.localEngine !== undefined && field.type === 'null') return;
    reportMetricNotAMapping(context, field, sweep.localEngine === undefined ? severity : 'error');
    return;
  }
  for (const misfit of misfits(field, blockForm('metric', sweep.kind), { numbersAsSent: true })) {
    const { name, type } = misfit.field;
    if (isLocalName(context, misfit)) continue;
    const isLeft = sweep.schedulerKind === 'optuna' && leavesItToSettings(sweep, field);
    if (misfit.kind === 'missing-key' && isLeft) reportEmptyMetric(context, field);
    else if (name === 'goal') reportGoal(context, misfit.field);
    else if (name === 'impute_while_running' && type === 'bool')
      reportImputeWhileRunning(context, misfit.field, severity);
    else reportMisfit(context, misfit, name === 'impute' ? 'warning' : severity);
  }
  checkGoalFitsName(context, field);
}

/** Optuna and Ax read the goal in their own ways. */
function reportGoal(context: RuleContext, goal: Field): void {
  const { localEngine } = context.sweep;
  if (readsNoMethod(localEngine)) reportEngineGoal(context, goal, localEngine);
  else reportMetricGoal(context, goal);
}

/** A local engine's rule reports a missing name. */
function isLocalName({ sweep }: RuleContext, misfit: Misfit): boolean {
  if (sweep.localEngine === undefined) return false;
  if (misfit.kind === 'missing-key' && misfit.name === 'name') return true;
  const { name, type } = misfit.field;
  if (name === 'metrics' && misfit.kind === 'length')
    return misfit.field.items.length === 0 || sweep.localEngine === 'optuna';
  return name === 'name' && type === 'null';
}

function checkMetrics(context: RuleContext, field: Field): void {
  const { sweep } = context;
  if (field.type === 'map' && !sweep.metric) {
    reportMetricsIsOne(context, field);
    checkMetric(context, field);
    return;
  }
  if (sweep.metric) reportMetricAndMetrics(context, field);
  else checkMetricsMethod(context, field);
  for (const misfit of misfits(field, blockForm('metrics', sweep.kind), { numbersAsSent: true })) {
    if (isLocalName(context, misfit)) continue;
    if (misfit.field.name === 'goal') reportGoal(context, misfit.field);
    else if (misfit.kind === 'length') reportTooFewMetrics(context, misfit.field, field);
    else reportMisfit(context, misfit);
  }
}
