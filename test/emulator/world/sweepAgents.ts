import { addRun, addSweepAgent } from './make.ts';
import { hasLocalEngine, takeEnqueuedRun } from './localEngine.ts';
import { runsOf } from './runsOf.ts';
import { isAlive, summaryOf } from './runView.ts';
import type { RunRecord, SweepAgentRecord, SweepRecord } from './records.ts';
import { setSweepState } from './sweepState.ts';
import { searchOf } from './sweepView.ts';
import type { World } from './world.ts';

/**
 * Takes note of an agent of a sweep. The first one sets a waiting sweep going: no client ever says RUNNING
 * (docs/facts/agent-wire.md, 8).
 */
export function registerAgent(world: World, sweep: SweepRecord, host: string): SweepAgentRecord {
  const agent = addSweepAgent(world, { sweep, host });
  if (sweep.state === 'PENDING') setSweepState(world, sweep, 'RUNNING');
  return agent;
}

/**
 * Runs that count toward `run_cap`: all but those that were killed or crashed before they logged anything
 * (docs/facts/launch-sweep-cli.md).
 */
export function countedRuns(sweep: SweepRecord, world: World): number {
  return runsOf(sweep).filter(
    run => !['killed', 'crashed'].includes(run.state) || Object.keys(summaryOf(run, world.clock)).length > 0,
  ).length;
}

const atCap = (sweep: SweepRecord, world: World): boolean =>
  sweep.runCap !== undefined && countedRuns(sweep, world) >= sweep.runCap;

/**
 * The next run by the sweep's own method, waiting for its process; undefined = a grid has no further points, or the
 * configuration has no search.
 */
export function suggestRun(world: World, sweep: SweepRecord, agent?: SweepAgentRecord): RunRecord | undefined {
  const search = searchOf(sweep);
  const history =
    sweep.method === 'grid'
      ? runsOf(sweep).map(run => ({ args: run.config as Record<string, { value: unknown }> }))
      : [];
  const next = search?.next(history) ?? 'exhausted';
  if (next === 'exhausted') {
    sweep.exhausted = true;
    finishWhenDone(world, sweep);
    return undefined;
  }
  const run = addRun(world, {
    project: sweep.project,
    sweep,
    agent,
    state: 'pending',
    config: next.args,
    user: sweep.user,
  });
  agent?.runs.push(run);
  world.note('run suggested', { sweep: sweep.name, run: run.name });
  return run;
}

/**
 * Ends a sweep whose grid has no further points, or whose classic agents reached `run_cap`, once its last run has
 * ended. One with an engine of its own is ended by its scheduler (docs/facts/local-engines.md).
 */
export function finishWhenDone(world: World, sweep: SweepRecord): void {
  const noMore = sweep.exhausted === true || (!sweep.launched && !hasLocalEngine(sweep) && atCap(sweep, world));
  if (noMore && sweep.state === 'RUNNING' && !runsOf(sweep).some(isAlive)) setSweepState(world, sweep, 'FINISHED');
}

/**
 * What an agent is told to do next, as the commands of its heartbeat: `run`, `stop`, `exit`, or nothing. A worker of a
 * launched scheduler is told to exit only where the sweep is canceled: it would turn a finished sweep into a canceled
 * one (docs/facts/agent-wire.md, 3).
 */
export function nextCommands(world: World, agent: SweepAgentRecord): readonly Readonly<Record<string, unknown>>[] {
  const { sweep } = agent;
  const now = world.clock.now();
  agent.heartbeatAt = now;
  sweep.heartbeatAt = now;
  if (agent.commands.length > 0) return agent.commands.splice(0);
  const classic = !sweep.launched;
  if (sweep.state === 'CANCELED' || (classic && sweep.state === 'FINISHED')) return [{ type: 'exit' }];
  if (sweep.state !== 'RUNNING' || (!classic && sweep.method === 'custom')) return [];
  if (classic) {
    const current = agent.runs.at(-1);
    if (current && isAlive(current)) return current.stopRequested ? [{ type: 'stop', run_id: current.name }] : [];
    if (hasLocalEngine(sweep)) {
      const queued = takeEnqueuedRun(world, sweep, agent);
      return queued ? [runCommand(sweep, queued)] : [];
    }
    if (atCap(sweep, world)) {
      finishWhenDone(world, sweep);
      return [{ type: 'exit' }];
    }
  }
  const run = suggestRun(world, sweep, agent);
  if (!run) return classic ? [{ type: 'exit' }] : [];
  return [runCommand(sweep, run)];
}

/** `wandb agent` insists on the program; a scheduler does not read it. */
function runCommand(sweep: SweepRecord, run: RunRecord): Readonly<Record<string, unknown>> {
  return { type: 'run', run_id: run.name, args: run.config, program: sweep.program ?? '', logs: [] };
}
