import type { Metric } from '../../space/readMetric.ts';
import { MOST_PRIOR_RUNS } from '../../wandb/priorRuns.ts';
import { bestTenth } from '../evidence.ts';
import { judgeRuns } from './judgedRuns.ts';
import type { Learning } from './learning.ts';
import type { LoadedRun } from './loadRuns.ts';

/** Earlier runs that a new sweep can begin with, by their ids; what W&B would leave out is not among them. */
export interface PriorRuns {
  /** Those that say something of the metric, the best first. */
  readonly all: readonly string[];
  readonly best: readonly string[];
  /** How many there are beyond W&B's limit. */
  readonly beyond: number;
  /** How many were left out since the new sweep could not learn from them. */
  readonly unfit: number;
}

/** The runs of a sweep that another one can begin with, by what it learns from. */
export function priorRunsOf(runs: readonly LoadedRun[], metric: Metric, { from }: Pick<Learning, 'from'>): PriorRuns {
  const said = runs.flatMap(run => judgeRuns([run], metric).map(each => ({ ...each, id: run.id })));
  const judged = said.filter(from);
  const badness = (loss: number): number => (Number.isNaN(loss) ? Number.MAX_VALUE : loss);
  const sorted = judged.toSorted((a, b) => badness(a.loss) - badness(b.loss)).map(({ id }) => id);
  const tenth = new Set(bestTenth(judged));
  return {
    all: sorted.slice(0, MOST_PRIOR_RUNS),
    best: judged
      .filter(run => tenth.has(run))
      .map(({ id }) => id)
      .slice(0, MOST_PRIOR_RUNS),
    unfit: said.length - judged.length,
    beyond: Math.max(sorted.length - MOST_PRIOR_RUNS, 0),
  };
}
