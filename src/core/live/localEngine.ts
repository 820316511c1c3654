import * as l10n from '@vscode/l10n';
import type { Run, Sweep } from '../api/types.ts';
import { agoText, durationText } from '../duration.ts';
import { isSweepState, sweepEnded } from '../wandb/sweepStates.ts';
import { runEnd } from './runLife.ts';
import type { SweepConfig } from './sweepConfig.ts';
import type { Trouble } from './trouble.ts';

/** The engine of a plain sweep whose runs `wandb sweep-scheduler` suggests; undefined for every other sweep. */
export function localEngineOf(
  { launchedAs }: Pick<Sweep, 'launchedAs'>,
  { engine }: Pick<SweepConfig, 'engine'>,
): string | undefined {
  return launchedAs === undefined ? engine : undefined;
}

/** Whether a scheduler has anything to do: it waits while the sweep is paused, and ends with it. */
export function takesSweepScheduler(sweep: Pick<Sweep, 'state' | 'launchedAs'>, config: SweepConfig): boolean {
  return localEngineOf(sweep, config) !== undefined && !sweepEnded(sweep.state);
}

/**
 * What is wrong with a plain sweep that has an engine of its own: without its scheduler, agents wait for ever
 * (docs/facts/sweep-scheduler-wire.md).
 * @param scheduler the run that the scheduler writes its log to; null = there is none; undefined = that is unknown
 */
export function engineTrouble(
  sweep: Pick<Sweep, 'name' | 'state' | 'launchedAs'>,
  config: SweepConfig,
  { scheduler, now }: { readonly scheduler: Run | null | undefined; readonly now: number },
): Trouble | undefined {
  const engine = localEngineOf(sweep, config);
  if (engine === undefined || scheduler === undefined || !isSweepState(sweep.state, 'RUNNING', 'PENDING'))
    return undefined;
  const advice = l10n.t(
    'Start the sweep scheduler: it asks the engine `{0}` for runs, which agents then take.',
    engine,
  );
  if (scheduler === null)
    return {
      kind: 'noScheduler',
      words: l10n.t('waits for its scheduler'),
      sentence: l10n.t('The sweep waits for its scheduler: nobody suggests runs, so agents have nothing to do.'),
      advice,
    };
  const end = runEnd(scheduler, now);
  if (end === undefined) return undefined;
  if ('silentMs' in end)
    return {
      kind: 'noScheduler',
      words: l10n.t('its scheduler is silent'),
      sentence: l10n.t(
        "The sweep's scheduler has been silent for {0}: it has probably ended, and no more runs are suggested.",
        durationText(end.silentMs),
      ),
      advice,
    };
  return {
    kind: 'noScheduler',
    words: l10n.t('its scheduler has ended'),
    sentence: l10n.t(
      "The sweep's scheduler ended {0}, but the sweep still says running: no more runs are suggested.",
      agoText(end.endedAt, now),
    ),
    advice,
  };
}
