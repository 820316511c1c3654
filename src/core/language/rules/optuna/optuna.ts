import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { fix, insertPair, removePair, renameKey } from '../../fixes/edit.ts';
import { likelyGoal } from '../../../wandb/metricDirection.ts';
import { checkClassSetting } from './classes.ts';
import { optunaArgument } from './optunaArgument.ts';
import { optunaArgumentUnknown } from './optunaArgumentUnknown.ts';
import { optunaClass } from './optunaClass.ts';
import { optunaPercentile } from './optunaPercentile.ts';
import { optunaSeverity } from './severity.ts';
import { optunaChoice } from './optunaChoice.ts';
import { optunaDistributionIgnored } from './optunaDistributionIgnored.ts';
import { optunaParameter } from './optunaParameter.ts';
import { optunaWholeNumbers } from './optunaWholeNumbers.ts';
import { checkOptunaParameters } from './parameters.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';
import { describe, pathName } from '../words.ts';

const metricMissing: Rule = { code: 'optuna-metric-missing', severities: ['error', 'warning'] };

const goalMissing: Rule = { code: 'optuna-metric-goal', severities: ['error', 'warning'] };

const metricsUnread: Rule = { code: 'optuna-metrics-unread', severities: ['warning'] };

const source: Rule = { code: 'optuna-source', severities: ['error', 'warning'] };

const settingUnread: Rule = { code: 'optuna-setting-unread', severities: ['warning', 'information'] };

const SETTINGS = ['pruner', 'sampler', 'metrics', 'optuna_source', 'optuna_source_filename'];

/**
 * How W&B's Optuna scheduler reads the file: errors where the job is the published one, warnings where it only looks
 * like it.
 */
export const optuna: Family = {
  name: 'The Optuna scheduler',
  rules: [
    metricMissing,
    goalMissing,
    metricsUnread,
    source,
    settingUnread,
    optunaClass,
    optunaArgumentUnknown,
    optunaArgument,
    optunaPercentile,
    optunaParameter,
    optunaDistributionIgnored,
    optunaWholeNumbers,
    optunaChoice,
  ],
  check(context) {
    const { schedulerKind, settings } = context.sweep;
    if (!schedulerKind.endsWith('optuna')) return;
    sayMetric(context);
    if (settings?.type === 'map') for (const field of settings.items) saySetting(context, field);
    checkOptunaParameters(context);
  },
};

function sayMetric(context: RuleContext): void {
  const { metric, settings, scheduler, root } = context.sweep;
  const severity = optunaSeverity(context.sweep);
  const several = settings?.get('metrics');
  if (metric && metric.type === 'map') {
    const goal = metric.get('goal');
    const stands = metric.names.some(n => n !== 'goal' && nearestWord(n, ['goal']) !== undefined && n !== 'name');
    if (!goal && !stands) {
      context.report(
        goalMissing,
        keyPlace(metric),
        "`metric` has no `goal`, without which Optuna's scheduler fails: add `goal: minimize` or `goal: maximize`.",
        {
          severity,
          absent: true,
          fixes: ['minimize', 'maximize']
            .filter(g => g === (likelyGoal(metric.get('name')?.text ?? '') ?? g))
            .map(g => fix(`Add goal: ${g}`, [insertPair(context.sweep, metric, 'goal', g)])),
        },
      );
    }
  } else if (metric && metric.type !== 'null' && metric.type !== 'broken' && severity === 'error') {
    context.report(
      metricMissing,
      metric,
      `\`metric\` is ${describe(metric)}, on which Optuna's scheduler fails: write \`{name: …, goal: minimize}\`.`,
      { severity },
    );
  }
  if (several && several.type === 'seq' && several.items.length && metric && !metric.falsy) {
    context.report(
      metricsUnread,
      keyPlace(several),
      '`scheduler.settings.metrics` is not read, since the top-level `metric` is there: keep one of the two.',
      { fixes: [fix('Take metrics out', [removePair(context.sweep, several)])] },
    );
  }
  const pruner = settings?.get('pruner');
  if (pruner && !pruner.falsy && !metric && several && several.items.length > 1) {
    context.report(
      metricsUnread,
      keyPlace(pruner),
      'Optuna prunes nothing with several metrics, so `pruner` has no effect: take it out.',
      { fixes: [fix('Take pruner out', [removePair(context.sweep, pruner)])] },
    );
  }
  if ((!metric || metric.falsy) && (!several || several.falsy)) {
    const misspelt = root.names.some(
      n => n !== 'metrics' && nearestWord(n, ['metric']) !== undefined && !root.has('metric'),
    );
    const at = metric ?? scheduler?.get('job');
    if (at && !misspelt)
      context.report(
        metricMissing,
        at,
        "Optuna's scheduler needs a metric and fails without: add `metric: {name: …, goal: minimize}` at the top.",
        {
          severity: settings?.has('optuna_source') ? 'warning' : severity,
          absent: true,
        },
      );
  }
}

function saySetting(context: RuleContext, field: Field): void {
  switch (field.name) {
    case 'pruner':
    case 'sampler':
      checkClassSetting(context, field);
      return;
    case 'metrics':
      sayMetrics(context, field);
      return;
    case 'optuna_source':
      saySource(context, field);
      return;
    case 'optuna_source_filename':
    case 'method':
      return;
    default:
      sayUnread(context, field);
  }
}

function sayMetrics(context: RuleContext, field: Field): void {
  const severity = context.sweep.metric && !context.sweep.metric.falsy ? 'warning' : optunaSeverity(context.sweep);
  if (field.falsy) return;
  if (field.type !== 'seq') {
    context.report(
      metricMissing,
      field,
      `\`${pathName(field.path)}\` is ${describe(field)}, where Optuna's scheduler wants a list: write \`[{name: …, goal: minimize}]\`.`,
      { severity },
    );
    return;
  }
  for (const item of field.items) {
    const missing = ['name', 'goal'].filter(
      k => item.type !== 'map' || item.get(k) === undefined || item.get(k)?.falsy === true,
    );
    if (missing.length)
      context.report(
        goalMissing,
        keyPlace(item),
        `A metric of \`${pathName(field.path)}\` has no \`${missing.join('` and no `')}\`, without which Optuna's scheduler fails: add ${missing.map(k => (k === 'goal' ? '`goal: minimize`' : '`name: …`')).join(' and ')}.`,
        { severity, absent: true },
      );
  }
}

function saySource(context: RuleContext, field: Field): void {
  if (field.type === 'null' || field.type === 'broken' || field.text === '') return;
  const text = field.text ?? '';
  if (text.includes(':') || text.includes('.py')) return;
  context.report(
    source,
    field,
    `\`${pathName(field.path)}\` is ${describe(field)}, and Optuna's scheduler wants a Python file or an artifact: write \`${/^[\w./-]+$/.test(text) ? text : 'search_space'}.py\`, or \`entity/project/name:alias\`.`,
    { severity: optunaSeverity(context.sweep) },
  );
}

function sayUnread(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const near = nearestWord(
    field.name,
    SETTINGS.filter(k => !sweep.settings?.has(k)),
  );
  if (near === undefined && sweep.schedulerKind !== 'optuna') return;
  context.report(
    settingUnread,
    keyPlace(field),
    `Optuna's scheduler does not read \`${pathName(field.path)}\`: ${near === undefined ? 'take it out' : `write \`${near}\``}.`,
    {
      severity: near === undefined && field.name === 'artifact' ? 'information' : 'warning',
      fixes: [
        near === undefined
          ? fix('Take it out', [removePair(sweep, field)])
          : fix(`Write ${near}`, [renameKey(sweep, field, near)], true),
      ],
    },
  );
}
