import { addItem, addRun, addSweepAgent, makeSweep } from '../world/make.ts';
import type { ProjectRecord, SweepRecord } from '../world/records.ts';
import { parseBag, textAt } from '../world/json.ts';
import { MODEL_REGISTRY, type World } from '../world/world.ts';
import { configText, launchText } from './configs.ts';
import { makeRuns } from './runs.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const jobIn = (project: ProjectRecord): string => `${project.entity}/my-proj/job-train:latest`;

interface SweepOptions {
  readonly name: string;
  readonly state: string;
  readonly config: string;
  readonly age: number;
  readonly launched?: { readonly queue: string; readonly workers: number; readonly priority?: number };
  /** How many runs it has, and how many of them go on. */
  readonly runs?: number;
  readonly running?: number;
  readonly description?: string;
  readonly displayName?: string;
  readonly user?: string;
}

function addSweep(
  world: World,
  project: ProjectRecord,
  { name, state, config, age, launched, runs = 0, running = 0, description, displayName, user = 'jane' }: SweepOptions,
): SweepRecord {
  const createdAt = world.clock.now() - age;
  const sweep = makeSweep(world, { project, name, config, state, createdAt, description, displayName, user });
  if (launched) {
    const text = launchText(name, { ...launched, entity: project.entity, job: jobIn(project) });
    const runSpec = parseBag(parseBag(text)['run_spec']);
    sweep.launched = {
      text,
      queue: launched.queue,
      queueProject: textAt(parseBag(text), 'run_queue_project') ?? '',
      runSpec,
    };
  }
  const made =
    runs > 0
      ? makeRuns(world, sweep, {
          count: runs,
          seed: name.length * 1000 + (age % 997),
          from: createdAt + MINUTE,
          every: Math.min(age / (runs + 1), 40 * MINUTE),
          running,
        })
      : [];
  for (const run of made) project.runs.set(run.name, run);
  sweep.runs = made;
  sweep.updatedAt = made.at(-1)?.endedAt ?? createdAt;
  project.sweeps.add(sweep);
  return sweep;
}

/**
 * The run that the sweep's scheduler is, with the sweep's own name (docs/facts/launch-sweep-cli.md, "What the scheduler
 * does").
 */
function addSchedulerRun(
  world: World,
  sweep: SweepRecord,
  state: 'running' | 'finished' | 'crashed',
  heartbeatAt: number,
): void {
  addRun(world, {
    project: sweep.project,
    name: sweep.name,
    displayName: `Scheduler.${sweep.name}`,
    createdAt: sweep.createdAt + MINUTE / 2,
    jobType: 'sweep-controller',
    host: 'gpu-node-1',
    state,
    beats: state === 'running',
    heartbeatAt,
    ...(state === 'finished' && { exitCode: 0, endedAt: heartbeatAt }),
    log: [
      { at: sweep.createdAt + MINUTE / 2, line: 'wandb: sched: Scheduler starting.' },
      { at: sweep.createdAt + MINUTE, line: 'wandb: sched: Scheduler running' },
    ],
  });
  if (state === 'running')
    for (const each of [0, 1]) addSweepAgent(world, { sweep, host: `gpu-node-1-${String(each)}` });
}

/** The sweeps of my-proj: each state, classic and launched ones, one whose scheduler died. Oldest first. */
export function addSweeps(world: World, project: ProjectRecord): void {
  const now = world.clock.now();
  const gpu = { queue: 'gpu-queue', workers: 2 };
  const job = jobIn(project);
  addSweep(world, project, {
    name: 'classic1',
    state: 'FINISHED',
    config: configText('random', { runCap: 12 }),
    age: 900 * HOUR,
    runs: 12,
    displayName: 'first try',
    user: 'mei',
  });
  addSweep(world, project, {
    name: 'canceled',
    state: 'CANCELED',
    config: configText('bayes', { job, runCap: 50 }),
    age: 300 * HOUR,
    launched: gpu,
    runs: 7,
    user: 'bob',
  });
  const best = addSweep(world, project, {
    name: 'gridbest',
    state: 'FINISHED',
    config: configText('grid', { job, description: 'Which learning rate suits which optimizer?' }),
    age: 30 * HOUR,
    launched: gpu,
    runs: 6,
    description: 'Which learning rate suits which optimizer?',
  });
  addSchedulerRun(world, best, 'finished', now - 24 * HOUR);
  const dead = addSweep(world, project, {
    name: 'deadsched',
    state: 'RUNNING',
    config: configText('bayes', { job, runCap: 40 }),
    age: 20 * HOUR,
    launched: { queue: 'batch-queue', workers: 4, priority: 1 },
    runs: 9,
  });
  addSchedulerRun(world, dead, 'crashed', now - 16 * HOUR);
  const paused = addSweep(world, project, {
    name: 'paused01',
    state: 'PAUSED',
    config: configText('random', { job, runCap: 30, goal: 'maximize', metric: 'accuracy' }),
    age: 8 * HOUR,
    launched: gpu,
    runs: 10,
  });
  addSchedulerRun(world, paused, 'finished', now - 2 * HOUR);
  const classic = addSweep(world, project, {
    name: 'classic2',
    state: 'RUNNING',
    config: configText('bayes'),
    age: 5 * HOUR,
    runs: 14,
    running: 1,
  });
  addSweepAgent(world, { sweep: classic, host: 'jane-workstation' });
  const running = addSweep(world, project, {
    name: 'running1',
    state: 'RUNNING',
    config: configText('bayes', { job, runCap: 20 }),
    age: 3 * HOUR,
    launched: gpu,
    runs: 11,
    running: 2,
  });
  addSchedulerRun(world, running, 'running', now);
  for (const run of running.runs.filter(each => each.state === 'running'))
    claimed(world, running, run.name, run.createdAt);
  const waiting = addSweep(world, project, {
    name: 'pending1',
    state: 'PENDING',
    config: configText('grid', { job }),
    age: 20 * MINUTE,
    launched: { queue: 'sagemaker-queue', workers: 2 },
  });
  const queue = world.project(project.entity, MODEL_REGISTRY)?.queues.get('sagemaker-queue');
  if (queue && waiting.launched)
    addItem(world, { queue, runSpec: waiting.launched.runSpec, createdAt: waiting.createdAt });
}

/** The item of a run that goes on. */
function claimed(world: World, sweep: SweepRecord, run: string, createdAt: number): void {
  const queue = world.project(sweep.project.entity, MODEL_REGISTRY)?.queues.get('gpu-queue');
  const agent = queue && [...world.agents.values()].find(each => each.queueIds.includes(queue.id));
  if (!queue || !agent) return;
  addItem(world, {
    queue,
    state: 'CLAIMED',
    agentId: agent.id,
    runId: run,
    createdAt,
    updatedAt: createdAt,
    priority: 2,
    runSpec: {
      queue: queue.name,
      resource: 'kubernetes',
      job: jobIn(sweep.project),
      entity: sweep.project.entity,
      project: 'my-proj',
      author: 'jane',
      docker: {},
      git: {},
      sweep_id: sweep.name,
      run_id: run,
      overrides: { run_config: {} },
    },
  });
}
