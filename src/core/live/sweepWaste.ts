import * as l10n from '@vscode/l10n';
import type { Run, Sweep, SweepProgress } from '../api/types.ts';
import { at } from '../json.ts';
import { isRunState } from '../wandb/runStates.ts';
import { isSweepState } from '../wandb/sweepStates.ts';
import { FEWEST_FINISHED } from './bestRanks.ts';
import { runsTold } from './runsTold.ts';
import type { SweepConfig } from './sweepConfig.ts';
import type { Trouble } from './trouble.ts';
import { runsCounted } from '../runsCounted.ts';

/** What is known of a sweep's runs. Nothing is concluded from what is undefined. */
export interface RunsKnown {
  readonly config?: SweepConfig;
  readonly progress?: SweepProgress;
  /** Those that are loaded, with their parameters. */
  readonly runs?: readonly Run[];
  /** How many runs have ended that were started after the best one. */
  readonly sinceBest?: number;
}

/** Other searches than a grid draw a configuration twice by chance: fewer than this share say nothing. */
const MANY_REPEATS = 0.1;
const FEW_REPEATS = 3;

/** Whether a kind of trouble is that a sweep goes on in vain. */
export function isWaste(kind: Trouble['kind']): boolean {
  return kind === 'pastGrid' || kind === 'repeats' || kind === 'stalled';
}

/** Why a running sweep may go on in vain: undefined = it does not, or that is unknown. */
export function sweepWaste(sweep: Sweep, known: RunsKnown): Trouble | undefined {
  if (!isSweepState(sweep.state, 'RUNNING')) return undefined;
  return pastGrid(sweep, known) ?? repeats(sweep, known) ?? stalled(known);
}

const advice = (): string => l10n.t('Stop the sweep if the runs to come are not worth their time.');

/** Agents that are started anew can take a grid from its beginning (wandb#8549). */
function pastGrid(sweep: Sweep, { config, progress }: RunsKnown): Trouble | undefined {
  const total = runsTold(sweep, progress);
  if (total === undefined || config?.gridSize === undefined) return undefined;
  const size = Math.max(config.gridSize, sweep.runCountExpected ?? 0);
  if (total <= size) return undefined;
  return {
    kind: 'pastGrid',
    words: l10n.t('past the end of its grid'),
    sentence: l10n.t('The sweep has {0}, but its grid ends after {1}: it repeats some.', runsCounted(total), size),
    advice: advice(),
  };
}

function repeats(sweep: Sweep, { config, progress, runs = [] }: RunsKnown): Trouble | undefined {
  const sampled = config?.sampled ?? [];
  if (sampled.length === 0) return undefined;
  const finished = new Set<string>();
  let [count, repeated] = [0, 0];
  for (const run of runs.toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))) {
    const values = sampled.map(names => at(run.config, ...names));
    if (values.includes(undefined)) continue;
    const key = JSON.stringify(values);
    count += 1;
    // A run after one that failed is another try.
    if (finished.has(key)) repeated += 1;
    if (isRunState(run.state, 'finished')) finished.add(key);
  }
  const few = config?.gridSize === undefined ? Math.max(FEW_REPEATS, MANY_REPEATS * count) : 1;
  if (repeated < few) return undefined;
  const total = runsTold(sweep, progress) ?? runs.length;
  return {
    kind: 'repeats',
    words: l10n.t('it repeats configurations'),
    sentence:
      total > runs.length
        ? l10n.t(
            '{0} of {1} loaded runs (there are {2}) repeat a configuration that has finished before.',
            repeated,
            count,
            total,
          )
        : l10n.t('{0} of {1} runs repeat a configuration that has finished before.', repeated, count),
    advice: advice(),
  };
}

function stalled({ progress, sinceBest }: RunsKnown): Trouble | undefined {
  const { total = 0, running = 0, finished = 0 } = progress ?? {};
  if (sinceBest === undefined || finished < FEWEST_FINISHED || sinceBest * 2 < total - running) return undefined;
  return {
    kind: 'stalled',
    words: l10n.t('not better for {0} runs', sinceBest),
    sentence: l10n.t('The best run has been the same for {0} runs, half of all or more.', sinceBest),
    advice: advice(),
  };
}
