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
      `\`min\` of \`${names.join('.')}\` is ${min.source}, and \`${form}\` needs it above 0: write a small number such as 0.0001.`,
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
    `\`${whole.name}\` of \`${label}\` is the int ${whole.source} and \`${float.name}\` the float ${float.source}, which the client refuses: write \`${whole.name}: ${text}\`.`,
    {
      severity: 'error',
      fixes: [certain ? fix(`Write ${text}`, [replaceValue(sweep, whole, text)], true) : undefined],
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
    `\`${bound.name}\` of \`${label}\` is the float ${bound.source}, and \`int_uniform\` takes ints only: write ${whole ? `\`${value}\`` : 'a whole number, or `distribution: uniform`'}.`,
    {
      fixes: [
        whole && Number.isSafeInteger(value)
          ? fix(`Write ${value}`, [replaceValue(context.sweep, bound, String(value))], true)
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
    number === undefined ? undefined : fix('Take the quotes off', [replaceValue(context.sweep, bound, number)]);
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
    `\`${bound.name}\` of \`${label}\` is ${describe(bound)}, not a number: write ${number === undefined ? 'one, such as 0.1 or 10' : `\`${number}\` without quotes`}.`,
    {
      ...(severity ? { severity } : {}),
      fixes: [goesWith ? unquoted : undefined],
    },
  );
}

/** The number that a quoted text holds, as PyYAML reads it bare. */
function numberWithin(bound: Field): string | undefined {
  const text = bound.text;
  return text !== undefined && !isSciText(bound) && /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? text : undefined;
}

/** True where Python's `>=` compares the two: numbers with numbers, texts with texts. */
function comparable(min: Field, max: Field): boolean {
  const kind = (f: Field) => (boundNumber(f) !== undefined || f.type === 'bool' ? 'number' : f.type);
  return kind(min) === kind(max) && ['number', 'str', 'seq'].includes(kind(min));
}

function checkOrder(context: RuleContext, { names }: Parameter, min: Field, max: Field, say: Say): void {
  const [low, high] = [orderNumber(min), orderNumber(max)];
  if (low === undefined || high === undefined || low < high) return;
  // Of what is infinite or no number rules/engines.ts speaks.
  if (!Number.isFinite(low) || !Number.isFinite(high)) return;
  const label = names.join('.');
  const equal = low === high;
  const cure = equal ? `write \`value: ${min.source}\` for a constant, or another bound` : 'exchange them';
  const swap = fix(
    'Exchange min and max',
    [
      replaceValue(context.sweep, min, sourceOf(context, max)),
      replaceValue(context.sweep, max, sourceOf(context, min)),
    ],
    true,
  );
  say(boundsSwapped, min, `\`min\` ${min.source} of \`${label}\` is not less than \`max\` ${max.source}: ${cure}.`, {
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
