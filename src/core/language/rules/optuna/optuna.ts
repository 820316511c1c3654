import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { fix, insertPair, removePair, renameKey } from '../../fixes/edit.ts';
import { likelyGoal } from '../../../wandb/likelyGoal.ts';
import { optunaClassRules, sayClass } from './classes.ts';
import { checkOptunaParameters, optunaParameterRules, optunaSeverity } from './parameters.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { describe, keyPlace, pathName } from '../words.ts';

const SOURCE = 'wandb/launch-jobs, sweep_schedulers/optuna_scheduler';
const JOB = 'job: my-team/my-project/train:latest\nrun_cap: 20\n';
const METRIC = 'metric: {name: loss, goal: minimize}\n';
const REST =
  'parameters:\n  lr: {min: 0.001, max: 1.0}\nscheduler:\n  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\n';

const metricMissing: Rule = {
  code: 'optuna-metric-missing',
  severities: ['error', 'warning'],
  what: 'The Optuna scheduler has no metric.',
  why: 'It wants the top-level `metric`, or `scheduler.settings.metrics` for several, and fails without: "Zero metrics found".',
  wrong: `${JOB}${REST}`,
  right: `${JOB}${METRIC}${REST}`,
  source: `${SOURCE}: "Zero metrics found in the top level 'metric' section and multi-objective metric section scheduler.settings.metrics".`,
};

const goalMissing: Rule = {
  code: 'optuna-metric-goal',
  severities: ['error', 'warning'],
  what: 'The metric has no goal, which the Optuna scheduler needs.',
  why: "W&B's own engines minimize where no goal is written; the Optuna scheduler fails (KeyError).",
  wrong: `${JOB}metric: {name: loss}\n${REST}`,
  right: `${JOB}${METRIC}${REST}`,
  source: `${SOURCE} (\`metric["goal"]\`).`,
};

const metricsUnread: Rule = {
  code: 'optuna-metrics-unread',
  severities: ['warning'],
  what: 'Something about several metrics that the Optuna scheduler does not read.',
  why: '`scheduler.settings.metrics` counts only where the top-level `metric` is left out; and with several metrics Optuna prunes nothing.',
  wrong: `${JOB}${METRIC}${REST}  settings:\n    metrics: [{name: loss, goal: minimize}, {name: size, goal: minimize}]\n`,
  right: `${JOB}${REST}  settings:\n    metrics: [{name: loss, goal: minimize}, {name: size, goal: minimize}]\n`,
  source: `${SOURCE}; Optuna's \`trial.report\` is not for several objectives.`,
};

const source: Rule = {
  code: 'optuna-source',
  severities: ['error', 'warning'],
  what: '`optuna_source` is neither a Python file nor an artifact.',
  why: 'The scheduler takes a text with `:` for an artifact and one with `.py` for a file, and fails on any other.',
  wrong: `${JOB}${METRIC}${REST}  settings: {optuna_source: search_space}\n`,
  right: `${JOB}${METRIC}${REST}  settings: {optuna_source: search_space.py}\n`,
  source: `${SOURCE}: "Provided optuna_source='…' not python file or artifact".`,
};

const settingUnread: Rule = {
  code: 'optuna-setting-unread',
  severities: ['warning', 'information'],
  what: 'A setting that the Optuna scheduler does not read.',
  why: 'It reads `pruner`, `sampler`, `metrics`, `optuna_source` and `optuna_source_filename`, and swallows the rest.',
  wrong: `${JOB}${METRIC}${REST}  settings: {prunner: {type: NopPruner}}\n`,
  right: `${JOB}${METRIC}${REST}  settings: {pruner: {type: NopPruner}}\n`,
  source: `${SOURCE}.`,
};

const SETTINGS = ['pruner', 'sampler', 'metrics', 'optuna_source', 'optuna_source_filename'];

/** How W&B's Optuna scheduler reads the file: errors where the job is the published one, warnings where it only looks like it. */
export const optuna: Family = {
  name: 'The Optuna scheduler',
  rules: [
    metricMissing,
    goalMissing,
    metricsUnread,
    source,
    settingUnread,
    ...optunaClassRules,
    ...optunaParameterRules,
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
      sayClass(context, field);
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
