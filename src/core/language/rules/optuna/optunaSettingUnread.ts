import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { removeKey, useKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';
import { OPTUNA_SETTINGS } from '../../../wandb/blockKeys.ts';

export const optunaSettingUnread: Rule = { code: 'optuna-setting-unread', severities: ['warning', 'information'] };

/**
 * Reports a setting that the scheduler does not read (docs/facts/schedulers.md); of a job that only looks like the
 * published one only what is probably a slip.
 */
export function reportSettingUnread(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const unset = OPTUNA_SETTINGS.filter(name => sweep.settings?.has(name) !== true);
  const near = nearestWord(field.name, unset);
  if (near === undefined && sweep.schedulerKind !== 'optuna') return;
  const path = pathName(field.path);
  const message =
    near === undefined
      ? l10n.t("Optuna's scheduler does not read `{0}`. Remove it.", path)
      : l10n.t("Optuna's scheduler does not read `{0}`. Use `{1}`.", path, near);
  context.report(optunaSettingUnread, keyPlace(field), message, {
    severity: near === undefined && field.name === 'artifact' ? 'information' : 'warning',
    fixes: [near === undefined ? removeKey(sweep, field) : useKey(sweep, field, near, true)],
  });
}
