import { sweepPathText } from '../wandb/projectPath.ts';
import { processEnvironment, type AgentAccount, type AgentProcess, type PythonPlace } from './agentProcess.ts';
import type { AgentSweep } from './sweepAgentProcess.ts';

/** Runs that the client keeps queued where it is not told otherwise (docs/facts/sweep-scheduler-wire.md). */
export const DEFAULT_BATCH_SIZE = 10;

export interface SweepSchedulerChoices {
  /** Runs kept queued or running at once; undefined = the client's own number. */
  readonly batchSize?: number;
  /** Folders in which the engine's `source` finds its neighbors: the client puts none on Python's path. */
  readonly modules: readonly string[];
}

/** The environment that the process would have without us. */
export interface OuterEnvironment {
  readonly path: string | undefined;
  readonly pythonPath: string | undefined;
}

/** `wandb sweep-scheduler` for a plain sweep with an engine of its own: asks the engine for runs and queues them. */
export function sweepSchedulerProcess(
  place: PythonPlace,
  account: AgentAccount,
  sweep: AgentSweep,
  { path, pythonPath }: OuterEnvironment,
  { batchSize, modules }: SweepSchedulerChoices,
): AgentProcess {
  const folders = [...modules, ...(pythonPath === undefined || pythonPath === '' ? [] : [pythonPath])];
  const separator = [place.python, ...modules].some(each => each.includes('\\')) ? ';' : ':';
  return {
    command: place.python,
    args: [
      '-m',
      'wandb',
      'sweep-scheduler',
      ...(batchSize === undefined ? [] : ['--batch-size', String(batchSize)]),
      sweepPathText({ ...sweep, sweep: sweep.name }),
    ],
    env: {
      ...processEnvironment(place, account, path),
      ...(folders.length === 0 ? {} : { PYTHONPATH: folders.join(separator) }),
    },
  };
}

/**
 * How many runs to keep queued: about as many as there are agents, because a batch is not trimmed to `run_cap`, and
 * the cap is noticed a batch late (docs/facts/sweep-scheduler-wire.md). Undefined = the client's own number fits.
 * @param agents agents of the sweep that run here; 0 = none that we know of
 */
export function proposedBatchSize(agents: number, runCap: number | undefined): number | undefined {
  if (agents === 0 && runCap === undefined) return undefined;
  const cap = Math.max(1, Math.floor(runCap ?? Infinity));
  // With no agent known, a fifth of the cap at most is queued too much.
  const proposed = agents > 0 ? Math.min(agents, cap) : Math.min(DEFAULT_BATCH_SIZE, Math.ceil(cap / 5));
  return proposed === DEFAULT_BATCH_SIZE ? undefined : proposed;
}
