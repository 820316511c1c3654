import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { formOf } from '../../../sweep/parameterForm.ts';
import { isOptuna } from '../../../sweep/sweepFile.ts';
import { isParameterKey } from '../../../wandb/parameterKeys.ts';
import { fix, isOwn } from '../../fixes/edit.ts';
import { keyPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { listing } from '../words.ts';
import type { ParameterCheck } from './parameterCheck.ts';

export const groupWithoutParameters: Rule = { code: 'group-without-parameters', severities: ['error', 'warning'] };

/** At most this many of a group's parameters are named. */
const MOST_NAMES = 3;

/** Reports a group whose parameters are not under `parameters`; gives whether a parameter is one. */
export function checkGroupKey(check: ParameterCheck): boolean {
  const { context, field, label } = check;
  const { items, names } = field;
  if (names.some(isParameterKey) || !items.some(looksLikeParameter)) return false;
  const message = l10n.t(
    '`{0}` has the parameters {1} without `parameters:` between, which W&B requires. Put `parameters:` above them.',
    label,
    listing(names.slice(0, MOST_NAMES)),
  );
  const isWhole = items.every(item => formOf(item) !== undefined) && !isOptuna(context.sweep.schedulerKind);
  check.report(groupWithoutParameters, keyPlace(field), message, {
    fixes: [
      isWhole && isOwn(context.sweep, field)
        ? fix(l10n.t('Put {0} between', 'parameters:'), [{ verb: 'wrap', path: field.path, name: 'parameters' }])
        : undefined,
    ],
  });
  return true;
}

/** Reports a group of constants that are written as plain values; gives whether a parameter is one. */
export function checkConstants(check: ParameterCheck): boolean {
  const { items, names } = check.field;
  const isConstant = ({ type, scalar }: Field): boolean => type === 'seq' || (scalar !== undefined && type !== 'null');
  if (names.length < 2 || names.some(isParameterKey) || !items.every(isConstant)) return false;
  const message = l10n.t(
    '`{0}` has {1} without `parameters:` above them, which W&B requires. Put it there, and each as `{value: …}`.',
    check.label,
    listing(names.slice(0, MOST_NAMES)),
  );
  check.report(groupWithoutParameters, keyPlace(check.field), message);
  return true;
}

/** A mapping with the keys of a parameter, or a group of such. */
function looksLikeParameter(item: Field): boolean {
  if (item.type !== 'map' || item.items.length === 0) return false;
  return item.names.some(isParameterKey) || item.items.every(inner => inner.names.some(isParameterKey));
}
