import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../../json.ts';
import { fieldValue } from '../../sweep/fieldValue.ts';
import type { Field } from '../../sweep/field.ts';
import { allParameters, type Parameter, type SweepFile } from '../../sweep/sweepFile.ts';
import { toJson } from '../../python/values/toJson.ts';
import type { Change } from '../../yaml/edit/change.ts';
import { jsonName } from '../columns/jsonName.ts';
import type { Brush } from './brushes.ts';

/** How a sweep file has to change so that it tries only marked values. */
export interface Narrowed {
  readonly changes: readonly Change[];
  /** What stays as it is, and why: a sentence each. */
  readonly left: readonly string[];
}

/** Bounds that are exponents of e (docs/facts/config.md). */
const EXPONENTS = ['log_uniform', 'q_log_uniform'];
const REVERSED_EXPONENTS = ['inv_log_uniform'];

/** The changes that narrow the parameters of a file to marked values; those of other columns are not in the file. */
export function narrow({ parameters }: SweepFile, brushes: readonly Brush[]): Narrowed {
  const byName = new Map(allParameters(parameters).map(parameter => [parameter.names.join('.'), parameter]));
  const changes: Change[] = [];
  const left: string[] = [];
  for (const brush of brushes) {
    const parameter = byName.get(brush.column);
    if (!parameter || parameter.children.length > 0 || parameter.field.has('value')) continue;
    const made = changesOf(parameter, brush);
    if (typeof made === 'string') left.push(made);
    else changes.push(...made);
  }
  return { changes, left };
}

/** The changes of one parameter, none where it is that narrow already; a sentence where it cannot be. */
function changesOf({ field, names, form }: Parameter, { column, range, values }: Brush): readonly Change[] | string {
  const { path } = field;
  const list = field.get('values');
  if (list) {
    const kept = list.items.map(jsonOf).filter(value => isIn(value, range, values));
    if (kept.length === list.items.length) return [];
    const [only] = kept;
    if (only === undefined) return l10n.t('{0} stays as it is: none of its values is marked.', names.join('.'));
    if (kept.length === 1) return [constant(field, only)];
    if (field.has('probabilities'))
      return l10n.t('{0} stays as it is: its values have probabilities. Change both together.', column);
    return [{ verb: 'set', path: [...path, 'values'], to: { value: kept } }];
  }
  if (!range) return [];
  const [low, high] = range;
  if (low === high) return [constant(field, low)];
  if (!field.has('min') || !field.has('max'))
    return l10n.t('{0} stays as it is: its distribution does not have bounds.', column);
  const [min, max] = boundsFor(form ?? '', low, high);
  return [
    { verb: 'set', path: [...path, 'min'], to: { value: min } },
    { verb: 'set', path: [...path, 'max'], to: { value: max } },
  ];
}

function constant({ path }: Field, value: JsonValue): Change {
  return { verb: 'set', path, to: { pairs: [['value', { value }]] } };
}

/** The bounds of a distribution whose draws are in a range. */
function boundsFor(form: string, low: number, high: number): readonly [number, number] {
  if (EXPONENTS.includes(form)) return [short(Math.log(low)), short(Math.log(high))];
  if (REVERSED_EXPONENTS.includes(form)) return [short(-Math.log(high)), short(-Math.log(low))];
  return [outward(low, Math.floor), outward(high, Math.ceil)];
}

/** A bound in at most five digits, a little farther out rather than in; integers as they are. */
function outward(value: number, round: (value: number) => number): number {
  if (Number.isInteger(value) || Number(value.toPrecision(5)) === value) return value;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 4);
  return Number((round(value / unit) * unit).toPrecision(5));
}

function short(value: number): number {
  return Number(value.toPrecision(6));
}

function jsonOf(field: Field): JsonValue {
  const value = fieldValue(field);
  return value ? toJson(value) : null;
}

function isIn(value: JsonValue, range: Brush['range'], values: Brush['values']): boolean {
  if (range) return typeof value === 'number' && value >= range[0] && value <= range[1];
  return values?.includes(jsonName(value)) ?? true;
}
