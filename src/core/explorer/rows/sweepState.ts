import type { Sweep } from '../../api/types.ts';
import { isSweepState, sweepEnded, sweepStateName } from '../../wandb/sweepStates.ts';

export interface StateWords {
  /** In the middle of a sentence: `waiting`, `running`. A state that nobody knows says itself. */
  readonly word: string;
  readonly icon: { readonly id: string; readonly color?: string };
}

const KNOWN: Readonly<Record<string, StateWords>> = {
  PENDING: { word: 'waiting', icon: { id: 'clock', color: 'charts.yellow' } },
  RUNNING: { word: 'running', icon: { id: 'play-circle', color: 'charts.blue' } },
  PAUSED: { word: 'paused', icon: { id: 'debug-pause', color: 'charts.yellow' } },
  FINISHED: { word: 'finished', icon: { id: 'pass', color: 'charts.green' } },
  CANCELED: { word: 'canceled', icon: { id: 'circle-slash', color: 'charts.foreground' } },
  STOPPED: { word: 'stopped', icon: { id: 'circle-slash', color: 'charts.foreground' } },
  FAILED: { word: 'failed', icon: { id: 'error', color: 'charts.red' } },
  CRASHED: { word: 'crashed', icon: { id: 'error', color: 'charts.red' } },
  ERROR: { word: 'failed', icon: { id: 'error', color: 'charts.red' } },
};

/** A sweep's state in words and as an icon. */
export function sweepStateWords(state: string): StateWords {
  return KNOWN[sweepStateName(state)] ?? { word: `state ${state}`, icon: { id: 'question' } };
}

/** Whether `wandb agent` has anything to do for a sweep: a launch sweep has its scheduler, and an ended or paused one starts no runs. */
export function takesSweepAgent(sweep: Pick<Sweep, 'state' | 'launchedAs'>): boolean {
  return sweep.launchedAs === undefined && isSweepState(sweep.state, 'RUNNING', 'PENDING');
}

/** What may be done to a sweep in this state, in the client's rules (facts/api.md, "pause/stop/cancel/resume"); nothing for a state that is not known. */
export function sweepVerbs(
  state: string,
  schedulerIsDead: boolean,
): readonly ('pausable' | 'resumable' | 'stoppable' | 'cancelable' | 'deletable')[] {
  switch (sweepStateName(state)) {
    case 'PENDING':
      return ['stoppable', 'cancelable', ...(schedulerIsDead ? ['resumable' as const] : [])];
    case 'RUNNING':
      return ['pausable', 'stoppable', 'cancelable', ...(schedulerIsDead ? ['resumable' as const] : [])];
    case 'PAUSED':
      return ['resumable', 'stoppable', 'cancelable', 'deletable'];
    default:
      return sweepEnded(state) ? ['resumable', 'deletable'] : [];
  }
}
