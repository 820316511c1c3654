import type { Run, Sweep, SweepProgress } from '../../api/types.ts';
import { agoText } from '../../duration.ts';
import { numberText } from '../../live/numberText.ts';
import { joined, tooltipOf, words } from './row.ts';
import type { Row } from './row.ts';
import type { SweepConfig } from '../../live/sweepConfig.ts';
import { readSweepConfig } from '../../live/sweepConfig.ts';
import { sweepTrouble } from '../../live/sweepHealth.ts';
import type { Around } from '../../live/sweepHealth.ts';
import { countsOf, countsText, timeLeft } from './sweepProgress.ts';
import { sweepStateWords, sweepVerbs, takesSweepAgent } from './sweepState.ts';

export interface SweepContext extends Around {
  readonly progress?: SweepProgress;
  /** Runs of the sweep that are loaded: for the length of one. */
  readonly runs?: readonly Run[];
  /** The account may not change anything here. */
  readonly readOnly?: boolean;
  /** `readSweepConfig(sweep.config)`, where the caller has it already. */
  readonly config?: SweepConfig;
  /** What the person loaded is shown, but the last refresh failed. */
  readonly stale?: boolean;
}

interface Best {
  readonly text: string;
  readonly run?: string;
}

/** The best value so far and its run: of the best run where that is loaded, else the server's own reckoning. */
function bestOf(sweep: Sweep, config: SweepConfig, progress: SweepProgress | undefined): Best | undefined {
  const name = config.metric ?? 'value';
  if (progress?.best !== undefined)
    return {
      text: `best ${name} ${numberText(progress.best.value)}`,
      run: progress.best.displayName ?? progress.best.name,
    };
  return sweep.bestLoss === undefined ? undefined : { text: `best ${name} ${numberText(sweep.bestLoss)}` };
}

function schedulerText(sweep: Sweep): string | undefined {
  const as = sweep.launchedAs;
  if (as === undefined) return undefined;
  const workers =
    as.numWorkers === undefined ? undefined : `${String(as.numWorkers)} ${as.numWorkers === 1 ? 'worker' : 'workers'}`;
  return joined([as.scheduler === 'job' ? (as.schedulerJob ?? 'a job of its own') : 'standard', workers], ', ');
}

/** A sweep as a row of the tree. */
export function sweepRow(sweep: Sweep, context: SweepContext): Row {
  const config = context.config ?? readSweepConfig(sweep.config);
  const { word, icon } = sweepStateWords(sweep.state);
  const trouble = sweepTrouble(sweep, context);
  const counts = countsOf(sweep, config, context.progress);
  const runs = countsText(counts);
  const best = bestOf(sweep, config, context.progress);
  const left = trouble === undefined ? timeLeft(sweep, counts, context.runs, context.now) : undefined;
  const method = sweep.method ?? config.method;
  const queue = sweep.launchedAs?.queue;
  const state = trouble === undefined ? word : `${word}, but ${trouble.words}`;
  const label = sweep.displayName ?? sweep.name;
  const bestText =
    best === undefined ? undefined : joined([best.text, best.run === undefined ? undefined : `(${best.run})`], ' ');
  const since = sweep.createdAt === undefined ? undefined : agoText(sweep.createdAt, context.now);
  const dead = trouble !== undefined && trouble.kind !== 'noAgent';
  return {
    label,
    description: joined([state, method, runs, left, bestText, queue]),
    tooltip: tooltipOf(
      label,
      [
        ['State', state],
        ['ID', sweep.name],
        ['Method', method],
        ['Runs', runs],
        ['Time left', left === undefined ? undefined : `${left}, as the runs so far went`],
        ['Best', bestText],
        ['Queue', queue],
        ['Scheduler', schedulerText(sweep)],
        ['Job', sweep.launchedAs?.job],
        ['By', sweep.user],
        ['Created', since],
      ],
      [
        ...(sweep.description === undefined ? [] : [sweep.description]),
        ...(trouble === undefined ? [] : [trouble.sentence, trouble.advice]),
      ],
    ),
    icon: trouble === undefined ? icon : { id: 'warning', color: 'list.warningForeground' },
    accessibilityLabel: `${joined(
      [
        `Sweep ${label} ${trouble === undefined ? `is ${word}` : `says ${word}. ${trouble.sentence} ${trouble.advice}`.replace(/\.$/, '')}`,
        runs,
        left,
        bestText,
        queue === undefined ? undefined : `on queue ${queue}`,
      ],
      ', ',
    )}.`,
    contextValue: words(
      'sweep',
      'openable',
      'copyable',
      sweep.config !== undefined && 'configurable comparable',
      takesSweepAgent(sweep) && 'sweepAgent',
      sweep.launchedAs !== undefined && 'launched schedulerLog',
      trouble !== undefined && 'troubled',
      ...(context.readOnly === true ? [] : sweepVerbs(sweep.state, dead)),
    ),
  };
}
