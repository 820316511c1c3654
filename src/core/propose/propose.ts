import * as l10n from '@vscode/l10n';
import { type Random, seededRandom } from '../random.ts';
import { FEWEST_RUNS } from '../results/importance/importance.ts';
import { readMetric, type Metric } from '../space/readMetric.ts';
import { readSpace } from '../space/readSpace.ts';
import { orRefused } from '../space/refused.ts';
import { serverValue } from '../sweep/fieldValue.ts';
import { readDocument, type SweepText } from '../sweep/reading.ts';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { type Axis, axisOf, placeOf } from './axes/axis.ts';
import type { Places } from './axes/toPoints.ts';
import { bestSettings, type TriedSettings } from './bestSettings.ts';
import { stopPoorRuns } from './early/stopPoorRuns.ts';
import { stopsRuns } from './early/stopsRuns.ts';
import { valueIn } from './evidence.ts';
import type { Findings } from './findings.ts';
import { isAccepted } from './isAccepted.ts';
import { keepBest } from './keep.ts';
import { methodChanges } from './methodChanges.ts';
import { parameterChanges, widenAtEdges } from './parameterChanges.ts';
import type { Basis, Proposal, ProposedChange } from './proposal.ts';
import { refineGrid } from './refineGrid.ts';
import { judgeRuns, type JudgedRun, toTargets, type TriedRun } from './runs/judgedRuns.ts';
import { sampleRuns } from './runs/sampleRuns.ts';
import { writeChanges } from './writeProposal.ts';

/** A sweep and what came of it. */
export interface ProposalQuestion {
  /** The sweep's file, or the configuration that W&B has of it. */
  readonly text: string;
  readonly fileName: string;
  readonly runs: readonly TriedRun[];
  /** The same question with the same numbers has the same answer. */
  readonly random?: Random;
}

/** A model that foretells less of runs that it has not seen has found nothing but noise. */
const leastExplained = (runs: number): number => 1.2 / Math.sqrt(runs);

/**
 * The next sweep: the space narrowed to where the best could be by all runs so far, widened where they stand at an
 * edge. Nothing where the runs do not tell. Never throws.
 */
export function propose({ text, fileName, runs, random = seededRandom(1) }: ProposalQuestion): Proposal {
  const found = readSearched({ text, fileName });
  if ('refused' in found) return nothing(found.refused);
  const { sweep, axes, metric } = found;
  if (axes.length === 0) return nothing(l10n.t('All parameters have one value: there is nothing to search.'));
  const judged = judgeRuns(runs, metric);
  const missing = whatIsMissing(judged, metric);
  if (missing !== undefined) return nothing(missing);
  const modeled = sampleRuns(judged, axes.length);
  const tried: TriedSettings = {
    places: placesOf(axes, modeled),
    targets: toTargets(modeled),
    failed: Float64Array.from(modeled, ({ ending }) => Number(ending === 'failed')),
  };
  const { places, explained, failures } = bestSettings(axes, tried, best => keepBest(axes, best), random);
  const basis = { ...countEndings(judged), explained };
  const ended = modeled.filter(({ ending }) => ending !== 'failed').length;
  const isNoise = explained < leastExplained(ended) && (failures ?? 0) < leastExplained(modeled.length);
  const findings: Findings = { sweep, axes, runs: judged, best: places };
  const accepted = (all: readonly ProposedChange[]): readonly ProposedChange[] =>
    all.filter(change => isAccepted({ text: writeChanges(text, fileName, [change]), fileName }));
  // Bayes narrows on its own: of four problems that were tried, a narrower space did worse in two, as well in one and
  // slightly better in one. What it cannot do is leave the space.
  const early = (): readonly ProposedChange[] =>
    stopPoorRuns(sweep, metric, judged).filter(change =>
      stopsRuns({ text: writeChanges(text, fileName, [change]), fileName }),
    );
  const goOn = (wider: readonly ProposedChange[]): Proposal => sameSpace(sweep, judged, basis, wider, early());
  if (sweep.engine === 'bayes') return goOn(isNoise ? [] : accepted(widenAtEdges(findings)));
  if (isNoise)
    return nothing(
      l10n.t(
        '{0} runs do not show what makes `{1}` better. A model of them predicts {2} % of it; more runs are needed.',
        judged.length,
        metric.name,
        Math.max(0, Math.round(100 * explained)),
      ),
    );
  const all = parameterChanges(findings);
  const changing = sweep.engine === 'grid' ? refineGrid(findings, all) : all;
  if (!changing)
    return nothing(
      l10n.t(
        'The grid has tried all that could be the best. Add values between or beyond, or search ranges at random.',
      ),
    );
  const changes = accepted(changing);
  if (changes.length === 0) return goOn([]);
  const method = methodChanges(sweep, changes, judged.length);
  // Of the few combinations of a grid each is to be seen to its end.
  const stops = method.some(({ to, advised }) => advised && to === 'grid') ? [] : early();
  return { kind: 'next', changes: [...changes, ...method, ...stops], basis };
}

/** What a sweep searches, and by which metric. */
export interface Searched {
  readonly sweep: SweepFile;
  readonly metric: Metric;
  /** Parameters with more than one value. */
  readonly axes: readonly Axis[];
}

/** What a sweep's text searches; the sentence with which W&B's engine refuses it. */
export function readSearched(text: SweepText): Searched | { readonly refused: string } {
  const { sweep } = readDocument(text);
  const config = serverValue(sweep.root);
  const map = config?.type === 'map' ? config : ({ type: 'map', entries: [] } as const);
  return orRefused(() => ({
    sweep,
    metric: readMetric(map),
    axes: readSpace(map).flatMap(entry => axisOf(entry) ?? []),
  }));
}

function nothing(why: string): Proposal {
  return { kind: 'nothing', why };
}

/** What is missing for a proposal, in words; undefined if nothing is. */
function whatIsMissing(runs: readonly JudgedRun[], { name }: Metric): string | undefined {
  const losses = runs.filter(({ ending }) => ending === 'finished').map(({ loss }) => loss);
  if (losses.length < FEWEST_RUNS)
    return l10n.t(
      'A proposal takes at least {0} finished runs with a number for `{1}`; so far there are {2}.',
      FEWEST_RUNS,
      name,
      losses.length,
    );
  if (new Set(losses).size < 2) return l10n.t('`{0}` is the same in all finished runs: nothing makes it better.', name);
  return undefined;
}

function placesOf(axes: readonly Axis[], runs: readonly JudgedRun[]): Places {
  return runs.map(({ config }) => Float64Array.from(axes, axis => placeOf(axis, valueIn(config, axis)) ?? NaN));
}

function countEndings(runs: readonly JudgedRun[]): Omit<Basis, 'explained'> {
  const count = (ending: JudgedRun['ending']): number => runs.filter(run => run.ending === ending).length;
  return { finished: count('finished'), failed: count('failed'), stopped: count('stopped') };
}

/** More runs of the same space, or of one that is wider at some ends, with the earlier ones counted. */
function sameSpace(
  sweep: SweepFile,
  runs: readonly JudgedRun[],
  basis: Basis,
  wider: readonly ProposedChange[],
  stops: readonly ProposedChange[],
): Proposal {
  const changes = [...wider, ...methodChanges(sweep, [], runs.length), ...stops];
  if (wider.length > 0) return { kind: 'next', changes, basis };
  const why =
    sweep.engine === 'bayes'
      ? l10n.t('With bayes, more runs of the same space gain as much.')
      : l10n.t('The best could be anywhere, so the space stays as it is.');
  return { kind: 'next', changes, basis, goesOn: why };
}
