import { isBag, textAt } from '../../core/json.ts';
import { localEngineOf } from '../../core/live/localEngine.ts';
import { readSweepConfig } from '../../core/live/sweepConfig.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { sweepOf } from '../explorer/sweepOf.ts';
import { schedulerTerminal, terminalNamed } from './runningHere.ts';
import type { RunLogs } from './runLogs.ts';
import { nameOf, sweepsOfRows, type SweepTarget } from './sweepTarget.ts';

/** Show Log of Run, also of a scheduler's run, or of the run named as `{ entity, project, run }`. */
export async function showRunLogs(logs: RunLogs, args: readonly unknown[]): Promise<void> {
  const [entity, project, run] = ['entity', 'project', 'run'].map(name => textAt(args[0], name));
  if (entity !== undefined && project !== undefined && run !== undefined)
    await logs.show({ entity, project, run, title: run });
  for (const { kind, list, value } of chosenNodes(args, 'runs', 'run', 'scheduler')) {
    const { entity, project } = list.address;
    const { name: run, displayName } = value;
    const scheduler = kind === 'scheduler';
    const title = displayName === undefined || displayName === run ? run : `${displayName} ${run}`;
    await logs.show({ entity, project, run, scheduler, title: scheduler ? schedulerTitle(run) : title });
  }
}

/**
 * Show Scheduler Log: the terminal of a scheduler that was started here, else the log at W&B. A launch sweep's
 * scheduler is a run with the sweep's own id (docs/facts/agent-wire.md); that of a plain sweep has a run of its own
 * (docs/facts/sweep-scheduler-wire.md).
 */
export async function showSchedulerLogs(logs: RunLogs, args: readonly unknown[]): Promise<void> {
  const rows = sweepsOfRows(args);
  for (const target of rows.length > 0 ? rows : named(args[0])) {
    const { entity, project, sweep, known } = target;
    const local = known !== undefined && localEngineOf(known, readSweepConfig(known.config)) !== undefined;
    const terminal = local ? terminalNamed(schedulerTerminal(nameOf(target))) : undefined;
    const run = (local ? known.controllerRunName : undefined) ?? sweep;
    if (terminal) terminal.show();
    else await logs.show({ entity, project, run, scheduler: true, title: schedulerTitle(sweep) });
  }
}

/** A sweep named as `{ entity, project, sweep }`, with what its caller knows of it. */
function named(arg: unknown): readonly SweepTarget[] {
  const path = sweepOf(arg);
  if (!path) return [];
  return [isTarget(arg) ? arg : { ...path, known: undefined }];
}

function isTarget(arg: unknown): arg is SweepTarget {
  return isBag(arg) && isBag(arg['known']);
}

/** The name of the log's document. */
function schedulerTitle(run: string): string {
  return `Scheduler ${run}`;
}
