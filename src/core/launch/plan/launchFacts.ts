import { isBag } from '../../api/fields.ts';
import { jsonText } from '../../api/jsonText.ts';
import { estimateRuns, type RunEstimate } from '../../space/estimateRuns.ts';
import { readSweepFile, type SweepFile } from '../../sweep/sweepFile.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';

type Bag = Readonly<Record<string, unknown>>;

/** What a plan says, in the words of people: what runs, where, how often, with which scheduler. Undefined = it does not say. */
export interface LaunchFacts {
  readonly scheduler: 'standard' | 'job' | 'none';
  readonly entity?: string;
  readonly project: string;
  readonly queue?: string;
  /** `entity/project/name:alias` */
  readonly job?: string;
  readonly image?: string;
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
  readonly method?: string;
  readonly runs: RunEstimate;
  /** Arguments of the standard scheduler. */
  readonly schedulerArgs: readonly string[];
  /** Settings of a scheduler job. */
  readonly settings?: Bag;
  /** The launch block and the scheduler block as they are sent. */
  readonly launchBlock: Bag;
  readonly schedulerBlock: Bag;
  /** The stored configuration, read. */
  readonly file: SweepFile;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const bag = (value: unknown): Bag => (isBag(value) ? value : {});

/** Reads a plan's variables. */
export function launchFacts(variables: UpsertSweepVariables): LaunchFacts {
  const file = readSweepFile(parseYaml(variables.config), 'sweep.yaml');
  const outer = bag(jsonText(variables.launchScheduler ?? undefined));
  const spec = bag(jsonText(outer['run_spec']));
  const overrides = bag(spec['overrides']);
  const runConfig = bag(overrides['run_config']);
  const [launch, scheduler] = [bag(runConfig['launch']), bag(runConfig['scheduler'])];
  const schedulerJob = text(spec['job']);
  const runOverrides = bag(launch['overrides']);
  const args = Array.isArray(overrides['args']) ? overrides['args'] : [];
  return {
    scheduler: variables.launchScheduler === null ? 'none' : schedulerJob === undefined ? 'standard' : 'job',
    entity: variables.entityName ?? undefined,
    project: variables.projectName,
    queue: outer['queue'] === undefined ? undefined : String(outer['queue']),
    job: file.root.get('job')?.text || undefined,
    image: file.root.get('image_uri')?.text || undefined,
    schedulerJob,
    schedulerResource: text(spec['resource']),
    schedulerImage: text(bag(spec['docker'])['docker_image']),
    numWorkers: scheduler['num_workers'] ?? undefined,
    resource: text(launch['resource']),
    priority: launch['priority'] ?? undefined,
    templates: {
      runs: launch['template_variables'] ?? undefined,
      scheduler: jsonText(variables.templateVariableValues ?? undefined),
    },
    args: Array.isArray(runOverrides['args']) ? runOverrides['args'] : undefined,
    runConfig: isBag(runOverrides['run_config']) ? runOverrides['run_config'] : undefined,
    method: file.root.get('method')?.text,
    runs: estimateRuns(file),
    schedulerArgs: args.map(String),
    settings: isBag(runConfig['settings']) ? runConfig['settings'] : undefined,
    launchBlock: launch,
    schedulerBlock: scheduler,
    file,
  };
}
