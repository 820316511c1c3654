import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { boundNumber, isSciString, isSciText, type FormName } from '../../../sweep/parameterForm.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { pyFloatRepr } from '../../../python/values/float.ts';
import { fix, replaceValue } from '../../fixes/edit.ts';
import type { Misfit } from '../structure/structure.ts';
import { formSchema } from '../../schema.ts';
import type { Fix } from '../../types.ts';
import type { Say } from './forms.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { reportSciBound } from '../yaml/sciString.ts';
import { describe } from '../words.ts';

const boundsMixed: Rule = { code: 'bounds-mixed', severities: ['error'] };

const boundNotANumber: Rule = { code: 'bound-not-a-number', severities: ['error', 'warning'] };

const boundNotWhole: Rule = { code: 'bound-not-whole', severities: ['error', 'warning'] };

const boundsSwapped: Rule = { code: 'bounds-swapped', severities: ['error', 'warning'] };

const minNotPositive: Rule = { code: 'min-not-positive', severities: ['error', 'warning'] };

export const boundRules: readonly Rule[] = [boundsMixed, boundNotANumber, boundNotWhole, boundsSwapped, minNotPositive];

/** What keeps `min` and `max` from the form: their types, as the client and then the server see them, and their order. */
export function checkBounds(
  context: RuleContext,
  parameter: Parameter,
  form: FormName,
  found: readonly Misfit[],
  say: Say,
): void {
  const { field, names } = parameter;
  const [min, max] = [field.get('min'), field.get('max')];
  const isTop = names.length === 1;
  if (isTop && min && max && !field.has('distribution') && !sameKind(min, max)) {
    sayAmbiguous(context, parameter, min, max, say);
    return;
  }
  const properties = formSchema(form)?.node.properties ?? {};
  if (!properties['min'] && !(isTop && min && max)) return;
  const incomparable = isTop && min !== undefined && max !== undefined && !comparable(min, max);
  let wrong = false;
  for (const bound of [min, max]) {
    if (bound && (properties['min'] || incomparable))
      wrong = checkBound(context, parameter, bound, { incomparable, found }, say) || wrong;
  }
  if (wrong || !min || !max) return;
  checkOrder(context, parameter, min, max, say);
  if (found.some(misfit => misfit.field === min && misfit.kind === 'range')) {
    say(
      minNotPositive,
      min,
      l10n.t(
        '`min` of `{0}` is {1}, but `{2}` requires a number above 0. Use a small number, such as 0.0001.',
        names.join('.'),
        min.source,
        form,
      ),
    );
  }
}

/** The client's check: two ints (a bool is one to Python) or two floats. */
function sameKind(min: Field, max: Field): boolean {
  const isInt = (f: Field) => f.type === 'int' || f.type === 'bool';
  return (isInt(min) && isInt(max)) || (min.type === 'float' && max.type === 'float');
}

function sayAmbiguous(context: RuleContext, parameter: Parameter, min: Field, max: Field, say: Say): void {
  const { sweep } = context;
  const label = parameter.names.join('.');
  const odd = [min, max].filter(b => b.number === undefined);
  for (const bound of odd) {
    if (isSciString(bound)) reportSciBound(context, bound, label);
    else sayNotANumber(context, label, bound, say, 'error');
  }
  if (odd.length) context.unfit.add(parameter.field);
  checkOrder(context, parameter, min, max, say);
  if (odd.length) return;
  const [whole, float] = min.type === 'int' ? [min, max] : [max, min];
  const text = `${whole.source}.0`;
  const certain = /^[-+]?(?:0|[1-9]\d*)$/.test(whole.source);
  say(
    boundsMixed,
    whole,
    l10n.t(
      '`{0}` of `{1}` is the integer {2} and `{3}` is the float {4}, which the client refuses. Use `{0}: {5}`.',
      whole.name,
      label,
      whole.source,
      float.name,
      float.source,
      text,
    ),
    {
      severity: 'error',
      fixes: [certain ? fix(l10n.t('Use {0}', text), [replaceValue(sweep, whole, text)], true) : undefined],
    },
  );
}

/** One bound's type, as the server sees it; gives whether it is wrong. */
function checkBound(
  context: RuleContext,
  { names }: Parameter,
  bound: Field,
  { incomparable, found }: { incomparable: boolean; found: readonly Misfit[] },
  say: Say,
): boolean {
  const label = names.join('.');
  if (bound.type === 'broken') return true;
  if (boundNumber(bound) === undefined) {
    sayNotANumber(context, label, bound, say, incomparable ? 'error' : undefined);
    return true;
  }
  if (!found.some(misfit => misfit.field === bound && misfit.kind === 'type')) return false;
  const value = boundNumber(bound) ?? 0;
  const whole = Number.isInteger(value);
  say(
    boundNotWhole,
    bound,
    whole
      ? l10n.t(
          '`{0}` of `{1}` is the float {2}, but `int_uniform` requires an integer. Use `{3}`.',
          bound.name,
          label,
          bound.source,
          value,
        )
      : l10n.t(
          '`{0}` of `{1}` is the float {2}, but `int_uniform` requires an integer. Use one, or `distribution: uniform`.',
          bound.name,
          label,
          bound.source,
        ),
    {
      fixes: [
        whole && Number.isSafeInteger(value)
          ? fix(l10n.t('Use {0}', value), [replaceValue(context.sweep, bound, String(value))], true)
          : undefined,
      ],
    },
  );
  return true;
}

function sayNotANumber(
  context: RuleContext,
  label: string,
  bound: Field,
  say: Say,
  severity: 'error' | undefined,
): void {
  const number = numberWithin(bound);
  const unquoted: Fix | undefined =
    number === undefined ? undefined : fix(l10n.t('Remove the quotes'), [replaceValue(context.sweep, bound, number)]);
  const other = bound.path.length
    ? context.sweep.fieldAt([...bound.path.slice(0, -1), bound.name === 'min' ? 'max' : 'min'])
    : undefined;
  const isBelow = (other?.number ?? NaN) > Number(number);
  const goesWith =
    number !== undefined &&
    other?.number !== undefined &&
    (other.type === 'float') === /[.e]/i.test(number) &&
    (bound.name === 'min') === isBelow &&
    other.number !== Number(number);
  say(
    boundNotANumber,
    bound,
    number === undefined
      ? l10n.t(
          '`{0}` of `{1}` is {2}, but W&B requires a number. Use one, such as 0.1 or 10.',
          bound.name,
          label,
          describe(bound),
        )
      : l10n.t(
          '`{0}` of `{1}` is {2}, but W&B requires a number. Use `{3}` without quotes.',
          bound.name,
          label,
          describe(bound),
          number,
        ),
    {
      ...(severity ? { severity } : {}),
      fixes: [goesWith ? unquoted : undefined],
    },
  );
}

/** The number in a quoted string, as PyYAML reads it without quotes. */
function numberWithin(bound: Field): string | undefined {
  const text = bound.text;
  return text !== undefined && !isSciText(bound) && /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? text : undefined;
}

/** True where Python's `>=` compares the two: numbers with numbers, strings with strings. */
function comparable(min: Field, max: Field): boolean {
  const kind = (f: Field) => (boundNumber(f) !== undefined || f.type === 'bool' ? 'number' : f.type);
  return kind(min) === kind(max) && ['number', 'str', 'seq'].includes(kind(min));
}

function checkOrder(context: RuleContext, { names }: Parameter, min: Field, max: Field, say: Say): void {
  const [low, high] = [orderNumber(min), orderNumber(max)];
  if (low === undefined || high === undefined || low < high) return;
  // `not-finite` reports what is infinite or NaN.
  if (!Number.isFinite(low) || !Number.isFinite(high)) return;
  const label = names.join('.');
  const equal = low === high;
  const message = equal
    ? l10n.t(
        '`min` and `max` of `{0}` are both {1}, so W&B refuses it. Use `value: {1}` for a constant, or another bound.',
        label,
        min.source,
      )
    : l10n.t(
        '`min` {0} of `{1}` is not less than `max` {2}, so W&B refuses it. Swap them.',
        min.source,
        label,
        max.source,
      );
  const swap = fix(
    l10n.t('Swap min and max'),
    [
      replaceValue(context.sweep, min, sourceOf(context, max)),
      replaceValue(context.sweep, max, sourceOf(context, min)),
    ],
    true,
  );
  say(boundsSwapped, min, message, {
    fixes: [equal ? undefined : swap],
  });
}

function orderNumber(field: Field): number | undefined {
  const s = field.scalar;
  return s?.type === 'bool' ? Number(s.value) : boundNumber(field);
}

function sourceOf(context: RuleContext, field: Field): string {
  const { node } = field;
  return node.kind === 'scalar' ? context.sweep.tree.text.slice(node.start, node.end) : pyFloatRepr(field.number ?? 0);
}
