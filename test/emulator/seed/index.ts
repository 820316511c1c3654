import { MODEL_REGISTRY, type World } from '../world/world.ts';
import { addBigSweep, addManyItems, addManyQueues, generatedSweeps } from './bulk.ts';
import { addLessons } from './lessons.ts';
import { addJobs, addPublicJobs } from './jobs.ts';
import { addQueues, addSeededAgent, addSeededQueue } from './queues.ts';
import { addSweeps } from './sweeps.ts';

/** How much of everything there is besides the hand-made world. */
export interface Amounts {
  readonly sweeps: number;
  readonly items: number;
  readonly queues: number;
  readonly runs: number;
  /** Sweeps from which something follows. */
  readonly lessons?: boolean;
}

const DAY = 24 * 3_600_000;

/**
 * Fills a world: a team with projects, jobs, queues and sweeps in each state, a user with an own entity, a team that
 * never used Launch, W&B's public jobs.
 */
export function seedWorld(world: World, amounts: Amounts): void {
  const now = world.clock.now();
  const { username, entity: team } = world.account;
  world.addEntity(username, { team: false });
  world.addEntity(team);
  world.addEntity('quiet-team');
  const projectNow = () => project;
  world.addProject(team, 'vision', { createdAt: now - 300 * DAY, description: 'Image models' });
  world.addProject(team, 'empty-proj', { createdAt: now - 2 * DAY });
  const project = world.addProject(team, 'my-proj', {
    createdAt: now - 400 * DAY,
    generated: generatedSweeps(
      amounts.sweeps,
      () => world,
      () => projectNow(),
    ),
  });
  world.addProject(username, 'scratch', { createdAt: now - 100 * DAY });
  world.addProject('quiet-team', 'notes', { createdAt: now - 50 * DAY });

  const registry = world.addProject(team, MODEL_REGISTRY, { createdAt: now - 390 * DAY });
  addQueues(world, registry);
  const own = world.addProject(username, MODEL_REGISTRY, { createdAt: now - 90 * DAY });
  addSeededAgent(world, own, 'jane-laptop', [
    addSeededQueue(world, own, 'scratch-queue', { resource: 'local-process' }),
  ]);

  addPublicJobs(world);
  addJobs(world, project);
  if (amounts.runs > 0) addBigSweep(world, project, amounts.runs);
  addSweeps(world, project);
  if (amounts.lessons === true) addLessons(world, project);
  if (amounts.queues > 0) addManyQueues(world, registry, amounts.queues);
  if (amounts.items > 0) addManyItems(world, registry, amounts.items);
}
