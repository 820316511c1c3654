import { filesOf, findVersion } from '../world/artifactView.ts';
import { parseBag, textAt, valueAt } from '../world/json.ts';
import type { ArtifactRecord, QueueItemRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

const RUNNERS = ['kubernetes', 'local-container', 'local-process', 'sagemaker', 'vertex', 'gcp-vertex'];

/** The job that a spec names, as `entity/project/name:alias`. */
export function jobOf(world: World, path: string): ArtifactRecord | undefined {
  const [entity = '', project = '', name = ''] = path.split('/');
  const [collection = '', alias = 'latest'] = name.split(':');
  const found = world.project(entity, project)?.collections.get('job')?.get(collection);
  return found && findVersion(found, alias);
}

/** What the job's file says of its source: image, repo or artifact. */
export function sourceOf(world: World, job: ArtifactRecord): string | undefined {
  const file = filesOf(world, job).find(each => each.name === 'wandb-job.json');
  return textAt(parseBag(file?.content?.toString('utf8')), 'source_type');
}

/** Why an agent could not start the item, in its words (docs/facts/agent-wire.md, 2 and 5); undefined = it starts. */
export function startFault(world: World, { runSpec }: QueueItemRecord): string | undefined {
  const entity = textAt(runSpec, 'entity');
  if (entity === undefined) return "'entity'";
  const sweepName = textAt(runSpec, 'sweep_id');
  if (sweepName !== undefined) {
    const state = world.project(entity, textAt(runSpec, 'project') ?? '')?.sweeps.get(sweepName)?.state;
    if (state !== 'RUNNING' && state !== 'PAUSED')
      return `Launch agent picked up sweep job, but sweep (${sweepName}) was in a terminal state (${state ?? 'None'})`;
  }
  const resource = textAt(runSpec, 'resource');
  if (resource !== undefined && !RUNNERS.includes(resource))
    return `Could not create runner from config. Invalid runner name: ${resource}`;
  const path = textAt(runSpec, 'job');
  const image = textAt(runSpec, 'docker', 'docker_image');
  if (path === undefined && image === undefined && valueAt(runSpec, 'overrides', 'entry_point') === undefined)
    return 'Exactly one of job or docker_image must be specified in the launch spec.';
  const job = path === undefined ? undefined : jobOf(world, path);
  if (path !== undefined && !job) return `Job artifact ${path} not found`;
  const fromImage = image !== undefined || (job && sourceOf(world, job) === 'image');
  if (resource === 'local-process' && fromImage)
    return 'Cannot specify docker image with local-process resource runner';
  return undefined;
}
