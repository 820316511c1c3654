import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { standIns } from '../../../sweep/intended.ts';
import { fix, insertPair, removePair, renameKey, replaceValue } from '../../fixes/edit.ts';
import { blockForm } from '../structure/forms.ts';
import { misfits } from '../structure/structure.ts';
import { likelyGoal } from '../../../wandb/metricDirection.ts';
import { sayMisfit } from '../structure/misfitRules.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';
import { describe, pathName } from '../words.ts';

const metricMissing: Rule = { code: 'metric-missing', severities: ['error'] };

const metricNotAMapping: Rule = { code: 'metric-not-a-mapping', severities: ['warning', 'error'] };

const metricGoal: Rule = { code: 'metric-goal', severities: ['warning'] };

const goalAgainstName: Rule = { code: 'goal-against-name', severities: ['information'] };

const imputeWhileRunning: Rule = { code: 'impute-while-running-false', severities: ['warning', 'error'] };

const metricAndMetrics: Rule = { code: 'metric-and-metrics', severities: ['warning'] };

const metricsMethod: Rule = { code: 'metrics-method', severities: ['warning', 'error'] };

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
  for (const misfit of misfits(field, blockForm('metric', sweep.kind), { numbersAsSent: true })) {
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
  for (const misfit of misfits(field, blockForm('metrics', sweep.kind), { numbersAsSent: true })) {
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
