import type { Field } from '../../../sweep/field.ts';
import { boundNumber } from '../../../sweep/parameterForm.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { fix, insertPair, removePair, replaceValue } from '../../fixes/edit.ts';
import { blockForm } from '../structure/forms.ts';
import { misfits } from '../structure/structure.ts';
import { sayMisfit } from '../structure/misfitRules.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';
import { describe } from '../words.ts';

const badEarlyTerminate: Rule = { code: 'early-terminate', severities: ['warning'] };

const withoutMetric: Rule = { code: 'early-terminate-without-metric', severities: ['warning'] };

const withoutEngine: Rule = { code: 'early-terminate-not-applied', severities: ['warning'] };

/** When poor runs are ended. */
export const earlyTerminate: Family = {
  name: 'Early termination',
  rules: [badEarlyTerminate, withoutMetric, withoutEngine],
  check(context) {
    const { root, method, schedulerKind } = context.sweep;
    const field = context.sweep.top('early_terminate');
    if (!field) return;
    const localScheduler = context.sweep.scheduler ? undefined : root.get('scheduler');
    if (localScheduler && localScheduler.type !== 'null') {
      context.report(
        withoutEngine,
        keyPlace(field),
        '`early_terminate` does not go with `scheduler`, which has to end runs itself: take it out.',
        { fixes: [fix('Take early_terminate out', [removePair(context.sweep, field)])] },
      );
    } else if (method?.name === 'custom' || (schedulerKind !== 'none' && schedulerKind !== 'wandb')) {
      const instead = schedulerKind.endsWith('optuna')
        ? 'choose a `pruner` in `scheduler.settings`'
        : 'let the scheduler end runs';
      context.report(
        withoutEngine,
        keyPlace(field),
        `\`early_terminate\` is not applied with ${schedulerKind === 'none' ? '`method: custom`' : 'a scheduler job that ends runs itself'}: take it out, and ${instead}.`,
        { fixes: [fix('Take early_terminate out', [removePair(context.sweep, field)])] },
      );
    }
    saySchema(context, field);
    if (!context.sweep.top('metric') && !root.has('metrics')) {
      context.report(
        withoutMetric,
        keyPlace(field),
        '`early_terminate` needs a `metric` to tell poor runs by: add `metric: {name: …, goal: minimize}`.',
        { absent: true },
      );
    }
  },
};

/** The schema has one branch only, so every misfit is of it. */
function saySchema(context: RuleContext, field: Field): void {
  const { sweep } = context;
  if (field.type === 'broken') return;
  if (field.type !== 'map') {
    const cure =
      field.text === 'hyperband'
        ? fix('Write {type: hyperband, min_iter: 3}', [
            sweep.fileName.endsWith('.json') ? undefined : replaceValue(sweep, field, '{type: hyperband, min_iter: 3}'),
          ])
        : undefined;
    context.report(
      badEarlyTerminate,
      field,
      `\`early_terminate\` is ${describe(field)}, so no run is ended early: write \`{type: hyperband, min_iter: 3}\`.`,
      { fixes: [cure] },
    );
    return;
  }
  let spoken = false;
  for (const misfit of misfits(field, blockForm('early_terminate', sweep.kind), { numbersAsSent: true })) {
    spoken = true;
    if (misfit.kind === 'missing-key') {
      context.report(
        badEarlyTerminate,
        keyPlace(field),
        '`early_terminate` has no `type`, so no run is ended early: add `type: hyperband`.',
        { absent: true, fixes: [fix('Add type: hyperband', [insertPair(sweep, field, 'type', 'hyperband')], true)] },
      );
    } else if (misfit.field.name === 'type') {
      const near = misfit.field.text === undefined ? undefined : nearestWord(misfit.field.text, ['hyperband']);
      context.report(
        badEarlyTerminate,
        misfit.field,
        `\`early_terminate.type\` is ${describe(misfit.field)}, so no run is ended early: write \`hyperband\`, the only type there is.`,
        { fixes: [near ? fix('Write hyperband', [replaceValue(sweep, misfit.field, near)], true) : undefined] },
      );
    } else sayMisfit(context, misfit);
  }
  if (!field.has('min_iter') && !(field.has('max_iter') && field.has('s')) && !misspelt(field)) {
    const has = field.has('max_iter')
      ? '`max_iter` but no `s`: add `s: 2`, or write `min_iter: 3`'
      : field.has('s')
        ? '`s` but no `max_iter`: add `max_iter: 27`, or write `min_iter: 3`'
        : 'neither `min_iter` nor `max_iter`: add `min_iter: 3`';
    context.report(
      badEarlyTerminate,
      keyPlace(field),
      `\`early_terminate\` has ${has}, for no run is ended early without it.`,
      { absent: true, fixes: [fix('Add min_iter: 3', [insertPair(sweep, field, 'min_iter', '3')])] },
    );
    return;
  }
  const eta = boundNumber(field.get('eta'));
  const most = boundNumber(field.get('max_iter'));
  const s = boundNumber(field.get('s'));
  if (
    !spoken &&
    !field.has('min_iter') &&
    eta === undefined &&
    most !== undefined &&
    s !== undefined &&
    most / 3 ** s < 1
  ) {
    context.report(
      badEarlyTerminate,
      field.get('s') ?? field,
      `\`early_terminate\` makes no bands of \`max_iter\` ${most} and \`s\` ${s}, since ${most} divided by 3 that often is below 1: write a smaller \`s\`.`,
    );
  }
}

/** A key of another name stands for one that is missed; that key is spoken of already. */
function misspelt(field: Field): boolean {
  return field.names.some(
    name =>
      !['type', 'eta', 'strict', 's', 'max_iter', 'min_iter'].includes(name) &&
      nearestWord(name, ['min_iter', 'max_iter']) !== undefined,
  );
}
