import type { Field } from '../../../sweep/field.ts';
import { floatYaml } from '../../../yaml/write/toYaml.ts';
import { useKey } from '../commonFixes.ts';
import { yamlOf } from '../../fixes/edit.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { MeantValues } from './meantValues.ts';
import type { ParameterCheck } from './parameterCheck.ts';
import { reportUseOf } from './parameterUnknownKey.ts';
import { meantText, useMeant } from './useMeant.ts';

/** What other libraries call both bounds of a parameter together (Ax, scikit-optimize). */
const NAMES: readonly string[] = ['range', 'bounds', 'limits', 'interval', 'domain'];
/** The keys that take the place of such a one. */
export const BOUNDS: readonly string[] = ['min', 'max'];

/**
 * Reports a key that holds both bounds in a list; gives whether it is one. Two numbers may also be all that is to be
 * tried, so the person chooses.
 *
 * @param free the keys that the parameter could still have
 */
export function reportBoundsInList(check: ParameterCheck, item: Field, free: readonly string[]): boolean {
  const { context, field } = check;
  const meant = BOUNDS.every(key => free.includes(key)) ? boundsOf(context.sweep, item) : undefined;
  const asBounds = meant && useMeant(context, field, item, meant);
  if (!asBounds) return false;
  const asList = free.includes('values') ? useKey(context.sweep, item, 'values') : undefined;
  reportUseOf(check, item, meantText(meant), [asBounds, asList]);
  return true;
}

function boundsOf(sweep: SweepFile, item: Field): (MeantValues & { kind: 'range' }) | undefined {
  if (!NAMES.includes(item.name.toLowerCase()) || item.type !== 'seq' || item.items.length !== 2) return undefined;
  const [low, high] = item.items;
  const [min, max] = [low && numberOf(low), high && numberOf(high)];
  if (!low || !high || min === undefined || max === undefined || min >= max) return undefined;
  const yaml = (field: Field, value: number): string =>
    (field.number === undefined ? undefined : yamlOf(sweep, field)) ?? floatYaml(value);
  return { kind: 'range', min: yaml(low, min), max: yaml(high, max) };
}

/** A number, also one that PyYAML reads as a string, such as `1e-4`. */
function numberOf({ number, text }: Field): number | undefined {
  if (number !== undefined) return number;
  return text !== undefined && /^[-+]?\d+(\.\d*)?[eE][-+]?\d+$/.test(text) ? Number(text) : undefined;
}
