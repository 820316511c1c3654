import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { standIns } from '../../../wandb/sweepKeys.ts';
import { fix, insertPair, removePair, renameKey, replaceValue } from '../../fixes/edit.ts';
import { schemaAt } from '../../schema.ts';
import { misfits } from '../structure/structure.ts';
import { likelyGoal } from '../../../wandb/likelyGoal.ts';
import { sayMisfit } from '../structure/misfitRules.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { describe, keyPlace, pathName } from '../words.ts';

const SERVER =
  'wandb/sweeps, config/schema.json (`metric`) and config/cfg.py; bayes_search.py: "Bayesian search requires "metric" section".';

const metricMissing: Rule = {
  code: 'metric-missing',
  severities: ['error'],
  what: 'Bayes has no `metric` to go by.',
  why: 'The server refuses the sweep: a Bayesian search learns from a number that the runs log.',
  wrong: 'program: train.py\nmethod: bayes\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right:
    'program: train.py\nmethod: bayes\nmetric: {name: loss, goal: minimize}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: SERVER,
};

const metricNotAMapping: Rule = {
  code: 'metric-not-a-mapping',
  severities: ['warning', 'error'],
  what: '`metric` is no mapping.',
  why: 'It takes a name and a goal. Bayes refuses anything else; the other methods are warned and have no metric.',
  wrong: 'program: train.py\nmethod: bayes\nmetric: loss\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right:
    'program: train.py\nmethod: bayes\nmetric: {name: loss, goal: minimize}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: SERVER,
};

const metricGoal: Rule = {
  code: 'metric-goal',
  severities: ['warning'],
  what: 'The goal is neither `minimize` nor `maximize`.',
  why: 'The server warns and minimizes: a sweep that should maximize an accuracy looks for the worst one. (Optuna takes any other word for maximize.)',
  wrong:
    'program: train.py\nmethod: bayes\nmetric: {name: accuracy, goal: maximise}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right:
    'program: train.py\nmethod: bayes\nmetric: {name: accuracy, goal: maximize}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: SERVER,
};

const goalAgainstName: Rule = {
  code: 'goal-against-name',
  severities: ['information'],
  what: "The goal looks the wrong way round for the metric's name.",
  why: 'A loss is seldom maximized, an accuracy seldom minimized; where no goal is written W&B minimizes.',
  wrong:
    'program: train.py\nmethod: bayes\nmetric: {name: val_accuracy, goal: minimize}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right:
    'program: train.py\nmethod: bayes\nmetric: {name: val_accuracy, goal: maximize}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: 'The default is wandb/sweeps, config/schema.json (`goal`: minimize); the names are experience.',
};

const imputeWhileRunning: Rule = {
  code: 'impute-while-running-false',
  severities: ['warning', 'error'],
  what: '`impute_while_running: false` is a bool, where W&B wants the word in quotes.',
  why: 'The schema knows "latest", "best", "worst" and "false", all texts. Bayes refuses the bool; the other methods are warned.',
  wrong:
    'program: train.py\nmethod: bayes\nmetric: {name: loss, goal: minimize, impute_while_running: false}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right:
    'program: train.py\nmethod: bayes\nmetric: {name: loss, goal: minimize, impute_while_running: "false"}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: SERVER,
};

const metricAndMetrics: Rule = {
  code: 'metric-and-metrics',
  severities: ['warning'],
  what: '`metric` and `metrics` stand side by side.',
  why: 'One objective or several: the server warns and the one of the two that counts is not told.',
  wrong:
    'program: train.py\nmethod: custom\nscheduler: {engine: optuna}\nmetric: {name: loss, goal: minimize}\nmetrics:\n  - {name: loss, goal: minimize}\n  - {name: size, goal: minimize}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right:
    'program: train.py\nmethod: custom\nscheduler: {engine: optuna}\nmetrics:\n  - {name: loss, goal: minimize}\n  - {name: size, goal: minimize}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: 'wandb/sweeps, config/cfg.py: "`metric` and `metrics` cannot both be set".',
};

const metricsMethod: Rule = {
  code: 'metrics-method',
  severities: ['warning', 'error'],
  what: '`metrics` without `method: custom`.',
  why: "W&B's own methods follow one metric only; the server warns.",
  wrong:
    'program: train.py\nmethod: random\nmetrics:\n  - {name: loss, goal: minimize}\n  - {name: size, goal: minimize}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  right:
    'program: train.py\nmethod: random\nmetric: {name: loss, goal: minimize}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: 'wandb/sweeps, config/cfg.py: "`metrics` requires `method: custom`".',
};

/** What the sweep optimises. */
export const metric: Family = {
  name: 'The metric',
  rules: [
    metricMissing,
    metricNotAMapping,
    metricGoal,
    goalAgainstName,
    imputeWhileRunning,
    metricAndMetrics,
    metricsMethod,
  ],
  check(context) {
    const { root, engine } = context.sweep;
    const field = root.get('metric') ?? (root.has('metrics') ? undefined : context.sweep.top('metric'));
    const several = root.get('metrics');
    if (field) sayMetric(context, field);
    else if (engine === 'bayes') sayMissing(context);
    if (several) sayMetrics(context, several);
  },
};

function sayMissing(context: RuleContext): void {
  const { sweep } = context;
  // Where another key stands for it, that key is spoken of: here for `metrics`, in rules/topLevel.ts for the rest.
  if (standIns(sweep.root).has('metric') || sweep.root.has('metrics')) return;
  const at = sweep.method?.field;
  if (at)
    context.report(
      metricMissing,
      at,
      '`method: bayes` needs a `metric` to learn from: add `metric: {name: …, goal: minimize}`, or write `method: random`.',
      { absent: true },
    );
}

function sayMetric(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const severity = sweep.engine === 'bayes' ? 'error' : 'warning';
  if (field.type !== 'map') {
    const word =
      field.text !== undefined && field.text !== '' && !/[\n#:{}[\],&*!|>'"%@`]/.test(field.text)
        ? field.text
        : undefined;
    const cure = word === undefined ? 'write `{name: …, goal: minimize}`' : `write \`{name: ${word}, goal: minimize}\``;
    const edits =
      word === undefined || sweep.fileName.endsWith('.json')
        ? undefined
        : fix(`Write {name: ${word}, goal: minimize}`, [replaceValue(sweep, field, `{name: ${word}, goal: minimize}`)]);
    context.report(metricNotAMapping, field, `\`metric\` is ${describe(field)}, not a mapping: ${cure}.`, {
      severity,
      fixes: [edits],
    });
    return;
  }
  for (const misfit of misfits(field, sweep, { numbersAsSent: true, schema: schemaAt(['metric'], sweep)[0] })) {
    const { name, type } = misfit.field;
    if (name === 'goal') sayGoal(context, misfit.field);
    else if (name === 'impute_while_running' && type === 'bool') {
      context.report(
        imputeWhileRunning,
        misfit.field,
        `\`metric.impute_while_running\` is a bool, which W&B does not take: write \`"false"\` in quotes.`,
        { severity, fixes: [fix('Write "false"', [replaceValue(sweep, misfit.field, '"false"')], misfit.field.falsy)] },
      );
    } else sayMisfit(context, misfit, name === 'impute' ? 'warning' : severity);
  }
  sayGoalAgainstName(context, field);
}

function sayGoal(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const near = field.text === undefined ? undefined : goalOf(field.text);
  const cure = near === undefined ? 'write `minimize` or `maximize`' : `write \`${near}\``;
  context.report(
    metricGoal,
    field,
    `\`${pathName(field.path)}\` is ${describe(field)}, so ${sweep.schedulerKind.endsWith('optuna') ? 'Optuna maximizes' : 'W&B minimizes'}: ${cure}.`,
    {
      fixes: [near === undefined ? undefined : fix(`Write ${near}`, [replaceValue(sweep, field, near)], true)],
    },
  );
}

function goalOf(text: string): string | undefined {
  if (/^max/i.test(text)) return 'maximize';
  return /^min/i.test(text) ? 'minimize' : nearestWord(text, ['minimize', 'maximize']);
}

/** A key, or the one that stands for it by a slip. */
function meant(field: Field, name: string): Field | undefined {
  return (
    field.get(name) ??
    field.items.find(
      i =>
        !['name', 'goal', 'target', 'impute', 'impute_while_running'].includes(i.name) &&
        nearestWord(i.name, [name]) !== undefined,
    )
  );
}

function sayGoalAgainstName(context: RuleContext, field: Field): void {
  const name = meant(field, 'name')?.text;
  const goal = meant(field, 'goal');
  const word = goal === undefined ? 'minimize' : goal.text === undefined ? undefined : goalOf(goal.text);
  if (name === undefined || (word !== 'minimize' && word !== 'maximize')) return;
  const other = likelyGoal(name);
  if (other === undefined || other === word) return;
  const said = goal ? `The goal \`${word}\`` : '`metric` has no `goal`, so W&B minimizes, which';
  context.report(
    goalAgainstName,
    goal ?? keyPlace(field),
    `${said} looks the wrong way round for \`${name}\`: write \`${goal ? '' : 'goal: '}${other}\` unless it is meant.`,
    {
      absent: goal === undefined,
      fixes: [
        goal
          ? fix(`Write ${other}`, [replaceValue(context.sweep, goal, other)])
          : fix(`Add goal: ${other}`, [insertPair(context.sweep, field, 'goal', other)]),
      ],
    },
  );
}

function sayMetrics(context: RuleContext, field: Field): void {
  const { sweep } = context;
  if (field.type === 'map' && !sweep.metric) {
    context.report(
      metricsMethod,
      keyPlace(field),
      '`metrics` is one metric, and takes a list of them: write `metric`.',
      {
        severity: sweep.engine === 'bayes' ? 'error' : 'warning',
        fixes: [fix('Write metric', [renameKey(sweep, field, 'metric')])],
      },
    );
    sayMetric(context, field);
    return;
  }
  if (sweep.metric) {
    context.report(
      metricAndMetrics,
      keyPlace(field),
      '`metrics` stands beside `metric`, and only one of the two may: take one out.',
      { fixes: [fix('Take metrics out', [removePair(sweep, field)])] },
    );
  } else if (
    sweep.method &&
    sweep.method.name !== 'custom' &&
    ['grid', 'random', 'bayes'].includes(sweep.method.name)
  ) {
    context.report(
      metricsMethod,
      keyPlace(field),
      `\`method: ${sweep.method.name}\` follows one metric only: write \`metric\` with one name and goal instead of \`metrics\`.`,
      { severity: sweep.engine === 'bayes' ? 'error' : 'warning' },
    );
  }
  for (const misfit of misfits(field, sweep, { numbersAsSent: true })) {
    if (misfit.field.name === 'goal') sayGoal(context, misfit.field);
    else if (misfit.kind === 'length')
      context.report(
        metricsMethod,
        keyPlace(field),
        `\`metrics\` has ${misfit.field.items.length === 1 ? 'one metric' : 'none'}, and takes two at least: write \`metric\` for a single one.`,
      );
    else sayMisfit(context, misfit);
  }
}
