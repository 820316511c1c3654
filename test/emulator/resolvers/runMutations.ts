import { isBag, parseBag } from '../world/json.ts';
import { readGlobalId } from '../world/ids.ts';
import { addRun } from '../world/make.ts';
import type { ProjectRecord, RunRecord } from '../world/records.ts';
import { forbidden, notFound } from '../world/refusal.ts';
import { isAlive } from '../world/runView.ts';
import { watchRun } from '../world/watchRun.ts';
import type { World } from '../world/world.ts';
import type { Fields } from './context.ts';
import { runOfId } from './sweepMutations.ts';

interface Input<T> {
  readonly input: T;
}

interface RunInput {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly modelName?: string | null;
  readonly entityName?: string | null;
  readonly config?: string | null;
  readonly commit?: string | null;
  readonly description?: string | null;
  readonly displayName?: string | null;
  readonly groupName?: string | null;
  readonly host?: string | null;
  readonly jobType?: string | null;
  readonly notes?: string | null;
  readonly state?: string | null;
  readonly summaryMetrics?: string | null;
  readonly sweep?: string | null;
  readonly tags?: readonly (string | null)[] | null;
}

/** A project to write to; made where there is none, as a run's first word does. */
function projectFor(
  world: World,
  entityName: string | null | undefined,
  name: string | null | undefined,
): ProjectRecord {
  const owner = entityName || world.account.entity;
  const entity = world.entities.get(owner);
  if (!entity) throw notFound('entity');
  if (!entity.member) throw forbidden();
  return world.project(owner, name || 'uncategorized') ?? world.addProject(owner, name || 'uncategorized');
}

/** The run that the input means, or a new one. */
function runFor(world: World, input: RunInput): { run: RunRecord; inserted: boolean } {
  if (input.id) return { run: runOfId(world, input.id), inserted: false };
  const project = projectFor(world, input.entityName, input.modelName);
  const known = input.name ? project.runs.get(input.name) : undefined;
  if (known) return { run: known, inserted: false };
  const sweep = input.sweep ? project.sweeps.get(input.sweep) : undefined;
  const run = addRun(world, {
    project,
    ...(input.name && { name: input.name }),
    ...(sweep && { sweep }),
    heartbeatAt: world.clock.now(),
  });
  return { run, inserted: true };
}

function upsertBucket(world: World, input: RunInput): { bucket: RunRecord; inserted: boolean } {
  const { run, inserted } = runFor(world, input);
  const now = world.clock.now();
  const fresh = inserted || run.state === 'pending';
  for (const [key, value] of [
    ['displayName', input.displayName],
    ['description', input.description],
    ['notes', input.notes],
    ['group', input.groupName],
    ['commit', input.commit],
    ['host', input.host],
    ['jobType', input.jobType],
  ] as const) {
    if (value) Object.assign(run, { [key]: value });
  }
  if (input.tags) run.tags = input.tags.filter(tag => tag !== null);
  if (input.config) run.config = { ...run.config, ...parseBag(input.config) };
  if (input.summaryMetrics) run.summary = parseBag(input.summaryMetrics);
  // A process that reports again after it had ended goes on; but a run that was killed stays so
  // (docs/facts/agent-wire.md, 4).
  const goesOn = fresh || (run.state !== 'killed' && !isAlive(run) && Boolean(input.host));
  if (goesOn)
    Object.assign(run, {
      state: input.state ?? 'running',
      startedAt: run.startedAt ?? now,
      endedAt: undefined,
      exitCode: undefined,
    });
  else if (input.state) run.state = input.state;
  run.heartbeatAt = now;
  if (goesOn) watchRun(world, run);
  if (fresh) world.note('run started', { run: run.name, sweep: run.sweep?.name });
  return { bucket: run, inserted };
}

function upsertModel(
  world: World,
  input: { readonly entityName?: string | null; readonly name?: string | null; readonly description?: string | null },
): unknown {
  const known = world.project(input.entityName ?? world.account.entity, input.name ?? '');
  const project = projectFor(world, input.entityName, input.name);
  if (input.description) project.description = input.description;
  return { model: project, project, inserted: known === undefined, entityName: project.entity };
}

interface FilesInput {
  readonly entityName: string;
  readonly projectName: string;
  readonly runName: string;
  readonly files: readonly string[];
}

export const runMutations: Fields<unknown> = {
  upsertBucket: (_, { input }: Input<RunInput>, { world }) => upsertBucket(world, input),
  upsertModel: (
    _,
    { input }: Input<{ entityName?: string | null; name?: string | null; description?: string | null }>,
    { world },
  ) => upsertModel(world, input),
  deleteRun: (_, { input }: Input<{ id: string }>, { world }) => {
    const run = runOfId(world, input.id);
    run.project.runs.delete(run.name);
    run.sweep?.runs.splice(run.sweep.runs.indexOf(run), 1);
    world.note('run deleted', { run: run.name });
    return {};
  },
  createRunFiles: (_, { input }: Input<FilesInput>, { world, url }) => {
    const run = world.project(input.entityName, input.projectName)?.runs.get(input.runName);
    if (!run) throw notFound('run');
    const files = input.files.map(name => {
      const file = run.files.get(name) ?? world.files.add(name, world.clock.now());
      run.files.set(name, file);
      return { file, url };
    });
    return { runID: run.id, uploadHeaders: [], files };
  },
  markRunFilesUploaded: () => ({ success: true }),
  deleteFiles: (_, { input }: Input<{ files: readonly string[] }>, { world }) => {
    const keys = new Set(input.files.map(id => readGlobalId(id, 'File')?.[0]));
    for (const { runs } of world.projects.values())
      for (const run of runs.values())
        for (const [name, file] of run.files) if (keys.has(file.key)) run.files.delete(name);
    return { success: true };
  },
};

/**
 * A pushed item's run waits from the push on, before any process has spoken: schedulers ask for its state at once
 * (docs/facts/agent-wire.md, 3).
 */
export function announceRun(world: World, runSpec: Readonly<Record<string, unknown>>): void {
  const { entity, project: projectName, run_id: name, sweep_id: sweepName, overrides } = runSpec;
  if (typeof name !== 'string' || typeof entity !== 'string' || typeof projectName !== 'string') return;
  const project = world.project(entity, projectName);
  if (!project || project.runs.has(name)) return;
  const sweep = typeof sweepName === 'string' ? project.sweeps.get(sweepName) : undefined;
  const values = isBag(overrides) && isBag(overrides['run_config']) ? overrides['run_config'] : {};
  addRun(world, {
    project,
    name,
    state: 'pending',
    config: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])),
    ...(sweep && { sweep }),
  });
}
