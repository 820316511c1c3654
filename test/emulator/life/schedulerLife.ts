import { isBag, textAt, valueAt } from '../world/json.ts';
import { endRun } from '../world/endRun.ts';
import { addRun } from '../world/make.ts';
import { pushItem } from '../world/queueOperations.ts';
import type { QueueItemRecord, QueueRecord, RunRecord, SweepAgentRecord, SweepRecord } from '../world/records.ts';
import { isAlive } from '../world/runView.ts';
import { runsOf } from '../world/runsOf.ts';
import { countedRuns, nextCommands, registerAgent, suggestRun } from '../world/sweepAgents.ts';
import { askToStop, setSweepState } from '../world/sweepState.ts';
import type { World } from '../world/world.ts';
import { optunaFault } from './optunaScheduler.ts';
import type { Pace } from './pace.ts';
import { shouldPrune } from './prune.ts';

/** A worker of a scheduler, and what it is busy with. */
interface Worker {
  readonly agent: SweepAgentRecord;
  run?: RunRecord;
  item?: QueueItemRecord;
}

/** A scheduler that runs. */
interface Scheduler {
  readonly sweep: SweepRecord;
  /** The W&B run that it is itself, with the sweep's name. */
  readonly own: RunRecord;
  readonly workers: readonly Worker[];
  /** The queue and the run spec that its runs go with. */
  readonly queue: QueueRecord;
  readonly base: Readonly<Record<string, unknown>>;
  /** Suggests its runs itself, as Optuna's job does, instead of asking the server. */
  readonly suggests: boolean;
}

/** The simulated schedulers of launch sweeps. */
export interface SchedulerLife {
  start(sweep: SweepRecord, item: QueueItemRecord): void;
  /** Goes on with a scheduler that was running when the emulator started. */
  adopt(sweep: SweepRecord): void;
}

/** The published scheduler job that the sweep's is, by its name. */
function publishedJob(sweep: SweepRecord): 'optuna' | 'wandb' | undefined {
  const job = textAt(sweep.launched?.runSpec, 'job') ?? '';
  return /\/job-optuna-sweep-scheduler:/.test(job)
    ? 'optuna'
    : /\/job-wandb-sweep-scheduler:/.test(job)
      ? 'wandb'
      : undefined;
}

/**
 * `scheduler.num_workers`: a number, or digits; 8 where it is absent (docs/facts/agent-wire.md, 3). The published jobs
 * always have one worker (docs/facts/schedulers.md, "Workers and state").
 */
function workersOf(sweep: SweepRecord): number {
  if (publishedJob(sweep)) return 1;
  const told = valueAt(sweep.launched?.runSpec, 'overrides', 'run_config', 'scheduler', 'num_workers');
  const number = typeof told === 'string' && /^\d+$/.test(told) ? Number(told) : told;
  return typeof number === 'number' ? number : 8;
}

/**
 * The value after a flag of the scheduler's arguments, with or without the quotes that the official client puts around
 * it.
 */
function argument(sweep: SweepRecord, name: string): string | undefined {
  const args = valueAt(sweep.launched?.runSpec, 'overrides', 'args');
  if (!Array.isArray(args)) return textAt(sweep.launched?.runSpec, 'overrides', 'run_config', 'sweep_args', name);
  const value: unknown = args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined;
  return typeof value === 'string' ? (/^(['"])(.*)\1$/s.exec(value)?.[2] ?? value) : undefined;
}

/** `scheduler.settings`, as the scheduler job gets them. */
function settingsOf(sweep: SweepRecord): Readonly<Record<string, unknown>> {
  const settings = valueAt(sweep.launched?.runSpec, 'overrides', 'run_config', 'settings');
  return isBag(settings) ? settings : {};
}

/** Why the scheduler fails as it begins; undefined = it begins. */
function beginFault(sweep: SweepRecord): string | undefined {
  const job = publishedJob(sweep);
  if (job === 'optuna') return optunaFault(sweep.config, settingsOf(sweep));
  // The job of W&B's own engine asks the server for runs, which has none for the method custom.
  if (job === 'wandb' && !['grid', 'random', 'bayes'].includes(sweep.method))
    return `SchedulerError: Method ${sweep.method} is none of bayes, grid, random`;
  return undefined;
}

export function createSchedulerLife(world: World, pace: Pace): SchedulerLife {
  const say = (scheduler: Scheduler, line: string): void => {
    scheduler.own.log.push({ at: world.clock.now(), line: `wandb: sched: ${line}` });
  };

  const make = (sweep: SweepRecord, own: RunRecord, agents: readonly SweepAgentRecord[]): Scheduler | undefined => {
    const { launched } = sweep;
    const registry =
      launched &&
      world.project(textAt(launched.runSpec, 'queue_entity') ?? sweep.project.entity, launched.queueProject);
    const queue = registry?.queues.get(argument(sweep, 'queue') ?? launched?.queue ?? '');
    if (!launched || !queue) return undefined;
    const launch = valueAt(launched.runSpec, 'overrides', 'run_config', 'launch');
    const job = argument(sweep, 'job');
    const image = argument(sweep, 'image_uri');
    return {
      sweep,
      own,
      queue,
      workers: agents.map(agent => ({ agent })),
      suggests: textAt(launched.runSpec, 'job') !== undefined && sweep.method === 'custom',
      base: {
        queue: queue.name,
        resource: queue.config?.resource,
        ...(typeof launch === 'object' && launch),
        ...(job !== undefined && { job }),
        entity: sweep.project.entity,
        author: argument(sweep, 'author') ?? sweep.user,
        project: sweep.project.name,
        docker: image === undefined ? {} : { docker_image: image },
        sweep_id: sweep.name,
        git: {},
      },
    };
  };

  const exit = (scheduler: Scheduler, line: string): void => {
    say(scheduler, line);
    world.note('scheduler ended', { sweep: scheduler.sweep.name });
    // Its own run ends well however it ended: never judge a sweep by that (docs/facts/agent-wire.md, 3).
    endRun(world, scheduler.own, 0);
  };

  /** Its own run ends well all the same; its agent then cancels the sweep (docs/facts/agent-wire.md, 2 and 3). */
  const crash = (sweep: SweepRecord, own: RunRecord, fault: string): void => {
    const at = world.clock.now();
    own.log.push(
      { at, line: 'Traceback (most recent call last):', level: 'error' },
      { at, line: fault, level: 'error' },
      { at, line: 'wandb: sched: Scheduler crashed' },
    );
    world.note('scheduler crashed', { sweep: sweep.name, fault });
    endRun(world, own, 0);
    setSweepState(world, sweep, 'CANCELED');
  };

  const push = (scheduler: Scheduler, worker: Worker, run: RunRecord): void => {
    const values = Object.fromEntries(Object.entries(run.config).map(([key, value]) => [key, valueAt(value, 'value')]));
    const overrides = {
      ...(valueAt(scheduler.base, 'overrides') as object | undefined),
      run_config: { ...(valueAt(scheduler.base, 'overrides', 'run_config') as object | undefined), ...values },
    };
    const { template_variables: variables, ...base } = scheduler.base;
    const priority = Number(scheduler.base['priority'] ?? 2);
    worker.run = run;
    worker.item = pushItem(world, scheduler.queue, {
      runSpec: JSON.stringify({ ...base, overrides, run_id: run.name }),
      priority,
      templateVariableValues: variables === undefined ? null : JSON.stringify(variables),
    });
    say(scheduler, `Added run (${run.name}) to queue (${scheduler.queue.name})`);
  };

  const free = (worker: Worker): void => {
    if (!worker.run || (isAlive(worker.run) && worker.item?.state !== 'FAILED')) return;
    worker.run = undefined;
    worker.item = undefined;
  };

  const feed = (scheduler: Scheduler, worker: Worker): void => {
    const { sweep } = scheduler;
    if (scheduler.suggests) {
      const run = suggestRun(world, sweep, worker.agent);
      if (run) push(scheduler, worker, run);
      return;
    }
    const [command] = nextCommands(world, worker.agent);
    const run = command?.['type'] === 'run' ? sweep.project.runs.get(String(command['run_id'])) : undefined;
    if (run) push(scheduler, worker, run);
  };

  /** One poll; false = the scheduler has ended. */
  const look = (scheduler: Scheduler): boolean => {
    const { sweep, workers, own } = scheduler;
    if (!isAlive(own)) return false;
    for (const worker of workers) free(worker);
    for (const { run } of workers)
      if (run && scheduler.suggests && shouldPrune(world, sweep, run, settingsOf(sweep))) askToStop(world, run);
    const active = workers.some(worker => worker.run !== undefined);
    if (own.stopRequested && sweep.state !== 'CANCELED') setSweepState(world, sweep, 'CANCELED');
    if (sweep.state === 'CANCELED') return (exit(scheduler, 'Scheduler cancelled'), false);
    if (sweep.state === 'FINISHED') return (exit(scheduler, 'Scheduler completed'), false);
    if (sweep.state === 'PAUSED') return active ? true : (exit(scheduler, 'Sweep paused, all runs ended'), false);
    const cap = sweep.runCap;
    if (cap !== undefined && countedRuns(sweep, world) >= cap) {
      if (active) return true;
      setSweepState(world, sweep, 'FINISHED');
      return (exit(scheduler, `Sweep stopped, run_cap (${String(cap)}) reached`), false);
    }
    for (const worker of workers) {
      const room = cap === undefined || countedRuns(sweep, world) < cap;
      if (!worker.run && room && sweep.state === 'RUNNING') feed(scheduler, worker);
    }
    return true;
  };

  const go = (scheduler: Scheduler): void => {
    world.clock.after(pace.look, () => {
      let goesOn = false;
      try {
        goesOn = look(scheduler);
      } catch (error) {
        crash(
          scheduler.sweep,
          scheduler.own,
          `SchedulerError: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      if (goesOn) go(scheduler);
    });
  };

  return {
    start(sweep, item) {
      world.clock.after(pace.begin, () => {
        const now = world.clock.now();
        const known = sweep.project.runs.get(sweep.name);
        const own =
          known ??
          addRun(world, {
            project: sweep.project,
            name: sweep.name,
            displayName: `Scheduler.${sweep.name}`,
            jobType: 'sweep-controller',
            config: schedulerConfig(item),
          });
        Object.assign(own, {
          state: 'running',
          beats: true,
          endedAt: undefined,
          exitCode: undefined,
          stopRequested: false,
          startedAt: now,
        });
        world.note('scheduler started', { sweep: sweep.name });
        const fault = beginFault(sweep);
        if (fault !== undefined) {
          crash(sweep, own, fault);
          return;
        }
        const agents = Array.from({ length: workersOf(sweep) }, (_, index) =>
          registerAgent(world, sweep, `simulated-${String(index)}`),
        );
        const scheduler = make(sweep, own, agents);
        if (!scheduler) {
          endRun(world, own, 1);
          return;
        }
        say(scheduler, known ? `Resuming, ${String(runsOf(sweep).length)} previous runs` : 'Scheduler starting.');
        go(scheduler);
      });
    },
    adopt(sweep) {
      const own = sweep.project.runs.get(sweep.name);
      const scheduler = own && make(sweep, own, sweep.agents);
      if (!scheduler) return;
      const going = sweep.runs.filter(isAlive);
      scheduler.workers.forEach((worker, index) => {
        worker.run = going[index];
      });
      go(scheduler);
    },
  };
}

/** The scheduler's run has the overrides of its spec as configuration. */
const schedulerConfig = (item: QueueItemRecord): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(valueAt(item.runSpec, 'overrides', 'run_config') ?? {}).map(([key, value]) => [
      key,
      { value: value as unknown },
    ]),
  );
