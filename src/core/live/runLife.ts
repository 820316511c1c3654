import type { Run } from '../api/types.ts';
import { isRunState, runStateAlive } from '../wandb/runStates.ts';
import { RUN_REPORTS_MS } from '../wandb/agentStates.ts';

/** After twenty missed reports it is doubtful that a run is running. */
const SILENT_MS = 20 * RUN_REPORTS_MS;

/** Whether the run may still do something. */
export function runIsAlive(run: Run): boolean {
  return runStateAlive(run.state);
}

/** How long a running run has been silent, in milliseconds; undefined = it is not silent, or that is unknown. */
export function runSilence(run: Run, now: number): number | undefined {
  if (!isRunState(run.state, 'running') || run.heartbeatAt === undefined) return undefined;
  const silence = now - run.heartbeatAt;
  return silence > SILENT_MS ? silence : undefined;
}

/** How a run came to its end: silent for so long that it has probably ended, or when it ended. In milliseconds. */
export type RunEnd = { readonly silentMs: number } | { readonly endedAt: number };

/** Undefined = the run goes on, or what it does is unknown. */
export function runEnd(run: Run, now: number): RunEnd | undefined {
  const { state, heartbeatAt } = run;
  if (heartbeatAt === undefined || state === 'unknown') return undefined;
  const silentMs = runSilence(run, now);
  if (silentMs !== undefined) return { silentMs };
  return runIsAlive(run) ? undefined : { endedAt: heartbeatAt };
}

/** How long a run took, or has been at it, in milliseconds; undefined = unknown. */
export function runDuration(run: Run, now: number): number | undefined {
  const started = run.createdAt;
  if (runIsAlive(run)) return started === undefined ? undefined : Math.max(0, now - started);
  if (run.computeSeconds !== undefined && run.computeSeconds > 0) return run.computeSeconds * 1000;
  return started === undefined || run.heartbeatAt === undefined ? undefined : Math.max(0, run.heartbeatAt - started);
}
