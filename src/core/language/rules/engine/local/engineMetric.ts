import * as l10n from '@vscode/l10n';
import type { Field } from '../../../../sweep/field.ts';
import { keyPlace } from '../../place.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { describe } from '../../words.ts';

export const engineMetric: Rule = { code: 'engine-metric', severities: ['error', 'warning'] };

/**
 * Checks that a sweep with a local engine names its metric or metrics: every engine requires it, also W&B's own with
 * `random` or `grid` (docs/facts/local-engines.md).
 */
export function checkEngineMetric(context: RuleContext): void {
  const { root, misnamedKeys, localScheduler } = context.sweep;
  const [metric, metrics] = [root.get('metric'), root.get('metrics')];
  if (metrics?.type === 'seq' && metrics.items.length > 0) {
    for (const one of metrics.items) if (one.type !== 'broken' && !hasName(one)) reportNoName(context, one);
    if (context.sweep.localEngine === 'ax') checkAxNames(context, metrics.items);
    const [only, ...others] = metrics.items;
    if (only && others.length === 0 && context.sweep.localEngine === 'optuna' && !metric) reportOne(context, metrics);
    return;
  }
  if (metric?.type === 'broken' || metrics?.type === 'map' || misnamedKeys.has('metric')) return;
  if (metric?.type === 'map' && metric.items.length > 0) {
    if (!hasName(metric)) reportNoName(context, metric);
    else if (context.sweep.localEngine === 'ax') checkAxNames(context, [metric]);
    return;
  }
  // A rule of the metric's own reports another kind of value.
  if (metric && metric.type !== 'null' && metric.type !== 'map') return;
  const at = metric ?? metrics ?? localScheduler;
  if (!at) return;
  const message = l10n.t(
    'The sweep names no `metric`, so `wandb sweep-scheduler` refuses it. Add `metric: {name: …, goal: minimize}`.',
  );
  context.report(engineMetric, keyPlace(at), message, { absent: true });
}

function hasName(metric: Field): boolean {
  const name = metric.get('name');
  return name !== undefined && name.type !== 'null' && name.text !== '';
}

function reportNoName(context: RuleContext, metric: Field): void {
  const message = l10n.t('The metric lacks `name`, so `wandb sweep-scheduler` refuses it. Add `name: …`.');
  context.report(engineMetric, metric, message, { absent: true });
}

function reportOne(context: RuleContext, metrics: Field): void {
  const message = l10n.t(
    'With one entry in `metrics`, Optuna records no run and never ends. Use `metric` for one metric.',
  );
  context.report(engineMetric, keyPlace(metrics), message, { severity: 'warning' });
}

/** Ax takes strings as names, each once. */
function checkAxNames(context: RuleContext, metrics: readonly Field[]): void {
  const before = new Set<string>();
  for (const metric of metrics) {
    const name = metric.get('name');
    if (!name || name.type === 'null' || name.type === 'broken') continue;
    if (name.text === undefined) {
      const message = l10n.t("The metric's name is {0}, so the Ax engine refuses it. Use a string.", describe(name));
      context.report(engineMetric, name, message);
    } else if (before.has(name.text)) {
      const message = l10n.t('Two metrics are named `{0}`, so the Ax engine refuses them. Remove one.', name.text);
      context.report(engineMetric, name, message);
    } else before.add(name.text);
  }
}
