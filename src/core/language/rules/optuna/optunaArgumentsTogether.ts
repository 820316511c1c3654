import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Severity } from '../../types.ts';
import { fix, replaceValue } from '../../fixes/edit.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const optunaArgumentsTogether: Rule = { code: 'optuna-arguments-together', severities: ['error', 'warning'] };

/** Checks the arguments that a constructor of Optuna's refuses only with another one (docs/facts/schedulers.md). */
export function checkTogether(context: RuleContext, args: Field, type: string, severity: Severity): void {
  if (type === 'ThresholdPruner') checkThresholds(context, args, severity);
  else if (type === 'SuccessiveHalvingPruner') checkBootstrap(context, args, severity, [type, 'min_resource']);
  else if (type === 'HyperbandPruner') checkBootstrap(context, args, severity, [type, 'max_resource']);
  else if (type === 'TPESampler') checkGroup(context, args, severity);
}

function checkThresholds(context: RuleContext, args: Field, severity: Severity): void {
  const [lower, upper] = [args.get('lower'), args.get('upper')];
  if (lower?.number === undefined || upper?.number === undefined || lower.number <= upper.number) return;
  const message = l10n.t(
    '`lower` {0} of ThresholdPruner is more than `upper` {1}, which Optuna refuses. Swap them.',
    lower.source,
    upper.source,
  );
  const changes = [replaceValue(context.sweep, lower, upper.source), replaceValue(context.sweep, upper, lower.source)];
  context.report(optunaArgumentsTogether, lower, message, {
    severity,
    fixes: [fix(l10n.t('Swap lower and upper'), changes)],
  });
}

/** `auto`, which is also the default of SuccessiveHalvingPruner and HyperbandPruner, goes with no bootstrapping. */
function checkBootstrap(
  context: RuleContext,
  args: Field,
  severity: Severity,
  [type, resource]: readonly [string, string],
): void {
  const count = args.get('bootstrap_count');
  const given = args.get(resource);
  const isOn = count?.scalar?.type === 'bool' ? !count.falsy : (count?.number ?? 0) > 0;
  if (!count || !isOn || (given && given.text !== 'auto')) return;
  const message = l10n.t(
    '`bootstrap_count` of {0} is {1}, which Optuna refuses while `{2}` is `auto`. Use a number for `{2}`.',
    type,
    count.source,
    resource,
  );
  context.report(optunaArgumentsTogether, count, message, { severity });
}

function checkGroup(context: RuleContext, args: Field, severity: Severity): void {
  const [group, multivariate] = [args.get('group'), args.get('multivariate')];
  const isOn = group?.type === 'bool' && !group.falsy;
  if (!isOn || multivariate?.type !== 'bool' || !multivariate.falsy) return;
  const message = l10n.t(
    '`group` of TPESampler is true, which Optuna refuses without `multivariate`. Use `multivariate: true`.',
  );
  const fixes = [fix(l10n.t('Use {0}', 'multivariate: true'), [replaceValue(context.sweep, multivariate, 'true')])];
  context.report(optunaArgumentsTogether, group, message, { severity, fixes });
}
