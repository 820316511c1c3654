import { seededRandom } from '../engine/seededRandom.ts';
import type { Clock } from './clock.ts';
import { createFileStore, type FileStore, type StoredFile } from './fileStore.ts';
import { globalId } from './ids.ts';
import type {
  ArtifactRecord,
  CollectionRecord,
  EntityRecord,
  LaunchAgentRecord,
  ManifestRecord,
  ProjectRecord,
  QueueItemRecord,
  QueueRecord,
  ResourceConfigRecord,
  RunRecord,
  SweepAgentRecord,
  SweepRecord,
} from './records.ts';
import { createSweepStore, type GeneratedSweeps } from './sweepStore.ts';

/** The project of each entity in which W&B keeps queues and launch agents. */
export const MODEL_REGISTRY = 'model-registry';

/** Something that happened, for the account that the tour prints. */
export interface WorldEvent {
  readonly at: number;
  readonly what: string;
  readonly [detail: string]: unknown;
}

/** Who the key belongs to. */
export interface AccountRecord {
  readonly id: string;
  readonly number: number;
  readonly username: string;
  readonly email: string;
  readonly entity: string;
  readonly createdAt: number;
}

/** What the simulated life wants to hear of at once. */
export interface Listeners {
  itemWaits?(item: QueueItemRecord): void;
  itemGone?(item: QueueItemRecord): void;
  sweepChanged?(sweep: SweepRecord): void;
  runStopAsked?(run: RunRecord): void;
  agentRegistered?(agent: LaunchAgentRecord): void;
}

/** Everything the emulated server holds. */
export interface World {
  readonly clock: Clock;
  readonly files: FileStore;
  /** Numbers from 0 to below 1, the same series for the same seed. */
  readonly random: () => number;
  readonly account: AccountRecord;
  readonly entities: Map<string, EntityRecord>;
  /** By `entity/project`. */
  readonly projects: Map<string, ProjectRecord>;
  readonly queues: Map<string, QueueRecord>;
  readonly items: Map<string, QueueItemRecord>;
  readonly configs: Map<string, ResourceConfigRecord>;
  readonly agents: Map<string, LaunchAgentRecord>;
  readonly sweepAgents: Map<string, SweepAgentRecord>;
  readonly collections: Map<string, CollectionRecord>;
  readonly artifacts: Map<string, ArtifactRecord>;
  readonly manifests: Map<string, ManifestRecord>;
  /** Files uploaded for an artifact, by the artifact's id, then by name. */
  readonly uploads: Map<string, Map<string, StoredFile>>;
  readonly events: WorldEvent[];
  readonly listeners: Listeners;
  /** The next number of its kind, from 1. */
  count(kind: string): number;
  note(what: string, details?: Readonly<Record<string, unknown>>): void;
  project(entity: string, name: string): ProjectRecord | undefined;
  addEntity(name: string, options?: { team?: boolean; member?: boolean; createdAt?: number }): EntityRecord;
  addProject(
    entity: string,
    name: string,
    options?: { createdAt?: number; description?: string; generated?: GeneratedSweeps },
  ): ProjectRecord;
}

export interface WorldOptions {
  clock: Clock;
  seed: number;
  username: string;
  entity: string;
}

/** The account of events keeps this many. */
const KEPT_EVENTS = 20_000;

/** An empty world with an account in it. */
export function createWorld({ clock, seed, username, entity }: WorldOptions): World {
  const counts = new Map<string, number>();
  const day = 24 * 3600 * 1000;
  const count = (kind: string): number => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return next;
  };
  const world: World = {
    clock,
    files: createFileStore(),
    random: seededRandom(seed),
    account: {
      id: globalId('User', 1),
      number: 1,
      username,
      email: `${username}@example.com`,
      entity,
      createdAt: clock.now() - 900 * day,
    },
    entities: new Map(),
    projects: new Map(),
    queues: new Map(),
    items: new Map(),
    configs: new Map(),
    agents: new Map(),
    sweepAgents: new Map(),
    collections: new Map(),
    artifacts: new Map(),
    manifests: new Map(),
    uploads: new Map(),
    events: [],
    listeners: {},
    count,
    note(what, details = {}) {
      if (world.events.length >= KEPT_EVENTS) world.events.splice(0, KEPT_EVENTS / 10);
      world.events.push({ at: clock.now(), what, ...details });
    },
    project: (owner, name) => world.projects.get(`${owner}/${name}`),
    addEntity(name, { team = true, member = true, createdAt = clock.now() - 800 * day } = {}) {
      const record: EntityRecord = { id: globalId('Entity', count('entity')), name, team, member, createdAt };
      world.entities.set(name, record);
      return record;
    },
    addProject(owner, name, { createdAt = clock.now(), description, generated } = {}) {
      const number = count('project');
      const record: ProjectRecord = {
        id: globalId('Project', 'v1', name, owner),
        number,
        entity: owner,
        name,
        createdAt,
        description,
        sweeps: createSweepStore(generated),
        runs: new Map(),
        queues: new Map(),
        agents: [],
        collections: new Map(),
      };
      world.projects.set(`${owner}/${name}`, record);
      return record;
    },
  };
  return world;
}
