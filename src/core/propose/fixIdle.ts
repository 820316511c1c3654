import * as l10n from '@vscode/l10n';
import { jsonName } from '../results/columns/jsonName.ts';
import { toColumn } from '../results/columns/toColumn.ts';
import { importanceOf } from '../results/importance/importance.ts';
import type { JsonValue } from '../json.ts';
import { numberText } from '../space/preview/shortText.ts';
import { type Axis, placeOf } from './axes/axis.ts';
import { axisWords, namesWords } from './change/spaceWords.ts';
import { fixAt } from './change/rewrite.ts';
import { valueIn } from './evidence.ts';
import type { Findings } from './findings.ts';
import type { ProposedChange } from './proposal.ts';
import { bestFirst, type JudgedRun } from './runs/judgedRuns.ts';

/** Under this number of runs an importance is too uncertain to fix anything by it. */
const FEWEST_RUNS = 60;
/** More are not needed to see which parameters are idle. */
const MOST_RUNS = 250;
/** What is certainly under it does not matter; a fifth of an equal share where there are many parameters. */
const leastImportance = (parameters: number): number => Math.min(0.02, 0.2 / parameters);

/**
 * Fixes the parameters whose importance is certainly low, at the value of a run that is closest to where the best
 * settings are: what hardly matters in the whole space matters more where little is left. By their names.
 */
export function fixIdle({ sweep, axes, runs, best }: Findings): ReadonlyMap<string, ProposedChange> {
  const ranked = bestFirst(runs);
  if (ranked.length < FEWEST_RUNS || axes.length < 2) return new Map();
  const every = Math.max(ranked.length / MOST_RUNS, 1);
  const used = ranked.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every));
  const { interval } = importanceOf({
    method: 'forest',
    parameters: axes.map(axis => toColumn(used.map(({ config }) => valueIn(config, axis)))),
    metric: toColumn(used.map(({ loss }) => loss)),
  });
  const least = leastImportance(axes.length);
  return new Map(
    axes.flatMap((axis, i): [string, ProposedChange][] => {
      const high = interval?.high[i] ?? 1;
      const value = shortValue(
        axis,
        valueNear(
          axis,
          ranked,
          best.map(place => place[i] ?? NaN),
        ),
      );
      if (!(high < least) || value === undefined) return [];
      const change: ProposedChange = {
        kind: 'fix',
        name: axis.name,
        from: axisWords(axis),
        to: namesWords([jsonName(value)]),
        reason: l10n.t(
          'Its importance is below {0} % in {1} runs: fixed where a model expects the best.',
          numberText(100 * least),
          ranked.length,
        ),
        ways: fixAt(sweep, axis.entry, { value }),
        advised: true,
      };
      return [[axis.name, change]];
    }),
  );
}

/** The value of a run that is closest to the middle of some places, or has the name of most; the best run first. */
function valueNear(axis: Axis, ranked: readonly JudgedRun[], places: readonly number[]): JsonValue | undefined {
  const sorted = places.toSorted((a, b) => a - b);
  const count = (place: number): number => places.filter(each => each === place).length;
  const middle =
    axis.kind === 'names'
      ? sorted.reduce((most, place) => (count(place) > count(most) ? place : most), sorted[0] ?? NaN)
      : (sorted[Math.floor(sorted.length / 2)] ?? NaN);
  const away = (value: unknown): number => Math.abs((placeOf(axis, value) ?? Infinity) - middle);
  const [first, ...others] = ranked.map(({ config }) => valueIn(config, axis));
  return others.reduce((nearest, value) => (away(value) < away(nearest) ? value : nearest), first) as
    | JsonValue
    | undefined;
}

/** A number of a continuous range in four digits: more would only look exact, as it does not matter. */
function shortValue({ distributed }: Axis, value: JsonValue | undefined): JsonValue | undefined {
  const isContinuous = distributed.kind === 'curve' && distributed.step === undefined;
  return isContinuous && typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
