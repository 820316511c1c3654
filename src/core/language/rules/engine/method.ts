import type { Field } from '../../../sweep/field.ts';
import { METHODS } from '../../../wandb/methods.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { intendedMethod, standIns } from '../../../sweep/intended.ts';
import type { Change } from '../../../yaml/edit/change.ts';
import { fix, insertPair, replaceValue } from '../../fixes/edit.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { choice, describe, pathName } from '../words.ts';

const methodMissing: Rule = { code: 'method-missing', severities: ['error'] };

const methodUnknown: Rule = { code: 'method-unknown', severities: ['error'] };

const methodBesideSchedulerJob: Rule = { code: 'method-beside-scheduler-job', severities: ['warning'] };

const schedulerMethodMissing: Rule = { code: 'scheduler-method-missing', severities: ['warning'] };

const customWithoutScheduler: Rule = { code: 'custom-without-scheduler', severities: ['information', 'warning'] };

/** How the values are chosen, and who chooses them. */
export const method: Family = {
  name: 'The method',
  rules: [methodMissing, methodUnknown, methodBesideSchedulerJob, schedulerMethodMissing, customWithoutScheduler],
  check(context) {
    const { root, schedulerKind, settings } = context.sweep;
    if (root.type !== 'map' || root.items.length === 0) return;
    const own = root.get('method');
    const inSettings = settings?.get('method');
    const hasJob = schedulerKind !== 'none';
    // The one that reaches the server (launch-sweep, step 8a).
    const effective = hasJob
      ? own && !own.falsy && own.text !== 'custom'
        ? own
        : inSettings && !inSettings.falsy
          ? inSettings
          : undefined
      : inSettings && !inSettings.falsy
        ? inSettings
        : own;
    if (!effective) {
      if (!hasJob && !standIns(root).has('method')) sayMissing(context);
    } else if (!(METHODS as readonly string[]).includes(effective.text ?? '')) sayUnknown(context, effective);
    else if (hasJob && effective === own) sayBeside(context, own);
    if (hasJob && !effective) saySchedulerWaits(context);
    if (!hasJob && effective?.text === 'custom') sayNobodySchedules(context, effective);
  },
};

function sayMissing(context: RuleContext): void {
  const { root } = context.sweep;
  const at = root.items.find(f => f.name === 'parameters') ?? root.items[0] ?? root;
  context.report(
    methodMissing,
    at.key ?? at,
    `The sweep has no \`method\`, without which W&B refuses it: add \`method: grid\`, \`random\` or \`bayes\`.`,
    { absent: true },
  );
}

function sayUnknown(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const [only] = field.items;
  const text = (field.text ?? (field.type === 'seq' && field.items.length === 1 ? only?.text : undefined))?.trim();
  const words = sweep.schedulerKind === 'none' ? METHODS : METHODS.filter(m => m !== 'custom');
  const word = text === undefined ? undefined : intendedMethod(text, words);
  // Beside a scheduler job other than W&B's own, no method is right but `custom`; of W&B's own, the word belongs beneath its settings.
  const beside = sweep.schedulerKind !== 'none' && field.path.length === 1;
  const near = !beside ? word : sweep.schedulerKind === 'wandb' ? undefined : 'custom';
  const cure =
    beside && near === undefined
      ? `write \`custom\`, and \`method: ${word ?? 'bayes'}\` beneath \`scheduler.settings\``
      : near === undefined
        ? `write ${choice(words)}`
        : `write \`${near}\``;
  const certain = near !== undefined && text !== undefined && nearestWord(text, words) === near && !beside;
  const edits = near === undefined ? undefined : fix(`Write ${near}`, [replaceValue(sweep, field, near)], certain);
  context.report(
    methodUnknown,
    field,
    `\`${pathName(field.path)}\` is ${describe(field)}, which W&B refuses: ${cure}.`,
    { fixes: [edits] },
  );
}

function sayBeside(context: RuleContext, own: Field | undefined): void {
  const { sweep } = context;
  if (!own) return;
  const written = own.text ?? '';
  const custom = fix('Write custom', [replaceValue(sweep, own, 'custom')]);
  if (sweep.schedulerKind === 'wandb') {
    context.report(
      methodBesideSchedulerJob,
      own,
      `\`method: ${written}\` stands beside a scheduler job, of which the client warns: write \`method: custom\` and put \`method: ${written}\` beneath \`scheduler.settings\`.`,
      {
        fixes: [
          sweep.settings?.get('method')?.text === written
            ? custom
            : fix(`Write method: custom, and ${written} beneath scheduler.settings`, [
                replaceValue(sweep, own, 'custom'),
                methodInSettings(sweep, written),
              ]),
        ],
      },
    );
    return;
  }
  context.report(
    methodBesideSchedulerJob,
    own,
    `\`method: ${written}\` stands beside a scheduler job, which chooses the values itself: write \`method: custom\`, or take it out.`,
    { fixes: [custom] },
  );
}

function saySchedulerWaits(context: RuleContext): void {
  const { schedulerKind, scheduler } = context.sweep;
  const job = scheduler?.get('job');
  if (schedulerKind !== 'wandb' || !job) return;
  const add = fix('Add method: random beneath scheduler.settings', [methodInSettings(context.sweep, 'random')]);
  context.report(
    schedulerMethodMissing,
    job,
    "W&B's scheduler job has no method and would wait for ever: add `settings: {method: bayes}` (or `random`, `grid`) beneath `scheduler`.",
    { absent: true, fixes: [add] },
  );
}

/** Hands a method to W&B's scheduler job; undefined where its settings name one already. */
function methodInSettings(sweep: SweepFile, name: string): Change | undefined {
  const { scheduler, settings } = sweep;
  if (settings) return settings.has('method') ? undefined : insertPair(sweep, settings, 'method', name);
  return scheduler && !scheduler.has('settings') && !sweep.fileName.endsWith('.json')
    ? insertPair(sweep, scheduler, 'settings', `{method: ${name}}`)
    : undefined;
}

function sayNobodySchedules(context: RuleContext, field: Field): void {
  const { kind, root } = context.sweep;
  if (kind === 'launch-sweep') {
    context.report(
      customWithoutScheduler,
      field,
      '`method: custom` has no scheduler job, so no run is ever started: name one in `scheduler.job`, or write `grid`, `random` or `bayes`.',
      { severity: 'warning', absent: true },
    );
  } else if (!root.has('scheduler') && !root.has('controller')) {
    context.report(
      customWithoutScheduler,
      field,
      "W&B's server suggests no runs for `method: custom`: run a controller of your own, or write `grid`, `random` or `bayes`.",
      { absent: true },
    );
  }
}
