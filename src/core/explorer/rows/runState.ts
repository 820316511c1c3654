import type { Run } from '../../api/types.ts';
import type { RowIcon } from './row.ts';
import { isRunState, runStateAlive } from '../../wandb/runStates.ts';

const ICONS: Readonly<Record<string, RowIcon>> = {
  running: { id: 'play', color: 'charts.blue' },
  pending: { id: 'clock', color: 'charts.yellow' },
  preempting: { id: 'debug-pause', color: 'charts.yellow' },
  preempted: { id: 'circle-slash', color: 'charts.yellow' },
  finished: { id: 'pass', color: 'charts.green' },
  failed: { id: 'error', color: 'charts.red' },
  crashed: { id: 'error', color: 'charts.red' },
  killed: { id: 'circle-slash', color: 'charts.foreground' },
};

/** A run reports at least every 15 s (facts/agent-wire.md, 4); after this much silence its `running` is doubtful. */
const SILENT_MS = 300_000;

export function runIsAlive(run: Run): boolean {
  return runStateAlive(run.state);
}

export function runIcon(run: Run): RowIcon {
  return ICONS[run.state.toLowerCase()] ?? { id: 'question' };
}

/** How long a running run has been silent, in milliseconds; undefined = it is not, or that is not known. */
export function runSilence(run: Run, now: number): number | undefined {
  if (!isRunState(run.state, 'running') || run.heartbeatAt === undefined) return undefined;
  const silence = now - run.heartbeatAt;
  return silence > SILENT_MS ? silence : undefined;
}

/** How long a run took, or has been at it, in milliseconds; undefined = not known. */
export function runDuration(run: Run, now: number): number | undefined {
  const started = run.createdAt;
  if (runIsAlive(run)) return started === undefined ? undefined : Math.max(0, now - started);
  if (run.computeSeconds !== undefined && run.computeSeconds > 0) return run.computeSeconds * 1000;
  return started === undefined || run.heartbeatAt === undefined ? undefined : Math.max(0, run.heartbeatAt - started);
}
