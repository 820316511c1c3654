import * as l10n from '@vscode/l10n';
import { type Axis, type NumbersAxis, placeOf } from './axes/axis.ts';
import { valuesChange, valueWords, withoutGaps } from './change/parameterChange.ts';
import { valueIn } from './evidence.ts';
import type { Findings } from './findings.ts';
import { keepBest } from './keep.ts';
import type { ProposedChange } from './proposal.ts';
import { bestFirst, type JudgedRun } from './runs/judgedRuns.ts';

/** A value is dropped only after so many tries. */
const FEWEST_TRIES = 3;

/** Drops values that were tried enough and are not among the best; undefined: all stay. */
export function keepSome(
  { sweep, runs }: Pick<Findings, 'sweep' | 'runs'>,
  axis: Axis,
  places: readonly number[],
): ProposedChange | undefined {
  if (axis.kind === 'numbers') return undefined;
  const tried = triesOf(axis, runs);
  const kept = keptOf(axis, tried, places);
  const dropped = [...axis.values.keys()].filter(place => !kept.includes(place));
  if (dropped.length === 0) return undefined;
  return valuesChange(sweep, axis, kept, dropReason(valueWords(axis, dropped), dropped, tried, runs));
}

/** The places of the values that stay. */
export function keptPlaces(
  axis: Exclude<Axis, NumbersAxis>,
  runs: readonly JudgedRun[],
  best: readonly number[],
): readonly number[] {
  const [kept] = keepBest(
    [axis],
    best.map(place => Float64Array.of(place)),
  );
  return keptOf(axis, triesOf(axis, runs), kept?.kind === 'values' ? kept.places : []);
}

function keptOf(
  axis: Exclude<Axis, NumbersAxis>,
  tried: ReadonlyMap<number, readonly JudgedRun[]>,
  places: readonly number[],
): readonly number[] {
  const known = [...axis.values.keys()].filter(
    place => places.includes(place) || (tried.get(place)?.length ?? 0) < FEWEST_TRIES,
  );
  return axis.kind === 'names' ? known : withoutGaps(axis, known);
}

/** The runs of each value, by its place. */
function triesOf(
  axis: Exclude<Axis, { kind: 'numbers' }>,
  runs: readonly JudgedRun[],
): ReadonlyMap<number, JudgedRun[]> {
  const scale = axis.kind === 'steps' ? axis.values.length - 1 : 1;
  const tries = new Map<number, JudgedRun[]>();
  for (const run of runs) {
    const place = placeOf(axis, valueIn(run.config, axis));
    if (place === undefined) continue;
    const at = Math.round(place * scale);
    tries.set(at, [...(tries.get(at) ?? []), run]);
  }
  return tries;
}

function dropReason(
  names: string,
  dropped: readonly number[],
  tries: ReadonlyMap<number, JudgedRun[]>,
  runs: readonly JudgedRun[],
): string {
  const theirs = dropped.flatMap(place => tries.get(place) ?? []);
  const ranked = bestFirst(runs);
  const rank = ranked.findIndex(run => theirs.includes(run));
  if (rank < 0) return l10n.t('Dropped after {0} runs, none of which finished: {1}.', theirs.length, names);
  return l10n.t(
    'Dropped after {0} runs, the best of which is number {1} of {2}: {3}.',
    theirs.length,
    rank + 1,
    ranked.length,
    names,
  );
}
