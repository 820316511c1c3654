import type { Field } from '../../../sweep/field.ts';
import { boundNumber, isSciString } from '../../../sweep/parameterForm.ts';
import { reportSciBound } from '../yaml/sciString.ts';
import { reportBoundNotANumber } from './boundNotANumber.ts';
import { reportBoundNotWhole } from './boundNotWhole.ts';
import { reportBoundsMixed } from './boundsMixed.ts';
import { checkBoundOrder } from './boundsSwapped.ts';
import { reportMinNotPositive } from './minNotPositive.ts';
import type { FormCheck } from './parameterCheck.ts';

/** Reports why W&B refuses `min` and `max`: their types, as the client and the server see them, or their order. */
export function checkBounds(check: FormCheck): void {
  const { isTop, found } = check;
  const { field } = check;
  const min = field.get('min');
  const max = field.get('max');
  if (!min && !max) return;
  if (isTop && min && max && !field.has('distribution') && !isOneKind(min, max)) {
    checkAmbiguous(check, min, max);
    return;
  }
  const takesBounds = check.allowed.includes('min');
  if (!takesBounds && !(isTop && min && max)) return;
  const isIncomparable = isTop && min !== undefined && max !== undefined && !isComparable(min, max);
  let isWrong = false;
  for (const bound of [min, max])
    if (bound && (takesBounds || isIncomparable)) isWrong = checkBound(check, bound, isIncomparable) || isWrong;
  if (isWrong || !min || !max) return;
  checkBoundOrder(check, min, max);
  if (found.some(misfit => misfit.field === min && misfit.kind === 'range')) reportMinNotPositive(check, min);
}

/** The client's check: two ints (a boolean is one to Python) or two floats. */
function isOneKind(min: Field, max: Field): boolean {
  const isInt = ({ type }: Field) => type === 'int' || type === 'bool';
  return (isInt(min) && isInt(max)) || (min.type === 'float' && max.type === 'float');
}

/** Bounds that tell the client no distribution. */
function checkAmbiguous(check: FormCheck, min: Field, max: Field): void {
  const { context, field } = check;
  const odd = [min, max].filter(bound => bound.number === undefined);
  for (const bound of odd) {
    if (isSciString(bound)) reportSciBound(context, bound);
    else reportBoundNotANumber(check, bound, 'error');
  }
  if (odd.length) context.unfit.add(field);
  checkBoundOrder(check, min, max);
  if (!odd.length) reportBoundsMixed(check, min, max);
}

/** Checks one bound's type, as the server sees it, and gives whether it is wrong. */
function checkBound(check: FormCheck, bound: Field, isIncomparable: boolean): boolean {
  if (bound.type === 'broken') return true;
  const value = boundNumber(bound);
  if (value === undefined) {
    reportBoundNotANumber(check, bound, isIncomparable ? 'error' : undefined);
    return true;
  }
  if (!check.found.some(misfit => misfit.field === bound && misfit.kind === 'type')) return false;
  reportBoundNotWhole(check, bound, value);
  return true;
}

/** True where Python's `>=` compares the two: numbers with numbers, strings with strings, lists with lists. */
function isComparable(min: Field, max: Field): boolean {
  const kind = kindToCompare(min);
  return kind === kindToCompare(max) && ['number', 'str', 'seq'].includes(kind);
}

function kindToCompare(field: Field): string {
  return boundNumber(field) !== undefined || field.type === 'bool' ? 'number' : field.type;
}
