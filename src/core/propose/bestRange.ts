import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../json.ts';
import { jsonName } from '../results/columns/jsonName.ts';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { type Axis, placeOf } from './axes/axis.ts';
import { rangeChange, valuesChange, valueWords, withoutGaps } from './change/parameterChange.ts';
import { roundOutward } from './change/roundOutward.ts';
import { fixAt } from './change/rewrite.ts';
import { axisWords, namesWords, rangeWords } from './change/spaceWords.ts';
import { bestTenth, spanIn, valueIn } from './evidence.ts';
import type { ProposedChange } from './proposal.ts';
import type { JudgedRun } from './runs/judgedRuns.ts';

/** What the best runs have of one parameter. */
export interface BestRange {
  /** In a sentence: "0.0004 – 0.003 in the best tenth of 212 runs." */
  readonly sentence: string;
  /** The least and the greatest number of the best tenth, where it is numbers; in short numbers around them. */
  readonly span: readonly [low: number, high: number] | undefined;
  /** Leaves the parameter what the best tenth have; undefined where that is all or one value. */
  readonly narrow: ProposedChange | undefined;
  /** Makes it a constant, with the best run's value. */
  readonly freeze: ProposedChange | undefined;
}

/** What the best tenth of the finished runs, at least three, have of a parameter; undefined where they have nothing. */
export function bestRangeOf(sweep: SweepFile, axis: Axis, runs: readonly JudgedRun[]): BestRange | undefined {
  const best = bestTenth(runs);
  const places = best.flatMap(({ config }) => placeOf(axis, valueIn(config, axis)) ?? []);
  if (places.length === 0) return undefined;
  const finished = runs.filter(({ ending }) => ending === 'finished').length;
  const span = axis.kind === 'names' ? undefined : spanIn(best, axis);
  const kept = axis.kind === 'numbers' ? [] : listed(axis, places);
  const words = axis.kind === 'numbers' ? rangeWords(...(span ?? [NaN, NaN])) : valueWords(axis, kept);
  const sentence = l10n.t('{0} in the best tenth of {1} runs.', words, finished);
  return {
    sentence,
    span: span && shortSpan(axis, span),
    narrow: narrowed(sweep, axis, places, kept, sentence),
    freeze: frozen(sweep, axis, best[0], sentence),
  };
}

/** Ends of a range in short numbers, so that the span is between them. */
function shortSpan(axis: Axis, [low, high]: readonly [low: number, high: number]): readonly [number, number] {
  const { distributed } = axis;
  if (distributed.kind !== 'curve' || distributed.step !== undefined || !(low < high)) return [low, high];
  return roundOutward(low, high, distributed.curve.isLog);
}

function narrowed(
  sweep: SweepFile,
  axis: Axis,
  places: readonly number[],
  kept: readonly number[],
  reason: string,
): ProposedChange | undefined {
  if (axis.kind !== 'numbers')
    return kept.length === axis.values.length ? undefined : valuesChange(sweep, axis, kept, reason);
  const range = { low: Math.min(...places), high: Math.max(...places) };
  return range.low < range.high ? rangeChange(sweep, axis, range, 'narrow', () => reason) : undefined;
}

/** The places in a list of values, ascending; of numbers all between the first and the last. */
function listed(axis: Exclude<Axis, { kind: 'numbers' }>, places: readonly number[]): readonly number[] {
  const scale = axis.kind === 'steps' ? axis.values.length - 1 : 1;
  const some = [...new Set(places.map(place => Math.round(place * scale)))].sort((a, b) => a - b);
  return axis.kind === 'steps' ? withoutGaps(axis, some) : some;
}

function frozen(sweep: SweepFile, axis: Axis, best: JudgedRun | undefined, reason: string): ProposedChange | undefined {
  const value = best && (valueIn(best.config, axis) as JsonValue | undefined);
  if (value === undefined) return undefined;
  return {
    kind: 'fix',
    name: axis.name,
    from: axisWords(axis),
    to: namesWords([jsonName(value)]),
    reason,
    ways: fixAt(sweep, axis.entry, { value }),
    advised: true,
  };
}
