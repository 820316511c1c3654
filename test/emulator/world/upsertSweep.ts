import { judge } from '../engine/judge.ts';
import { readGlobalId, shortName } from './ids.ts';
import { isBag, parseBag, parseJson, textAt } from './json.ts';
import { makeSweep } from './make.ts';
import { pushItem } from './queueOperations.ts';
import type { LaunchedRecord, ProjectRecord, QueueRecord, SweepRecord } from './records.ts';
import { forbidden, notFound, Refusal } from './refusal.ts';
import { setSweepState } from './sweepState.ts';
import { readSweepSettings } from './sweepSettings.ts';
import { MODEL_REGISTRY, type World } from './world.ts';

/** The input of `upsertSweep`. */
export interface SweepInput {
  readonly id?: string | null;
  readonly config?: string | null;
  readonly controller?: string | null;
  readonly description?: string | null;
  readonly displayName?: string | null;
  readonly entityName?: string | null;
  readonly launchScheduler?: string | null;
  readonly priorRunsFilters?: string | null;
  readonly projectName?: string | null;
  readonly scheduler?: string | null;
  readonly state?: string | null;
  readonly templateVariableValues?: string | null;
}

export interface UpsertedSweep {
  readonly sweep: SweepRecord;
  readonly inserted: boolean;
  readonly configValidationWarnings: readonly string[];
  readonly insertedPriorRuns: number;
}

/** Creates a sweep, changes one, or pushes the scheduler of one (again). Refuses before anything is done. */
export function upsertSweep(world: World, input: SweepInput): UpsertedSweep {
  // The sweep scheduler names the sweep by its global id alone (docs/facts/sweep-scheduler-wire.md).
  const owner = input.entityName ?? entityOfId(input.id) ?? world.account.entity;
  const entity = world.entities.get(owner);
  if (!entity) throw notFound('entity');
  if (!entity.member) throw forbidden();
  const known = input.id ? sweepById(world, input.id, owner, input.projectName) : undefined;
  const verdict = input.config ? judge(input.config) : { warnings: [] };
  if (verdict.refused !== undefined) throw new Refusal(400, verdict.refused);
  if (!known && !input.config) throw new Refusal(400, 'Sweep config is required');
  if (!known && !input.projectName) throw new Refusal(400, 'projectName is required');
  const target = input.launchScheduler ? launchTarget(world, owner, input.launchScheduler) : undefined;

  const project =
    known?.project ?? world.project(owner, input.projectName ?? '') ?? world.addProject(owner, input.projectName ?? '');
  const sweep =
    known ?? makeSweep(world, { name: shortName(world.random), project, config: input.config ?? '', state: 'PENDING' });
  if (target) {
    const launched = launchedAs(sweep, target);
    pushItem(world, target.queue, {
      runSpec: JSON.stringify(launched.runSpec),
      templateVariableValues: input.templateVariableValues,
    });
    sweep.launched = launched;
  }
  const priorRuns = !known && input.priorRunsFilters ? priorRunNames(project, input.priorRunsFilters) : [];
  sweep.priorRuns.push(...priorRuns);
  change(world, sweep, input, known !== undefined);
  if (!known) {
    project.sweeps.add(sweep);
    world.note('sweep created', {
      sweep: sweep.name,
      project: project.name,
      method: sweep.method,
      launched: target !== undefined,
    });
  } else if (target) {
    world.note('scheduler pushed again', { sweep: sweep.name, queue: target.queue.name });
  }
  if (known && input.state) setSweepState(world, sweep, input.state);
  return { sweep, inserted: !known, configValidationWarnings: verdict.warnings, insertedPriorRuns: priorRuns.length };
}

function change(world: World, sweep: SweepRecord, input: SweepInput, known: boolean): void {
  if (known && input.config)
    Object.assign(sweep, { config: input.config, search: undefined, ...readSweepSettings(input.config) });
  if (input.description) sweep.description = input.description;
  if (input.displayName) sweep.displayName = input.displayName;
  if (input.controller) sweep.controller = input.controller;
  if (input.scheduler) sweep.classicScheduler = input.scheduler;
  sweep.updatedAt = world.clock.now();
}

function entityOfId(id: string | null | undefined): string | undefined {
  return id ? readGlobalId(id, 'Sweep')?.[3] : undefined;
}

/** The sweep that a global id means; the client also sends the bare name. */
function sweepById(world: World, id: string, entity: string, project: string | null | undefined): SweepRecord {
  const [, name, inProject, inEntity] = Buffer.from(id, 'base64').toString('utf8').split(':').slice(1);
  const found =
    (inEntity === entity && inProject !== undefined && name !== undefined
      ? world.project(entity, inProject)?.sweeps.get(name)
      : undefined) ?? world.project(entity, project ?? '')?.sweeps.get(id);
  if (!found) throw notFound('sweep');
  return found;
}

interface Target {
  readonly queue: QueueRecord;
  readonly outer: Readonly<Record<string, unknown>>;
  readonly runSpec: Readonly<Record<string, unknown>>;
}

function launchTarget(world: World, entity: string, text: string): Target {
  const outer = parseJson(text);
  const runSpec = isBag(outer) ? parseJson(outer['run_spec']) : undefined;
  if (!isBag(outer) || !isBag(runSpec)) throw new Refusal(400, 'invalid launchScheduler');
  const name = textAt(outer, 'queue') ?? '';
  const owner = textAt(runSpec, 'queue_entity') ?? entity;
  const queue = world.project(owner, textAt(outer, 'run_queue_project') ?? MODEL_REGISTRY)?.queues.get(name);
  if (!queue) throw new Refusal(404, `run queue "${name}" not found`);
  return { queue, outer, runSpec };
}

/**
 * The scheduler's spec with the sweep's name wherever the client left WANDB_SWEEP_ID: its entry point, name and run id,
 * and a scheduler job's arguments.
 */
function launchedAs(sweep: SweepRecord, { queue, outer, runSpec }: Target): LaunchedRecord {
  const spec = JSON.stringify(runSpec).replaceAll('WANDB_SWEEP_ID', sweep.name);
  return {
    text: JSON.stringify({ ...outer, run_spec: spec }),
    queue: queue.name,
    queueProject: queue.project.name,
    runSpec: parseBag(spec),
  };
}

/** `{"$or":[{"name":"a"},{"name":"b"}]}`: the runs that the sweep starts from, as far as there are such. */
function priorRunNames(project: ProjectRecord, text: string): readonly string[] {
  const { $or } = parseBag(text);
  return (Array.isArray($or) ? $or : [])
    .map(each => textAt(each, 'name'))
    .filter(name => name !== undefined && project.runs.has(name)) as string[];
}
