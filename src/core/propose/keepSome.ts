import * as l10n from '@vscode/l10n';
import { numberText } from '../space/preview/shortText.ts';
import { type Axis, placeOf, type StepsAxis } from './axes/axis.ts';
import { keepListed } from './change/keepValues.ts';
import { setNumbers } from './change/setNumbers.ts';
import { axisWords, namesWords, rangeWords } from './change/spaceWords.ts';
import { valueIn } from './evidence.ts';
import type { Findings } from './findings.ts';
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
  const all = [...axis.values.keys()];
  const known = all.filter(place => places.includes(place) || (tried.get(place)?.length ?? 0) < FEWEST_TRIES);
  const kept = axis.kind === 'names' ? known : between(axis, known);
  const dropped = all.filter(place => !kept.includes(place));
  if (dropped.length === 0) return undefined;
  const { distributed } = axis;
  const words = (some: readonly number[]): string =>
    axis.kind === 'names'
      ? namesWords(some.flatMap(place => axis.values[place] ?? []))
      : some.map(place => numberText(axis.values[place] ?? NaN)).join(', ');
  const shared = { name: axis.name, from: axisWords(axis), advised: true, kind: 'drop' } as const;
  const reason = dropReason(words(dropped), dropped, tried, runs);
  if (distributed.kind === 'choices')
    return { ...shared, to: words(kept), reason, ways: keepListed(sweep, axis, distributed, kept) };
  const [min, max] = [kept[0], kept.at(-1)].map(place => Number(axis.values[place ?? 0]));
  const settings = new Map([
    ['min', min ?? NaN],
    ['max', max ?? NaN],
  ]);
  return {
    ...shared,
    kind: 'narrow',
    to: rangeWords(min ?? NaN, max ?? NaN),
    reason,
    ways: setNumbers(sweep, axis.entry, settings, true),
  };
}

/** Numbers in order stay without gaps; of integers at least two, since W&B refuses a range of one. */
function between(axis: StepsAxis, known: readonly number[]): readonly number[] {
  let [first, last] = [known[0] ?? 0, known.at(-1) ?? axis.values.length - 1];
  if (axis.distributed.kind === 'integers' && first === last) {
    if (last < axis.values.length - 1) last++;
    else first--;
  }
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
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
