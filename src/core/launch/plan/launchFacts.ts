import { isBag, plainText, type Bag } from '../../json.ts';
import { toJson } from '../../python/values/toJson.ts';
import { get, type PyMap } from '../../python/values/dict.ts';
import type { PyValue } from '../../python/values/value.ts';
import { estimateRuns, type RunEstimate } from '../../space/estimateRuns.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { LaunchValues } from './launchValues.ts';

/**
 * What a launch says, as values of JSON: what runs, where, how often, with which scheduler. Undefined = it does not
 * say.
 */
export interface LaunchFacts {
  readonly scheduler: 'standard' | 'job' | 'none';
  readonly entity?: string;
  readonly project: string;
  readonly queue?: string;
  /** `entity/project/name:alias` */
  readonly job?: string;
  readonly image?: string;
  /** What a plain sweep's agents run. */
  readonly program?: string;
  readonly schedulerJob?: string;
  /** Where the scheduler itself runs. */
  readonly schedulerResource?: string;
  readonly schedulerImage?: string;
  readonly numWorkers?: unknown;
  /** The runs' own resource, where the file sets one; else the queue's. */
  readonly resource?: string;
  /** As written. */
  readonly priority?: unknown;
  readonly templates: { readonly runs?: unknown; readonly scheduler?: unknown };
  readonly args?: readonly unknown[];
  readonly runConfig?: Bag;
  /** As W&B stores it. */
  readonly method?: string;
  readonly runs: RunEstimate;
  /** Arguments of the standard scheduler. */
  readonly schedulerArgs: readonly string[];
  /** Settings of a scheduler job. */
  readonly settings?: Bag;
  /** The launch block and the scheduler block as they are sent. */
  readonly launchBlock: Bag;
  readonly schedulerBlock: Bag;
  /** The sweep: its metric, parameters and search space. */
  readonly sweep: SweepFile;
}

/** Where the launch goes and what its configuration was read from. */
export interface LaunchOrigin {
  readonly entity: string | null;
  readonly project: string;
  readonly sweep: SweepFile;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const bag = (value: unknown): Bag => (isBag(value) ? value : {});
const json = (value: PyValue | undefined): unknown => (value === undefined ? undefined : (toJson(value) ?? undefined));
const textIn = (map: PyMap, key: string): string | undefined => {
  const value = get(map, key);
  return value?.type === 'str' ? text(value.value) : undefined;
};

/** Gathers the facts of what is sent. */
export function launchFacts(
  { config, launchScheduler, templates }: LaunchValues,
  { entity, project, sweep }: LaunchOrigin,
): LaunchFacts {
  const outer = bag(json(launchScheduler));
  const spec = bag(outer['run_spec']);
  const overrides = bag(spec['overrides']);
  const runConfig = bag(overrides['run_config']);
  const [launch, scheduler] = [bag(runConfig['launch']), bag(runConfig['scheduler'])];
  const schedulerJob = text(spec['job']);
  const runOverrides = bag(launch['overrides']);
  const args = Array.isArray(overrides['args']) ? overrides['args'] : [];
  return {
    scheduler: launchScheduler === undefined ? 'none' : schedulerJob === undefined ? 'standard' : 'job',
    entity: entity ?? undefined,
    project,
    queue: outer['queue'] === undefined ? undefined : plainText(outer['queue']),
    job: textIn(config, 'job'),
    image: textIn(config, 'image_uri'),
    program: textIn(config, 'program'),
    schedulerJob,
    schedulerResource: text(spec['resource']),
    schedulerImage: text(bag(spec['docker'])['docker_image']),
    numWorkers: scheduler['num_workers'] ?? undefined,
    resource: text(launch['resource']),
    priority: launch['priority'] ?? undefined,
    templates: { runs: launch['template_variables'] ?? undefined, scheduler: json(templates) },
    args: Array.isArray(runOverrides['args']) ? runOverrides['args'] : undefined,
    runConfig: isBag(runOverrides['run_config']) ? runOverrides['run_config'] : undefined,
    method: textIn(config, 'method'),
    runs: estimateRuns(sweep),
    schedulerArgs: args.map(String),
    settings: isBag(runConfig['settings']) ? runConfig['settings'] : undefined,
    launchBlock: launch,
    schedulerBlock: scheduler,
    sweep,
  };
}
