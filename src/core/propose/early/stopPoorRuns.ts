import * as l10n from '@vscode/l10n';
import { type Random, seededRandom } from '../../random.ts';
import { FEWEST_RUNS } from '../../results/importance/importance.ts';
import type { Metric } from '../../space/readMetric.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { NewPairs } from '../../yaml/edit/change.ts';
import type { ProposedChange } from '../proposal.ts';
import type { JudgedRun } from '../runs/judgedRuns.ts';
import { bandsFor, type Bands } from './bandsFor.ts';
import { ORDERS, replay, type Replayed, type ReplayResult } from './replay.ts';

/** Fewer values tell nothing before the end. */
const FEWEST_VALUES = 6;
/** So many runs log as many values, give or take a little. */
const LEAST_ALIKE = 0.8;
const MOST_UNLIKE = 0.2;
/** A way to stop runs is proposed where it saves so much, and keeps the best so often and so well. */
const LEAST_SAVED = 0.25;
const LEAST_KEPT = 0.95;
const MOST_LOST = 0.02;

/** Whether W&B would apply `early_terminate` to a sweep that has none yet. */
export function canStopEarly({
  root,
  method,
  schedulerKind,
  localScheduler,
  isCustom,
  isUndecided,
}: SweepFile): boolean {
  if (root.has('early_terminate') || root.has('metrics') || localScheduler || isCustom || isUndecided) return false;
  return (method?.name === 'random' || method?.name === 'bayes') && ['none', 'wandb'].includes(schedulerKind);
}

/**
 * `early_terminate`, where the runs so far show that it saves work and keeps the best: their histories are replayed and
 * judged as W&B would. None where it does not, or where too few histories are known.
 */
export function stopPoorRuns(
  sweep: SweepFile,
  { goal }: Metric,
  runs: readonly JudgedRun[],
  random: Random = seededRandom(1),
): readonly ProposedChange[] {
  if (!canStopEarly(sweep)) return [];
  const sign = goal === 'maximize' ? -1 : 1;
  const replayed = runs.flatMap(({ loss, ending, history }): Replayed[] =>
    ending === 'finished' && history && history.values.length > 0
      ? [{ loss, values: history.values.map(value => sign * value), count: history.count }]
      : [],
  );
  if (replayed.length < FEWEST_RUNS) return [];
  const most = middleOf(replayed.map(({ count }) => count));
  // Runs that log more often or for longer are judged too early: a band is a number of values, not a share of a run.
  const alike = replayed.filter(({ count }) => Math.abs(count - most) <= MOST_UNLIKE * most);
  if (most < FEWEST_VALUES || alike.length < LEAST_ALIKE * replayed.length) return [];
  // The next sweep's runs are more like the better half.
  const better = replayed.toSorted((a, b) => a.loss - b.loss).slice(0, Math.ceil(replayed.length / 2));
  const found = bandsFor(most)
    .map(bands => ({ bands, all: replay(replayed, bands, random), good: replay(better, bands, random) }))
    .filter(({ all, good }) => [all, good].every(keepsTheBest) && all.saved >= LEAST_SAVED)
    .toSorted((a, b) => b.all.saved - a.all.saved)[0];
  if (!found) return [];
  const { bands, all } = found;
  return [
    {
      kind: 'stopEarly',
      name: 'early_terminate',
      from: l10n.t('none'),
      to: l10n.t('judged after {0} of {1} values', [...new Set(bands.at)].join(', '), bands.most),
      reason: l10n.t(
        '{0} runs replayed in {1} orders: {2} % of the steps saved, the best kept in {3} %.',
        replayed.length,
        ORDERS,
        Math.round(100 * all.saved),
        Math.floor(100 * all.kept),
      ),
      ways: [[{ verb: 'insert', path: [], pairs: [['early_terminate', { pairs: pairsOf(bands) }]], at: 'end' }]],
      advised: true,
    },
  ];
}

function keepsTheBest({ kept, lost }: ReplayResult): boolean {
  return kept >= LEAST_KEPT && lost <= MOST_LOST;
}

/** W&B needs `s` beside `max_iter`; 3 is its own `eta`, which it is clearer to see. */
function pairsOf({ most, steps, eta }: Bands): NewPairs {
  return [
    ['type', { value: 'hyperband' }],
    ['max_iter', { value: most }],
    ['s', { value: steps }],
    ['eta', { value: eta }],
  ];
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
