import type { Bag } from '../../json.ts';
import { type Random, seededRandom } from '../../random.ts';
import { isLogarithmic } from '../../wandb/distributions.ts';
import { type Analysis, type Runs, sampleOf, toAnalysis } from './analysis.ts';
import { correlations } from './correlation.ts';
import { forestImportance } from './forest.ts';
import { type Interval, intervalOf, type Scale } from './interval.ts';
import { pedAnova } from './pedAnova/pedAnova.ts';
import { permutationImportance } from './permutation.ts';

/** How the importance of parameters is measured. */
export const IMPORTANCE_METHODS = ['forest', 'permutation', 'pearson', 'spearman', 'ped-anova'] as const;
export type ImportanceMethod = (typeof IMPORTANCE_METHODS)[number];

/** A question that a worker can be sent: plain data. */
export interface ImportanceQuestion extends Runs {
  readonly method: ImportanceMethod;
  /** Whether the metric is to be large; only PED-ANOVA asks. */
  readonly maximize?: boolean;
  /** W&B's parameter of each column, as in the sweep's configuration; undefined where it was not swept. */
  readonly spaces?: readonly (Bag | undefined)[];
  /** The share of the runs that PED-ANOVA takes for good; a tenth without it. */
  readonly targetQuantile?: number;
  /** Whether to correlate with the logarithm of parameters that are drawn on a logarithmic scale. */
  readonly logScale?: boolean;
  readonly seed?: number;
}

export interface ImportanceAnswer {
  /** One number a column; NaN where there is none. */
  readonly importance: Float64Array;
  /** Holds what is typical of sweeps of the same kind, four times in five; undefined where too few runs can tell. */
  readonly interval: Interval | undefined;
  /** How many runs are finished and have a finite metric. */
  readonly runs: number;
}

/** Under this number of runs nobody can tell what mattered. */
export const FEWEST_RUNS = 20;

/** Of more runs, forests see a sample: it says the same within a hundredth, and takes a second. */
const MOST_FOREST_RUNS = 3000;

/** How few trees are enough to see how much a forest's importance scatters between samples of runs. */
const SCATTER_TREES = 20;

/** What mattered for the metric of finished runs, the same for the same question. */
export function importanceOf(question: ImportanceQuestion): ImportanceAnswer {
  const random = seededRandom(question.seed ?? 1);
  const all = toAnalysis(question);
  const { estimate, scale, mostRuns = Infinity } = measureOf(question);
  const analysis = sampleOf(all, mostRuns, random);
  const importance = estimate(analysis, random);
  const runs = all.target.length;
  const interval =
    runs < FEWEST_RUNS
      ? undefined
      : intervalOf(importance, sample => estimate(sample, random, SCATTER_TREES), analysis, scale, random);
  return { importance, interval, runs };
}

interface Measure {
  /** `trees`: fewer trees than it takes to be exact. */
  readonly estimate: (analysis: Analysis, random: Random, trees?: number) => Float64Array;
  readonly scale: Scale;
  readonly mostRuns?: number;
}

function measureOf({
  method,
  maximize = false,
  spaces = [],
  targetQuantile = 0.1,
  logScale,
}: ImportanceQuestion): Measure {
  switch (method) {
    case 'forest':
      return { estimate: forestImportance, scale: 'share', mostRuns: MOST_FOREST_RUNS };
    case 'permutation':
      return { estimate: permutationImportance, scale: 'plain', mostRuns: MOST_FOREST_RUNS };
    case 'pearson': {
      const log = logScale ? spaces.map(space => isLogarithmic(space?.['distribution'])) : [];
      return { estimate: analysis => correlations(analysis, method, log), scale: 'correlation' };
    }
    case 'spearman':
      return { estimate: analysis => correlations(analysis, method), scale: 'correlation' };
    case 'ped-anova': {
      const question = { quantile: targetQuantile, maximize, spaces };
      return { estimate: analysis => pedAnova(analysis, question), scale: 'share' };
    }
  }
}
