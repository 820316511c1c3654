import { addConfig, addItem, addLaunchAgent, addQueue, addRun } from '../world/make.ts';
import type { LaunchAgentRecord, ProjectRecord, QueueRecord, TemplateVariableRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const GPU_VARIABLES: readonly TemplateVariableRecord[] = [
  { name: 'gpus', description: 'GPUs for each run', schema: { type: 'integer', minimum: 1, maximum: 8, default: 1 } },
  {
    name: 'memory',
    description: 'Memory for each run',
    schema: { type: 'string', enum: ['8Gi', '16Gi', '32Gi'], default: '16Gi' },
  },
];

const POD = {
  spec: {
    template: {
      spec: {
        containers: [{ resources: { limits: { 'nvidia.com/gpu': '{{gpus}}', memory: '{{memory}}' } } }],
        restartPolicy: 'Never',
      },
    },
    backoffLimit: 0,
  },
};

interface QueueOptions {
  readonly resource: string;
  readonly args?: unknown;
  readonly variables?: readonly TemplateVariableRecord[];
  readonly prioritization?: 'V0' | 'DISABLED';
}

/** A queue with its default configuration. */
export function addSeededQueue(
  world: World,
  project: ProjectRecord,
  name: string,
  { resource, args = {}, variables = [], prioritization = 'DISABLED' }: QueueOptions,
): QueueRecord {
  const config = addConfig(world, project.entity, resource, { resource_args: { [resource]: args } }, variables);
  return addQueue(world, {
    project,
    name,
    config,
    prioritization,
    createdAt: world.clock.now() - 200 * DAY,
    updatedAt: world.clock.now() - 30 * DAY,
  });
}

/** An agent with the run that it is to W&B, in the same project (docs/facts/agent-wire.md, 1). */
export function addSeededAgent(
  world: World,
  project: ProjectRecord,
  hostname: string,
  queues: readonly QueueRecord[],
  dead?: { readonly since: number; readonly status: string },
): LaunchAgentRecord {
  const createdAt = world.clock.now() - 20 * DAY;
  const agent = addLaunchAgent(world, project, {
    hostname,
    queueIds: queues.map(queue => queue.id),
    kind: dead ? 'dead' : 'living',
    createdAt,
    heartbeatAt: dead?.since ?? world.clock.now(),
    status: dead?.status ?? 'POLLING',
    version: 'wandb@0.30.0',
  });
  addRun(world, {
    project,
    name: agent.name,
    displayName: agent.name,
    jobType: 'sweep-controller',
    createdAt,
    host: hostname,
    beats: !dead,
    heartbeatAt: agent.heartbeatAt,
    state: dead ? 'crashed' : 'running',
  });
  return agent;
}

/** The run spec that a scheduler pushes for a run of its sweep (docs/facts/agent-wire.md, "Push of a run"). */
export const runSpecOf = (
  queue: QueueRecord,
  run: string,
  sweep: string,
  priority: number,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => ({
  queue: queue.name,
  resource: queue.config?.resource ?? 'local-process',
  priority,
  overrides: { run_config: values },
  job: `${queue.project.entity}/my-proj/job-train:latest`,
  entity: queue.project.entity,
  author: 'jane',
  project: 'my-proj',
  docker: {},
  sweep_id: sweep,
  git: {},
  run_id: run,
});

/** A failed item, with the error that the agent left among its own run's files. */
export function addFailedItem(
  world: World,
  queue: QueueRecord,
  agent: LaunchAgentRecord,
  options: {
    readonly runSpec: Readonly<Record<string, unknown>>;
    readonly age: number;
    readonly message: string;
    readonly error?: string;
  },
): void {
  const at = world.clock.now() - options.age;
  const item = addItem(world, { queue, runSpec: options.runSpec, state: 'FAILED', createdAt: at, agentId: agent.id });
  const name = `${item.id}/error/error.log`;
  item.failure = { message: options.message, stage: 'agent', files: options.error === undefined ? [] : [name] };
  if (options.error !== undefined)
    queue.project.runs.get(agent.name)?.files.set(name, world.files.add(name, at, options.error));
}

/** The queues of the team: one of each resource type, with and without active agents, items in each state. */
export function addQueues(world: World, registry: ProjectRecord): void {
  const now = world.clock.now();
  const gpu = addSeededQueue(world, registry, 'gpu-queue', {
    resource: 'kubernetes',
    args: POD,
    variables: GPU_VARIABLES,
    prioritization: 'V0',
  });
  const docker = addSeededQueue(world, registry, 'docker-queue', {
    resource: 'local-container',
    args: { gpus: 'all', env: ['WANDB_API_KEY'] },
  });
  const local = addSeededQueue(world, registry, 'local-queue', { resource: 'local-process' });
  const sagemaker = addSeededQueue(world, registry, 'sagemaker-queue', {
    resource: 'sagemaker',
    args: {
      RoleArn: 'arn:aws:iam::000000000000:role/train',
      ResourceConfig: { InstanceType: '{{instance}}', InstanceCount: 1, VolumeSizeInGB: 50 },
    },
    variables: [
      {
        name: 'instance',
        description: 'Kind of machine',
        schema: { type: 'string', enum: ['ml.m5.large', 'ml.p3.2xlarge'] },
      },
    ],
  });
  const vertex = addSeededQueue(world, registry, 'vertex-queue', {
    resource: 'gcp-vertex',
    args: { spec: { worker_pool_specs: [{ replica_count: 1 }], staging_bucket: 'gs://example' } },
  });
  const batch = addSeededQueue(world, registry, 'batch-queue', {
    resource: 'kubernetes',
    args: POD,
    variables: GPU_VARIABLES,
    prioritization: 'V0',
  });

  const gpuAgent = addSeededAgent(world, registry, 'gpu-node-1', [gpu]);
  addSeededAgent(world, registry, 'gpu-node-2', [gpu, batch], { since: now - 3 * DAY, status: 'RUNNING' });
  addSeededAgent(world, registry, 'jane-workstation', [docker, local]);
  addSeededAgent(world, registry, 'sagemaker-runner', [sagemaker], { since: now - 5 * HOUR, status: 'POLLING' });
  addSeededAgent(world, registry, 'old-laptop', [local], { since: now - 90 * DAY, status: 'KILLED' });

  addFailedItem(world, gpu, gpuAgent, {
    runSpec: runSpecOf(gpu, 'fail0001', 'gridbest', 2, { learning_rate: 0.01 }),
    age: 26 * HOUR,
    message: 'The submitted run was not successfully started',
    error: 'Traceback (most recent call last):\n  ...\nErrImagePull: registry.example.com/train:1.1 not found\n',
  });
  addFailedItem(world, gpu, gpuAgent, {
    runSpec: runSpecOf(gpu, 'fail0002', 'gridbest', 0, { learning_rate: 0.1 }),
    age: 25 * HOUR,
    message: 'Launch agent picked up sweep job, but sweep (gridbest) was in a terminal state (CANCELED)',
  });
  [0, 1, 2, 3, 2].forEach((priority, index) => {
    addItem(world, {
      queue: batch,
      priority,
      runSpec: runSpecOf(batch, `wait000${String(index)}`, 'deadsched', priority, {
        learning_rate: 0.01 * (index + 1),
      }),
      createdAt: now - (50 - 10 * index) * MINUTE,
    });
  });
  addItem(world, {
    queue: batch,
    state: 'LEASED',
    runSpec: runSpecOf(batch, 'lease001', 'deadsched', 2, { learning_rate: 0.02 }),
    createdAt: now - 55 * MINUTE,
  });
  addItem(world, {
    queue: vertex,
    runSpec: { ...runSpecOf(vertex, 'vertex01', '', 2, {}), sweep_id: undefined },
    createdAt: now - 12 * MINUTE,
  });
}
