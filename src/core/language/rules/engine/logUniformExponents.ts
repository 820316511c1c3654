import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Parameter, SweepFile } from '../../../sweep/sweepFile.ts';
import { REPLACED_DISTRIBUTIONS, type Distribution } from '../../../wandb/distributions.ts';
import { fix, replaceValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { parameterName } from '../words.ts';

export const logUniformExponents: Rule = { code: 'log-uniform-exponents', severities: ['warning'], deprecated: true };

/** Reports a deprecated distribution, whose bounds are exponents of e (docs/facts/config.md). */
export function checkExponents(context: RuleContext, parameter: Parameter): void {
  const { field, form } = parameter;
  const distribution = field.get('distribution');
  const instead = form === undefined || form === 'nested' ? undefined : REPLACED_DISTRIBUTIONS[form];
  if (!form || !instead || !distribution) return;
  const name = parameterName(parameter);
  const exponents = context.unfit.has(field) ? undefined : exponentsOf(field);
  const range = exponents && rangeOf(form, exponents);
  const message = range
    ? l10n.t(
        '`{0}` is deprecated and takes exponents of e, so `{1}` goes from {2} to {3}. Use `{4}` with plain values.',
        form,
        name,
        ...range,
        instead,
      )
    : l10n.t(
        '`{0}` of `{1}` is deprecated and takes exponents of e. Use `{2}` with plain values.',
        form,
        name,
        instead,
      );
  const fixes = exponents ? fixesOf(context.sweep, { distribution, instead, exponents, range }) : [];
  context.report(logUniformExponents, distribution, message, { fixes });
}

interface Exponents {
  readonly min: Field;
  readonly max: Field;
  readonly low: number;
  readonly high: number;
}

function exponentsOf(field: Field): Exponents | undefined {
  const [min, max] = [field.get('min'), field.get('max')];
  return min?.number === undefined || max?.number === undefined
    ? undefined
    : { min, max, low: min.number, high: max.number };
}

/** The values that the exponents make; undefined where one of them is too large or too small to write. */
function rangeOf(form: string, { low, high }: Exponents): [from: string, to: string] | undefined {
  const [least, most] = form === 'inv_log_uniform' ? [-high, -low] : [low, high];
  const [from, to] = [shortExp(least), shortExp(most)];
  return from !== undefined && to !== undefined ? [from, to] : undefined;
}

interface Replacement {
  readonly distribution: Field;
  readonly instead: Distribution;
  readonly exponents: Exponents;
  readonly range: readonly [from: string, to: string] | undefined;
}

/** Both readings of the bounds, the likelier one first. */
function fixesOf(sweep: SweepFile, { distribution, instead, exponents, range }: Replacement): (Fix | undefined)[] {
  const { min, max, low, high } = exponents;
  const rename = replaceValue(sweep, distribution, instead);
  const asValues =
    low > 0
      ? fix(l10n.t('Use {0} with {1} and {2} as the values', instead, min.source, max.source), [rename])
      : undefined;
  const [from, to] = range ?? ['0', '0'];
  const asRange =
    Number(from) < Number(to) && Number(from) > 0
      ? fix(l10n.t('Use {0} with the same range, {1} to {2}', instead, from, to), [
          rename,
          replaceValue(sweep, min, from),
          replaceValue(sweep, max, to),
        ])
      : undefined;
  const looksLikeValues = low > 0 && high <= 1;
  return looksLikeValues ? [asValues, asRange] : [asRange, asValues];
}

/** e to the power of an exponent, as PyYAML reads a float; undefined where it is too large or too small to write. */
function shortExp(exponent: number): string | undefined {
  const value = Math.exp(exponent);
  if (!Number.isFinite(value) || value === 0) return undefined;
  const [mantissa = '', power = '0'] = value.toExponential(3).split('e');
  const short = Number(mantissa).toString();
  if (Number(power) < -4 || Number(power) > 5)
    return `${short.includes('.') ? short : `${short}.0`}e${Number(power) < 0 ? '-' : '+'}${Math.abs(Number(power))}`;
  const plain = Number(value.toPrecision(4)).toString();
  return plain.includes('.') ? plain : `${plain}.0`;
}
