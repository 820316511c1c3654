import { numberText } from '../../space/preview/shortText.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { Axis, NumbersAxis } from '../axes/axis.ts';
import type { ChangeKind, ProposedChange } from '../proposal.ts';
import { keepListed } from './keepValues.ts';
import { numberSettings, type NumberSettings, type Range } from './numberSettings.ts';
import { setNumbers } from './setNumbers.ts';
import { axisWords, namesWords, rangeWords } from './spaceWords.ts';

/** The change that makes a parameter draw from a range; undefined where that changes nothing. */
export function rangeChange(
  sweep: SweepFile,
  axis: NumbersAxis,
  range: Range,
  kind: ChangeKind,
  reason: (bounds: NumberSettings) => string,
): ProposedChange | undefined {
  const bounds = numberSettings(axis, range);
  if (bounds.settings.size === 0) return undefined;
  return {
    kind,
    name: axis.name,
    from: axisWords(axis),
    to: rangeWords(bounds.low, bounds.high),
    reason: reason(bounds),
    ways: setNumbers(sweep, axis.entry, bounds.settings, bounds.isWhole),
    advised: true,
  };
}

/** The change that leaves a parameter some of its values, by their places; at least two where W&B needs a range. */
export function valuesChange(
  sweep: SweepFile,
  axis: Exclude<Axis, NumbersAxis>,
  places: readonly number[],
  reason: string,
): ProposedChange {
  const { distributed, name } = axis;
  const shared = { name, from: axisWords(axis), reason, advised: true };
  if (distributed.kind === 'choices')
    return {
      ...shared,
      kind: 'drop',
      to: valueWords(axis, places),
      ways: keepListed(sweep, axis, distributed, places),
    };
  const [min, max] = [places[0], places.at(-1)].map(place => Number(axis.values[place ?? 0]));
  const settings = new Map([
    ['min', min ?? NaN],
    ['max', max ?? NaN],
  ]);
  const to = rangeWords(min ?? NaN, max ?? NaN);
  return { ...shared, kind: 'narrow', to, ways: setNumbers(sweep, axis.entry, settings, true) };
}

/** Values of an axis in words. */
export function valueWords(axis: Exclude<Axis, NumbersAxis>, places: readonly number[]): string {
  return axis.kind === 'names'
    ? namesWords(places.flatMap(place => axis.values[place] ?? []))
    : places.map(place => numberText(axis.values[place] ?? NaN)).join(', ');
}

/** The places from the first to the last one; of integers at least two, since W&B refuses a range of one. */
export function withoutGaps(axis: Exclude<Axis, NumbersAxis>, places: readonly number[]): readonly number[] {
  let [first, last] = [places[0] ?? 0, places.at(-1) ?? axis.values.length - 1];
  if (axis.distributed.kind === 'integers' && first === last) {
    if (last < axis.values.length - 1) last++;
    else first--;
  }
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
