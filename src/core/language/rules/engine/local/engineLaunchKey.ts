import * as l10n from '@vscode/l10n';
import type { Field } from '../../../../sweep/field.ts';
import { OPTUNA_SETTINGS } from '../../../../wandb/blockKeys.ts';
import { publishedScheduler } from '../../../../wandb/schedulerJobs.ts';
import { removeKey } from '../../commonFixes.ts';
import { keyPlace } from '../../place.ts';
import type { Rule, RuleContext } from '../../rule.ts';

export const engineLaunchKey: Rule = { code: 'engine-launch-key', severities: ['warning'] };

/** Reports a launch scheduler's key beside a local engine, which does not read it (docs/facts/local-engines.md). */
export function reportEngineLaunchKey(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const { name } = field;
  const isSameEngine = name === 'job' && publishedScheduler(field.text) === sweep.localEngine;
  const isOfOptuna = sweep.localEngine === 'optuna' && ['settings', ...OPTUNA_SETTINGS].includes(name);
  const message = isOfOptuna
    ? l10n.t(
        '`{0}` is for the Optuna scheduler job of a launch sweep, so `engine: optuna` ignores it. Use `optimizer`.',
        name,
      )
    : l10n.t('`{0}` is for the scheduler of a launch sweep, so a local engine ignores it. Remove it.', name);
  const fixes = [isSameEngine || !isOfOptuna ? removeKey(sweep, field) : undefined];
  context.report(engineLaunchKey, keyPlace(field), message, { fixes });
}
