import type { JsonValue } from '../../json.ts';
import type { Distributed } from '../../space/draws/distribution.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { Change, NewValue } from '../../yaml/edit/change.ts';
import { type Axis, placeOf } from '../axes/axis.ts';
import { jsonOf } from '../axes/jsonOf.ts';
import { pathInFile, setKeys, type Ways } from './rewrite.ts';

/** Ways to drop values of a list from a file; `places` are those on the axis that stay. */
export function keepListed(
  sweep: SweepFile,
  axis: Exclude<Axis, { kind: 'numbers' }>,
  { values, probabilities }: Extract<Distributed, { kind: 'choices' }>,
  places: readonly number[],
): Ways {
  const listed = values.map(jsonOf);
  const scale = axis.kind === 'steps' ? axis.values.length - 1 : 1;
  const stays = listed.map(value => places.includes(Math.round((placeOf(axis, value) ?? -1) * scale)));
  const kept = (items: readonly JsonValue[]): NewValue => ({ value: items.filter((_, i) => stays[i]) });
  if (probabilities !== 'equal')
    return setKeys(
      sweep,
      axis.entry,
      new Map([
        ['values', kept(listed)],
        ['probabilities', { value: shares(probabilities.filter((_, i) => stays[i])) }],
      ]),
    );
  const path = pathInFile(axis.entry);
  const removed = listed.flatMap((_, i): Change[] =>
    stays[i] ? [] : [{ verb: 'remove', path: [...path, 'values', i], comments: 'go' }],
  );
  return [removed, ...setKeys(sweep, axis.entry, new Map([['values', kept(listed)]]))];
}

/** Probabilities that add up to 1 again, in short numbers; equal ones where all are 0. */
function shares(probabilities: readonly number[]): readonly number[] {
  const sum = probabilities.reduce((total, each) => total + each, 0);
  const exact = probabilities.map(each => (sum > 0 ? each / sum : 1 / probabilities.length));
  const rounded = exact.map(each => Math.round(each * 1e4) / 1e4);
  const rest = 1 - rounded.slice(1).reduce((total, each) => total + each, 0);
  return [Math.round(rest * 1e4) / 1e4, ...rounded.slice(1)];
}
