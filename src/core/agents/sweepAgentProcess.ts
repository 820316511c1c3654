import { ENVIRONMENT } from '../wandb/environment.ts';
import { isAtLeast, LOCAL_ENGINES_SINCE } from '../wandb/engineExtras.ts';
import { sweepPathText, type ProjectPath } from '../wandb/projectPath.ts';
import { processEnvironment, type AgentAccount, type AgentProcess, type PythonPlace } from './agentProcess.ts';

/** A plain sweep whose runs an agent starts. */
export type AgentSweep = ProjectPath & { readonly name: string };

/** When an agent gives up because its runs fail. Undefined = as W&B does it (docs/facts/sweep-scheduler-wire.md). */
export type FailureLimit =
  /** So many in a row; only where `limitsFailures`. */
  | { readonly kind: 'inARow'; readonly runs: number }
  /** Never: neither after three in the first minute nor when all of the first five failed. */
  | { readonly kind: 'never' };

/** What a person chose for an agent of a sweep. */
export interface SweepAgentChoices {
  /** Runs to start before it ends; undefined = as many as the sweep has. */
  readonly count?: number;
  /** The GPUs that it sees, as CUDA_VISIBLE_DEVICES takes them; undefined = as it is. */
  readonly gpus?: string;
  readonly failures?: FailureLimit;
}

/** Large enough that no agent comes to it; the client has no word for "never". */
const NEVER = '1000000';

/** Whether the client of that version knows `--max-consecutive-failed-runs`; an unknown version may. */
export function limitsFailures(version: string | undefined): boolean {
  return version === undefined || isAtLeast(version, LOCAL_ENGINES_SINCE);
}

/** `wandb agent` for a plain sweep: runs the sweep's program here. `path` is the PATH of the environment. */
export function sweepAgentProcess(
  place: PythonPlace,
  account: AgentAccount,
  sweep: AgentSweep,
  path: string | undefined,
  { count, gpus, failures }: SweepAgentChoices = {},
): AgentProcess {
  return {
    command: place.python,
    args: [
      '-m',
      'wandb',
      'agent',
      ...(count === undefined ? [] : ['--count', String(count)]),
      ...(failures?.kind === 'inARow' ? ['--max-consecutive-failed-runs', String(failures.runs)] : []),
      sweepPathText({ ...sweep, sweep: sweep.name }),
    ],
    env: {
      ...processEnvironment(place, account, path),
      // `nvidia-smi` numbers GPUs by their slot, CUDA by their speed unless it is told to.
      ...(gpus === undefined ? {} : { [ENVIRONMENT.gpus]: gpus, [ENVIRONMENT.gpuOrder]: 'PCI_BUS_ID' }),
      ...(failures?.kind === 'never'
        ? { [ENVIRONMENT.disableFlapping]: 'true', [ENVIRONMENT.maxInitialFailures]: NEVER }
        : {}),
    },
  };
}
