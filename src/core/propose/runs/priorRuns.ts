import type { Metric } from '../../space/readMetric.ts';
import { MOST_PRIOR_RUNS } from '../../wandb/priorRuns.ts';
import { bestTenth } from '../evidence.ts';
import { judgeRuns } from './judgedRuns.ts';
import type { LoadedRun } from './loadRuns.ts';

/** Earlier runs that a new sweep can begin with, by their ids; what W&B would leave out is not among them. */
export interface PriorRuns {
  /** Those that say something of the metric, the best first. */
  readonly all: readonly string[];
  readonly best: readonly string[];
  /** How many there are beyond W&B's limit. */
  readonly beyond: number;
}

/** The runs of a sweep that another one can begin with. */
export function priorRunsOf(runs: readonly LoadedRun[], metric: Metric): PriorRuns {
  const judged = runs.flatMap(run => judgeRuns([run], metric).map(each => ({ ...each, id: run.id })));
  const badness = (loss: number): number => (Number.isNaN(loss) ? Number.MAX_VALUE : loss);
  const sorted = judged.toSorted((a, b) => badness(a.loss) - badness(b.loss)).map(({ id }) => id);
  const tenth = new Set(bestTenth(judged));
  return {
    all: sorted.slice(0, MOST_PRIOR_RUNS),
    best: judged
      .filter(run => tenth.has(run))
      .map(({ id }) => id)
      .slice(0, MOST_PRIOR_RUNS),
    beyond: Math.max(sorted.length - MOST_PRIOR_RUNS, 0),
  };
}
