import * as l10n from '@vscode/l10n';
import { numberText } from '../space/preview/shortText.ts';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { type Axis, placeOf, type StepsAxis } from './axes/axis.ts';
import { finerList } from './change/finerList.ts';
import { valuesChange } from './change/parameterChange.ts';
import { setKeys } from './change/rewrite.ts';
import { axisWords } from './change/spaceWords.ts';
import { valueIn } from './evidence.ts';
import type { Findings } from './findings.ts';
import { keptPlaces } from './keepSome.ts';
import type { ProposedChange } from './proposal.ts';
import type { JudgedRun } from './runs/judgedRuns.ts';

/**
 * A grid has tried each combination once, so one of fewer values would only try some again: the numbers around the best
 * are made finer instead. `changes` where some of what they leave was not tried yet; undefined where all was, and
 * nothing can be finer.
 */
export function refineGrid(
  findings: Findings,
  changes: readonly ProposedChange[],
): readonly ProposedChange[] | undefined {
  const { axes, runs, best } = findings;
  const kept = axes.map((axis, i) => {
    const places = best.map(place => place[i] ?? NaN);
    return axis.kind === 'numbers' ? undefined : keptPlaces(axis, runs, places);
  });
  if (kept.includes(undefined)) return changes;
  const left = kept.reduce((product, places) => product * (places?.length ?? 1), 1);
  const tried = new Set(
    runs.flatMap(run => {
      const places = placesIn(findings, run);
      return places.every((place, i) => kept[i]?.includes(place) === true) ? [places.join()] : [];
    }),
  );
  if (tried.size < left) return changes;
  const finer = axes.map((axis, i) => (isListed(axis) ? finerList(axis.values, kept[i] ?? []) : undefined));
  if (finer.every(each => each === undefined)) return undefined;
  return axes.flatMap((axis, i) => {
    const { values, beyond } = finer[i] ?? {};
    if (values && axis.kind === 'steps') return [refined(findings.sweep, axis, values, reasonOf(beyond, tried.size))];
    const own = changes.find(({ name }) => name === axis.name);
    // Beside finer steps of the others its neighbors have not been tried.
    return isListed(axis) && own?.kind === 'drop' ? withNeighbors(findings, axis, kept[i] ?? []) : (own ?? []);
  });
}

/** Numbers of a list in the file. */
function isListed(axis: Axis): axis is StepsAxis {
  return axis.kind === 'steps' && axis.distributed.kind === 'choices';
}

function withNeighbors({ sweep }: Findings, axis: StepsAxis, kept: readonly number[]): readonly ProposedChange[] {
  const [first = 0, last = 0] = [kept[0], kept.at(-1)];
  const places = [...axis.values.keys()].filter(place => place >= first - 1 && place <= last + 1);
  if (places.length === axis.values.length) return [];
  return [valuesChange(sweep, axis, places, l10n.t('The best and their neighbors.'))];
}

function reasonOf(beyond: number | undefined, tried: number): string {
  if (beyond !== undefined)
    return l10n.t('The best runs stand at the end of the list: finer steps there, and {0} beyond.', numberText(beyond));
  return tried === 1
    ? l10n.t('The one combination that is left has been tried: finer steps around it.')
    : l10n.t('All {0} combinations that are left have been tried: finer steps around them.', tried);
}

/** The place of a run's value in the list of each parameter; -1 where it has none. */
function placesIn({ axes }: Findings, { config }: JudgedRun): readonly number[] {
  return axes.map(axis => {
    const place = placeOf(axis, valueIn(config, axis)) ?? -1;
    return axis.kind === 'steps' && place >= 0 ? Math.round(place * (axis.values.length - 1)) : place;
  });
}

function refined(sweep: SweepFile, axis: StepsAxis, values: readonly number[], reason: string): ProposedChange {
  return {
    kind: 'narrow',
    name: axis.name,
    from: axisWords(axis),
    to: values.map(numberText).join(', '),
    reason,
    ways: setKeys(sweep, axis.entry, new Map([['values', { value: [...values] }]])),
    advised: true,
  };
}
