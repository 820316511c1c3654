import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { fix, renameKey, replaceValue } from '../../fixes/edit.ts';
import { keyPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { FormCheck } from './parameterCheck.ts';

export const logIsDistribution: Rule = { code: 'log-is-distribution', severities: ['error', 'warning'] };

/** What other libraries call a range that is drawn by its logarithm. */
const LOGS: readonly string[] = ['log', 'log_scale', 'logscale', 'is_log', 'use_log'];

/** Reports `log: true`, which is a distribution in W&B; gives whether a key is one. */
export function reportLog(check: FormCheck, item: Field): boolean {
  const { context, field, form, label } = check;
  const isLog = LOGS.includes(item.name.toLowerCase()) && item.type === 'bool' && !item.falsy;
  const isScale = item.name === 'scale' && /^log/i.test(item.text ?? '');
  if ((!isLog && !isScale) || (form !== 'uniform' && form !== 'int_uniform') || field.has('distribution')) return false;
  const message = l10n.t(
    'W&B does not know the key `{0}` of the parameter `{1}`. Use `distribution: log_uniform_values`.',
    item.name,
    label,
  );
  const isPositive = (field.get('min')?.number ?? 0) > 0;
  const fits = isPositive && context.sweep.engine !== 'grid';
  const changes = [
    renameKey(context.sweep, item, 'distribution'),
    replaceValue(context.sweep, item, 'log_uniform_values'),
  ];
  check.report(logIsDistribution, keyPlace(item), message, {
    fixes: [fits ? fix(l10n.t('Use {0}', 'distribution: log_uniform_values'), changes) : undefined],
  });
  return true;
}
