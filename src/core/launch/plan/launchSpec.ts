import * as l10n from '@vscode/l10n';
import type { PyValue } from '../../python/values/value.ts';
import type { Blocks } from './blocks.ts';
import { block } from './blocks.ts';
import { jsonTextOf, throughJson } from './configText.ts';
import { dict, get, isStr, isTruthy, none, str, type PyMap } from '../../python/values/dict.ts';
import { argumentList, argumentMap, checkJob, runSource, type SchedulerTarget } from './schedulerArgs.ts';
import { schedulerJobOf } from './schedulerMethod.ts';
import { Refused, type Trail } from './trail.ts';
import { MODEL_REGISTRY } from '../../wandb/queueProject.ts';
import { LOCAL_PROCESS, defaultSchedulerResource } from '../../wandb/resourceTypes.ts';
import { SWEEP_ID_PLACEHOLDER } from '../../wandb/sweepIdPlaceholder.ts';

export interface SchedulerLaunch extends SchedulerTarget {
  readonly entity: string;
}

/** The `launchScheduler` variable. */
export interface LaunchScheduler {
  /** JSON with the run spec as a string of JSON in it, as it is sent. */
  readonly text: string;
  /** The same with the run spec as a mapping. */
  readonly value: PyMap;
}

/**
 * The queue, and the run spec of the scheduler in it (launch_sweep, construct_launch_spec). Source:
 * docs/facts/launch-sweep-cli.md.
 */
export function launchScheduler(blocks: Blocks, launch: SchedulerLaunch, trail: Trail): LaunchScheduler {
  const spec = schedulerSpec(blocks, launch, trail);
  const around = (inner: PyValue): PyMap =>
    dict({ queue: launch.queue, run_queue_project: str(MODEL_REGISTRY), run_spec: inner });
  const text = jsonTextOf(around(str(jsonTextOf(spec, 'launch'))), 'launch');
  return { text, value: throughJson(around(spec), 'launch') };
}

/**
 * The run spec of the scheduler, its keys in the client's order. The server replaces the placeholder of the sweep's id.
 */
function schedulerSpec(blocks: Blocks, launch: SchedulerLaunch, trail: Trail): PyMap {
  const { scheduler, settings } = blocks;
  const job = schedulerJobOf(blocks);
  const source = runSource(blocks.config);
  const named = get(scheduler, 'job');
  if (source.key === 'job') checkJob(source.value, 'job');
  checkJob(job, 'scheduler.job');
  if (job === undefined && named !== undefined && named.type !== 'null')
    throw new Refused(
      'badJob',
      l10n.t('`scheduler.job` does not name a job. Write entity/project/name:alias, or remove the key.'),
    );
  if (job === undefined) trail.differ('bareSchedulerArgs');
  const runConfig = dict({
    launch: filled(blocks.launch),
    scheduler: filled(scheduler),
    settings: filled(settings),
    sweep_args: job === undefined ? undefined : argumentMap(launch, source),
  });
  const overrides =
    job === undefined
      ? dict({
          run_config: runConfig,
          args: argumentList(launch, source),
          entry_point: { type: 'seq', items: ['wandb', 'scheduler', SWEEP_ID_PLACEHOLDER].map(str) },
        })
      : dict({ run_config: runConfig });
  const image = get(scheduler, 'docker_image');
  const resourceArgs = get(scheduler, 'resource_args');
  const url = get(block(blocks.launch, 'registry', trail, 'launch.registry'), 'url');
  return dict({
    overrides,
    uri: str('placeholder-uri-scheduler'),
    job,
    entity: str(launch.entity),
    project: str(launch.project),
    name: str(`Scheduler.${SWEEP_ID_PLACEHOLDER}`),
    docker: dict({ docker_image: isTruthy(image) ? image : undefined }),
    resource: resourceOf(scheduler, job),
    git: dict({}),
    resource_args: isTruthy(resourceArgs) ? resourceArgs : undefined,
    run_id: str(SWEEP_ID_PLACEHOLDER),
    registry: isTruthy(url) ? dict({ url }) : undefined,
  });
}

/**
 * Where the scheduler itself runs: as written, else in a process beside the agent, or in a container for a scheduler
 * job.
 */
function resourceOf(scheduler: PyMap, job: PyValue | undefined): PyValue {
  const resource = get(scheduler, 'resource') ?? none;
  if (!isTruthy(resource)) return str(defaultSchedulerResource(job !== undefined));
  if (!isStr(resource, LOCAL_PROCESS)) return resource;
  if (job !== undefined)
    throw new Refused(
      'schedulerJobOnProcess',
      l10n.t('A scheduler job cannot run as `local-process`. Use `scheduler.resource: local-container`, or remove it.'),
    );
  if (isTruthy(get(scheduler, 'docker_image')))
    throw new Refused(
      'schedulerImageOnProcess',
      l10n.t(
        'A scheduler with `docker_image` cannot run as `local-process`. Use `local-container`, or remove the image.',
      ),
    );
  return resource;
}

function filled(map: PyMap): PyMap | undefined {
  return map.entries.length > 0 ? map : undefined;
}
