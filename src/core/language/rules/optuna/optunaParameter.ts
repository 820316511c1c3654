import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isSciString, withPointAndSign } from '../../../sweep/parameterForm.ts';
import type { Parameter, SweepFile } from '../../../sweep/sweepFile.ts';
import type { Place } from '../../../yaml/read/node.ts';
import { fix, renameKey, replaceValue, yamlOf } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { useValue } from '../commonFixes.ts';
import { keyPlace, placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { describe } from '../words.ts';

export const optunaParameter: Rule = { code: 'optuna-parameter', severities: ['error', 'warning'] };

/** Why the scheduler fails on a parameter, and where. */
export interface Refusal {
  readonly at: Place;
  readonly message: string;
  readonly fixes?: readonly (Fix | undefined)[];
}

/**
 * Why the Optuna scheduler cannot convert a top-level parameter, in the order of its own checks; undefined where it can
 * (docs/facts/schedulers.md).
 */
export function optunaRefusal({ field, names }: Parameter, sweep: SweepFile): Refusal | undefined {
  const label = names.join('.');
  if (field.type !== 'map') return undefined;
  const [values, value, min, max] = [field.get('values'), field.get('value'), field.get('min'), field.get('max')];
  if ((values && !values.falsy) || (value && !value.falsy)) return undefined;
  if (value) return falsyValue(label, value, sweep);
  if (!min) return { at: keyPlace(field), message: unknownFormMessage(label, field) };
  if (isSciString(min)) return sciMinimum(label, min, sweep);
  if (min.type !== 'int' && min.type !== 'float' && min.type !== 'bool') {
    const message = l10n.t(
      "`min` of `{0}` is {1}, so Optuna's scheduler fails. Use a number such as 0.1.",
      label,
      describe(min),
    );
    return { at: placeOf(min), message };
  }
  if (!max || max.falsy) return maximumRefusal(label, field, max);
  if (isSwapped(min, max)) return { at: placeOf(min), message: swappedMessage(label, min, max) };
  return stepRefusal(label, field, min);
}

/** Of an integer `min` Optuna draws integers, so that it cuts `max` to one. */
function isSwapped(min: Field, max: Field): boolean {
  const high = min.type === 'float' ? max.number : Math.trunc(max.number ?? NaN);
  return min.number !== undefined && high !== undefined && min.number > high;
}

/** What is said of a `min` above `max` (by `bounds-swapped`), of which the server warns too. */
export function swappedMessage(label: string, min: Field, max: Field): string {
  return l10n.t(
    "`min` {0} of `{1}` is more than `max` {2}, so the server warns and Optuna's scheduler fails. Swap them.",
    min.source,
    label,
    max.source,
  );
}

/** Python treats 0, false, an empty string and null as missing. */
function falsyValue(label: string, value: Field, sweep: SweepFile): Refusal {
  const { node, empty } = value;
  const written = (node.kind === 'scalar' ? yamlOf(sweep, value) : undefined) ?? value.source;
  const list = `[${empty ? 'null' : written}]`;
  const message = l10n.t(
    "`value` of `{0}` is {1}, which Optuna's scheduler takes for missing. Use `{2}`.",
    label,
    describe(value),
    `values: ${list}`,
  );
  const changes = [renameKey(sweep, value, 'values'), replaceValue(sweep, value, list)];
  return { at: placeOf(value), message, fixes: [fix(l10n.t('Use {0}', `values: ${list}`), changes)] };
}

function unknownFormMessage(label: string, field: Field): string {
  if (field.has('parameters'))
    return l10n.t(
      "Optuna's scheduler cannot convert `{0}`, a group of parameters. Move its parameters to the first level.",
      label,
    );
  const distribution = field.get('distribution')?.text;
  return distribution === undefined
    ? l10n.t("Optuna's scheduler cannot convert `{0}` without `min`. Use `min` and `max`, or `values`.", label)
    : l10n.t(
        "Optuna's scheduler cannot convert the distribution `{0}` of `{1}`. Use `min` and `max`, or `values`.",
        distribution,
        label,
      );
}

function sciMinimum(label: string, min: Field, sweep: SweepFile): Refusal {
  const number = withPointAndSign(min.text ?? '');
  const message = l10n.t(
    'PyYAML reads `min` of `{0}` as the string "{1}", so Optuna\'s scheduler fails. Use `{2}`.',
    label,
    min.text ?? '',
    number,
  );
  return { at: placeOf(min), message, fixes: [useValue(sweep, min, number, true)] };
}

function maximumRefusal(label: string, field: Field, max: Field | undefined): Refusal {
  const message =
    max?.number === 0
      ? l10n.t("`max` of `{0}` is 0, which Optuna's scheduler takes for missing. Use a number such as 1.0e-6.", label)
      : l10n.t("`max` of `{0}` is missing, so Optuna's scheduler fails. Add `max: …`.", label);
  return { at: max ? placeOf(max) : keyPlace(field), message };
}

/** What Optuna's own distributions refuse. */
function stepRefusal(label: string, field: Field, min: Field): Refusal | undefined {
  const [log, step] = [field.get('log'), field.get('step')];
  const isLog = log !== undefined && !log.falsy;
  if (isLog && step && step.type !== 'null') {
    const message = l10n.t('Optuna does not allow `step` with `log: true` in `{0}`. Remove one of them.', label);
    return { at: keyPlace(step), message };
  }
  if (isLog && min.number !== undefined && min.number <= 0) {
    const message = l10n.t(
      '`min` of `{0}` is {1}, but Optuna requires more than 0 with `log: true`. Use a number such as 0.0001.',
      label,
      min.source,
    );
    return { at: placeOf(min), message };
  }
  // Of integers the scheduler takes a step of 0 for none.
  const isNone = step?.number === 0 && min.type !== 'float';
  if (step?.number === undefined || step.number > 0 || isNone) return undefined;
  const message = l10n.t('`step` of `{0}` is {1}, which Optuna refuses. Use a number above 0.', label, step.source);
  return { at: placeOf(step), message };
}
