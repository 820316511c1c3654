import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { Severity } from '../../types.ts';
import type { RuleContext } from '../rule.ts';
import { checkMetricOfList, reportMetricWithoutGoal, reportMetricWithoutName } from './optunaMetricGoal.ts';
import { reportMetricNotAMapping, reportMetricsNotAList, reportNoMetric } from './optunaMetricMissing.ts';
import { reportMetricsUnread, reportPrunerUnused } from './optunaMetricsUnread.ts';
import { optunaSeverity, warnedGravity } from './severity.ts';

/** Checks the top-level `metric`, and what the settings `metrics` and `pruner` do beside it. */
export function checkOptunaMetric(context: RuleContext): void {
  const { metric, settings } = context.sweep;
  const severity = optunaSeverity(context.sweep);
  const several = settings?.get('metrics');
  const pruner = settings?.get('pruner');
  if (metric && !leavesItToSettings(context.sweep, metric)) checkMetric(context, metric, severity);
  if (several?.type === 'seq' && several.items.length && metric && !metric.falsy) reportMetricsUnread(context, several);
  if (pruner && !pruner.falsy && !metric && several && several.items.length > 1) reportPrunerUnused(context, pruner);
  if ((!metric || metric.falsy) && (!several || several.falsy)) checkAbsence(context, severity);
}

/** Whether the setting `metrics` counts: an empty mapping is as if there were no `metric`. */
export function leavesItToSettings({ settings }: SweepFile, metric: Field): boolean {
  return metric.type === 'map' && metric.falsy && settings?.get('metrics')?.falsy === false;
}

function checkMetric(context: RuleContext, metric: Field, severity: Severity): void {
  if (metric.type === 'map') checkMetricKeys(context, metric, severity);
  else if (metric.type !== 'null' && metric.type !== 'broken' && severity === 'error')
    reportMetricNotAMapping(context, metric, warnedGravity(context.sweep));
}

/** The scheduler looks for the goal first. The server warns of a key that it does not know, and without a name. */
function checkMetricKeys(context: RuleContext, metric: Field, severity: Severity): void {
  const missing = (['goal', 'name'] as const).find(key => !metric.has(key));
  if (missing === undefined) return;
  const isMisspelled = metric.names.some(
    name => name !== 'goal' && name !== 'name' && nearestWord(name, [missing]) !== undefined,
  );
  // Another rule warns of the misspelled key.
  if (isMisspelled && severity !== 'error') return;
  const warned = warnedGravity(context.sweep);
  if (missing === 'name') reportMetricWithoutName(context, metric, warned);
  else {
    const gravity = isMisspelled || !metric.has('name') ? warned : { severity };
    reportMetricWithoutGoal(context, metric, gravity, isMisspelled);
  }
}

function checkAbsence(context: RuleContext, severity: Severity): void {
  const { metric, scheduler, root } = context.sweep;
  const isMisspelled =
    !root.has('metric') && root.names.some(name => name !== 'metrics' && nearestWord(name, ['metric']) !== undefined);
  const at = metric ?? scheduler?.get('job');
  // Of one that is empty the server warns.
  if (at && !isMisspelled) reportNoMetric(context, at, metric ? warnedGravity(context.sweep) : { severity });
}

/** Checks the setting `metrics`, which counts only without a top-level `metric`. */
export function checkMetricsSetting(context: RuleContext, field: Field): void {
  const { metric } = context.sweep;
  const severity = metric && !metric.falsy ? 'warning' : optunaSeverity(context.sweep);
  if (field.falsy) return;
  if (field.type !== 'seq') {
    reportMetricsNotAList(context, field, { severity });
    return;
  }
  for (const item of field.items) checkMetricOfList(context, item, field, severity);
}
