import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { boundNumber } from '../../../sweep/parameterForm.ts';
import { isKnown } from '../../../sweep/sweepFile.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { addKey, useValue } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { blockForm } from '../structure/forms.ts';
import { reportMisfit } from '../structure/misfitRules.ts';
import { misfits } from '../structure/structure.ts';
import { describe } from '../words.ts';
import { EARLY_TERMINATE_KEYS } from '../../../wandb/blockKeys.ts';

export const earlyTerminate: Rule = { code: 'early-terminate', severities: ['warning'] };

/** W&B's only type, the one that takes no other key. */
const HYPERBAND = '{type: hyperband, min_iter: 3}';

/** Reports a block that W&B cannot stop runs by: it warns, and stops none (docs/facts/config.md). */
export function checkEarlyTerminate(context: RuleContext, field: Field): void {
  if (field.type === 'broken') return;
  if (field.type !== 'map') {
    reportNotAMapping(context, field);
    return;
  }
  const found = misfits(field, blockForm('early_terminate', context.sweep.kind), { numbersAsSent: true });
  for (const misfit of found) {
    if (misfit.kind === 'missing-key') reportNoType(context, field);
    else if (misfit.field.name === 'type') reportType(context, misfit.field);
    else reportMisfit(context, misfit);
  }
  if (lacksIterations(field)) reportNoIterations(context, field);
  else if (found.length === 0) checkBands(context, field);
}

function reportNotAMapping(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const message = l10n.t(
    '`early_terminate` is {0}, so W&B does not stop runs early. Use `{1}`.',
    describe(field),
    HYPERBAND,
  );
  const canWrite = field.text === 'hyperband' && !sweep.isJson;
  context.report(earlyTerminate, field, message, {
    fixes: [canWrite ? useValue(sweep, field, HYPERBAND) : undefined],
  });
}

function reportNoType(context: RuleContext, field: Field): void {
  const message = l10n.t(
    '`early_terminate` is missing `type`, so W&B does not stop runs early. Add `type: hyperband`.',
  );
  const fixes = [addKey(context.sweep, field, 'type', 'hyperband', true)];
  context.report(earlyTerminate, keyPlace(field), message, { absent: true, fixes });
}

function reportType(context: RuleContext, type: Field): void {
  const message = l10n.t(
    '`early_terminate.type` is {0}, so W&B does not stop runs early. Use `hyperband`, the only type.',
    describe(type),
  );
  const isNear = type.text !== undefined && nearestWord(type.text, ['hyperband']) !== undefined;
  context.report(earlyTerminate, type, message, {
    fixes: [isNear ? useValue(context.sweep, type, 'hyperband', true) : undefined],
  });
}

/** Neither `min_iter` nor both of `max_iter` and `s`, and not a misspelled key that is meant for one either. */
function lacksIterations(field: Field): boolean {
  if (field.has('min_iter') || (field.has('max_iter') && field.has('s'))) return false;
  return !field.names.some(
    name =>
      !(EARLY_TERMINATE_KEYS as readonly string[]).includes(name) &&
      nearestWord(name, ['min_iter', 'max_iter']) !== undefined,
  );
}

function reportNoIterations(context: RuleContext, field: Field): void {
  const message = field.has('max_iter')
    ? l10n.t('`early_terminate` is missing `s`, so W&B does not stop runs early. Add `s: 2`, or use `min_iter: 3`.')
    : field.has('s')
      ? l10n.t('`max_iter` of `early_terminate` is missing, so W&B does not stop runs early. Add `max_iter: 27`.')
      : l10n.t('`early_terminate` is missing `min_iter`, so W&B does not stop runs early. Add `min_iter: 3`.');
  const fixes = [addKey(context.sweep, field, 'min_iter', '3')];
  context.report(earlyTerminate, keyPlace(field), message, { absent: true, fixes });
}

/** Reports `max_iter` and `s` that make no bands: `max_iter` divided by 3 `s` times is below 1. */
function checkBands(context: RuleContext, field: Field): void {
  const most = boundNumber(field.get('max_iter'));
  const s = boundNumber(field.get('s'));
  const eta = field.get('eta');
  if (
    field.has('min_iter') ||
    !isKnown(field) ||
    boundNumber(eta) !== undefined ||
    eta?.type === 'unknown' ||
    most === undefined ||
    s === undefined
  )
    return;
  if (!(most / 3 ** s < 1)) return;
  const message = l10n.t(
    'No bands fit `max_iter: {0}` and `s: {1}`, so W&B does not stop runs early. Use a smaller `s`.',
    most,
    s,
  );
  context.report(earlyTerminate, field.get('s') ?? field, message);
}
