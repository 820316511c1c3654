import { chosenNodes } from '../explorer/chosenNodes.ts';
import { sweepOf } from '../explorer/sweepOf.ts';
import type { RunLogs } from './runLogs.ts';

/** Show Log of Run, also of a scheduler's run. */
export async function showRunLogs(logs: RunLogs, args: readonly unknown[]): Promise<void> {
  for (const { kind, list, value } of chosenNodes(args, 'runs', 'run', 'scheduler')) {
    const { entity, project } = list.address;
    const { name: run, displayName } = value;
    const scheduler = kind === 'scheduler';
    const title = displayName === undefined || displayName === run ? run : `${displayName} ${run}`;
    await logs.show({ entity, project, run, scheduler, title: scheduler ? schedulerTitle(run) : title });
  }
}

/**
 * Show Scheduler Log of a launch sweep, of its rows or of `{ entity, project, sweep }`: the scheduler's run has the
 * sweep's own id (docs/facts/agent-wire.md).
 */
export async function showSchedulerLogs(logs: RunLogs, args: readonly unknown[]): Promise<void> {
  const named = sweepOf(args[0]);
  if (named) {
    const { entity, project, sweep: run } = named;
    await logs.show({ entity, project, run, scheduler: true, title: schedulerTitle(run) });
    return;
  }
  for (const { list, value } of chosenNodes(args, 'sweeps', 'sweep')) {
    const { entity, project } = list.address;
    await logs.show({ entity, project, run: value.name, scheduler: true, title: schedulerTitle(value.name) });
  }
}

/** The name of the log's document. */
function schedulerTitle(run: string): string {
  return `Scheduler ${run}`;
}
