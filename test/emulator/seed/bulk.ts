import { addItem, makeSweep } from '../world/make.ts';
import type { ProjectRecord, SweepRecord } from '../world/records.ts';
import { readSweepSettings } from '../world/sweepSettings.ts';
import type { GeneratedSweeps } from '../world/sweepStore.ts';
import type { World } from '../world/world.ts';
import { configText } from './configs.ts';
import { addSeededQueue, runSpecOf } from './queues.ts';
import { makeRuns } from './runs.ts';
import { wideConfig, wideSummary } from './wideSweep.ts';

const HOUR = 3_600_000;
const METHODS = ['bayes', 'random', 'grid'] as const;
const STATES = [
  'FINISHED',
  'FINISHED',
  'FINISHED',
  'CANCELED',
  'FINISHED',
  'PAUSED',
  'FINISHED',
  'CANCELED',
  'FINISHED',
  'FINISHED',
];
const USERS = ['jane', 'bob', 'mei', 'tomas'];

/** This many old sweeps, generated when they are first read. Their names begin with `z`. */
export function generatedSweeps(count: number, world: () => World, project: () => ProjectRecord): GeneratedSweeps {
  const configs = METHODS.map(method => configText(method, { runCap: 20 })).map(config => ({
    config,
    settings: readSweepSettings(config),
  }));
  const nameOf = (index: number): string => `z${index.toString(36).padStart(7, '0')}`;
  return {
    count,
    nameOf,
    indexOf(name) {
      const index = /^z[0-9a-z]{7}$/.test(name) ? parseInt(name.slice(1), 36) : -1;
      return index < count ? index : -1;
    },
    make(index): SweepRecord {
      // Before all others, half an hour apart, whenever it is asked for.
      const createdAt = world().account.createdAt + 700 * 24 * HOUR - (index * HOUR) / 2;
      const runs = 1 + (index % 6);
      const { config = '', settings } = configs[index % configs.length] ?? {};
      const sweep = makeSweep(
        world(),
        {
          project: project(),
          name: nameOf(index),
          config,
          state: STATES[index % STATES.length] ?? 'FINISHED',
          createdAt,
          updatedAt: createdAt + HOUR,
          user: USERS[index % USERS.length] ?? 'jane',
        },
        settings,
      );
      sweep.pendingRuns = {
        count: runs,
        best: Number((0.1 + ((index * 7919) % 1000) / 1000).toFixed(3)),
        make: () => makeRuns(world(), sweep, { count: runs, seed: index, from: createdAt, every: HOUR / 8 }),
      };
      return sweep;
    },
  };
}

/** A finished sweep called `bigsweep` with this many runs of 50 values each, generated when they are first read. */
export function addBigSweep(world: World, project: ProjectRecord, count: number): void {
  const createdAt = world.clock.now() - 100 * HOUR;
  const sweep = makeSweep(world, {
    project,
    name: 'bigsweep',
    config: wideConfig(count),
    state: 'FINISHED',
    createdAt,
    updatedAt: createdAt + 90 * HOUR,
  });
  sweep.pendingRuns = {
    count,
    make: () =>
      makeRuns(world, sweep, {
        count,
        seed: 99,
        from: createdAt,
        every: Math.max(1000, (90 * HOUR) / count),
        namePrefix: 'b',
        summary: wideSummary,
      }),
  };
  project.sweeps.add(sweep);
}

/** This many further queues, without agents. */
export function addManyQueues(world: World, registry: ProjectRecord, count: number): void {
  const resources = ['kubernetes', 'local-container', 'sagemaker', 'local-process', 'gcp-vertex'];
  for (let index = 0; index < count; index += 1) {
    addSeededQueue(world, registry, `queue-${String(index + 1).padStart(3, '0')}`, {
      resource: resources[index % resources.length] ?? 'kubernetes',
      prioritization: index % 2 ? 'V0' : 'DISABLED',
    });
  }
}

/**
 * A queue called `bulk-queue` with this many items: most of them done, some failed, three in ten waiting, and no agent.
 */
export function addManyItems(world: World, registry: ProjectRecord, count: number): void {
  const queue = addSeededQueue(world, registry, 'bulk-queue', { resource: 'kubernetes', prioritization: 'V0' });
  for (let index = 0; index < count; index += 1) {
    const run = `k${String(index).padStart(7, '0')}`;
    const waits = index >= count * 0.7;
    const state = waits ? 'PENDING' : index % 7 === 0 ? 'FAILED' : 'CLAIMED';
    addItem(world, {
      queue,
      state,
      priority: index % 4,
      createdAt: world.clock.now() - (count - index) * 10_000,
      ...(state === 'CLAIMED' && { runId: run }),
      runSpec: runSpecOf(queue, run, 'gridbest', index % 4, { learning_rate: 0.001 * (1 + (index % 100)) }),
    });
  }
}
