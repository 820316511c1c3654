import type { Job, LaunchAgent, Queue, QueueItem, Run, Sweep } from '../../../../src/core/api/types.ts';

/** Noon; rows are asked at this time unless a test says otherwise. */
export const NOW = Date.UTC(2026, 4, 1, 12);
export const MINUTE = 60_000;

export const CONFIG = `
method: random
run_cap: 96
metric:
  name: loss
  goal: minimize
parameters:
  lr: {min: 0.0001, max: 0.1}
  epochs: {value: 3}
  optimizer:
    parameters:
      name: {values: [adam, sgd]}
      fixed: {values: [1]}
`;

export const sweep = (more: Partial<Sweep> = {}): Sweep => ({
  id: 'U3dlZXA6MQ==',
  name: 'sw000001',
  state: 'RUNNING',
  config: CONFIG,
  method: 'random',
  createdAt: NOW - 60 * MINUTE,
  runCountExpected: 96,
  launchedAs: { queue: 'gpu', scheduler: 'standard', numWorkers: 4, job: 'team/proj/job-train:latest' },
  ...more,
});

export const run = (more: Partial<Run> = {}): Run => ({
  id: 'r1',
  name: 'run00001',
  displayName: 'bright-wave-1',
  state: 'finished',
  createdAt: NOW - 30 * MINUTE,
  heartbeatAt: NOW - 20 * MINUTE,
  config: {},
  summary: {},
  ...more,
});

export const queue = (more: Partial<Queue> = {}): Queue => ({
  id: 'q1',
  name: 'gpu',
  entity: 'team',
  resource: 'kubernetes',
  templateVariables: [],
  ...more,
});

export const agent = (more: Partial<LaunchAgent> = {}): LaunchAgent => ({
  id: 'a1',
  name: 'agent-1',
  hostname: 'node-7',
  status: 'RUNNING',
  heartbeatAt: NOW - 10_000,
  queueIds: ['q1'],
  ...more,
});

export const item = (more: Partial<QueueItem> = {}): QueueItem => ({
  id: 'i1',
  state: 'PENDING',
  kind: 'run',
  createdAt: NOW - 5 * MINUTE,
  ...more,
});

export const schedulerOf = (name: string, more: Partial<QueueItem> = {}): QueueItem =>
  item({
    id: 's1',
    kind: 'scheduler',
    sweep: name,
    state: 'CLAIMED',
    agentId: 'a1',
    entity: 'team',
    project: 'proj',
    ...more,
  });

export const job = (more: Partial<Job> = {}): Job => ({
  id: 'j1',
  name: 'job-train',
  entity: 'team',
  project: 'proj',
  aliases: ['latest', 'v1', 'v0'],
  versionCount: 2,
  versions: [
    { version: 'v1', id: 'b', aliases: ['latest', 'v1'], createdAt: NOW - 10 * MINUTE },
    { version: 'v0', id: 'a', aliases: ['v0'], createdAt: NOW - 500 * MINUTE },
  ],
  ...more,
});
