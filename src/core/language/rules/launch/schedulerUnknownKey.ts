import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { ONLY_LAUNCH_KEYS, OPTUNA_SETTINGS } from '../../../wandb/blockKeys.ts';
import { isTopLevel } from '../../../wandb/sweepKeys.ts';
import { moveToTopLevel, moveUnder, removeKey, useKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const schedulerUnknownKey: Rule = { code: 'scheduler-unknown-key', severities: ['warning'] };

/** Settings of a scheduler job that people write next to `settings`. */
const IN_SETTINGS: readonly string[] = [...OPTUNA_SETTINGS, 'method'];

/** Reports a key of `scheduler` that neither the client nor the scheduler reads (docs/facts/launch-sweep-cli.md). */
export function reportSchedulerUnknownKey(context: RuleContext, field: Field, known: readonly string[]): void {
  const { sweep } = context;
  const { name } = field;
  const at = keyPlace(field);
  if ((ONLY_LAUNCH_KEYS as readonly string[]).includes(name)) {
    const message = l10n.t('W&B does not read `{0}` under `scheduler`. Move it under `launch`.', name);
    const fixes = [moveUnder(sweep, field, 'launch')];
    context.report(schedulerUnknownKey, at, message, { fixes });
  } else if (IN_SETTINGS.includes(name)) {
    const message = l10n.t('W&B does not read `{0}` under `scheduler`. Move it under `scheduler.settings`.', name);
    context.report(schedulerUnknownKey, at, message);
  } else if (isTopLevel(name)) {
    const message = l10n.t('W&B does not read `{0}` under `scheduler`. Move it to the top of the file.', name);
    const fixes = [moveToTopLevel(sweep, field)];
    context.report(schedulerUnknownKey, at, message, { fixes });
  } else reportUnknown(context, field, known);
}

function reportUnknown(context: RuleContext, field: Field, known: readonly string[]): void {
  const { sweep } = context;
  const near = nearestWord(
    field.name,
    known.filter(key => sweep.scheduler?.has(key) !== true),
  );
  if (near === undefined) {
    const message = l10n.t('W&B does not read `{0}` under `scheduler`. Remove it.', field.name);
    const fixes = [removeKey(sweep, field)];
    context.report(schedulerUnknownKey, keyPlace(field), message, { fixes });
  } else {
    const message = l10n.t('W&B does not read `{0}` under `scheduler`. Use `{1}`.', field.name, near);
    const fixes = [useKey(sweep, field, near, true)];
    context.report(schedulerUnknownKey, keyPlace(field), message, { fixes });
  }
}
