import type { CallOptions } from '../../api/call.ts';
import type { ApiClient } from '../../api/client.ts';
import { runsOfSweep } from '../../api/operations/runsOfSweep.ts';
import { sweeps } from '../../api/operations/sweeps.ts';
import type { RunTimes, Sweep } from '../../api/types.ts';
import { readSweepFile } from '../../sweep/sweepFile.ts';
import { withoutAlias } from '../../wandb/jobPath.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';

/** The newest sweeps of the project that are looked through, and of how many the runs are asked for. */
const SWEEPS = 30;
const MOST_SWEEPS = 3;
/** So many runs of each are enough to know how long one takes. */
const RUNS = 100;

/** Runs of earlier sweeps of the same job or program. */
export interface EarlierRuns {
  readonly runs: readonly RunTimes[];
  /** They were stopped early, or not, as those to come are. */
  readonly isStoppedAlike: boolean;
}

/**
 * Runs of the newest sweeps of a project that have the same job or program; those that stop runs early alike come
 * first. Empty where there are none. Throws `ApiError`.
 */
export async function earlierRuns(
  client: ApiClient,
  facts: Pick<LaunchFacts, 'entity' | 'project' | 'job' | 'program' | 'image' | 'sweep'>,
  options?: CallOptions,
): Promise<EarlierRuns> {
  const { entity, project } = facts;
  const own = whatRuns(facts);
  if (entity === undefined || own === undefined) return { runs: [], isStoppedAlike: true };
  const { items } = await sweeps(client, { entity, project, first: SWEEPS }, options);
  const same = items.filter(({ config, runCount }) => runCount !== 0 && runsOf(config) === own);
  const isEarly = facts.sweep.root.has('early_terminate');
  const alike = same.filter(({ config }) => stopsEarly(config) === isEarly);
  const chosen = (alike.length > 0 ? alike : same).slice(0, MOST_SWEEPS);
  const pages = await Promise.all(
    chosen.map(({ name }) => runsOfSweep(client, { entity, project, sweep: name, first: RUNS }, options)),
  );
  return { runs: pages.flatMap(page => page.items), isStoppedAlike: alike.length > 0 };
}

function whatRuns({ job, image, program }: Pick<LaunchFacts, 'job' | 'program' | 'image'>): string | undefined {
  return (job === undefined ? undefined : withoutAlias(job)) ?? image ?? program;
}

const rootOf = (config: Sweep['config']) => readSweepFile(parseYaml(config ?? ''), 'sweep.yaml').root;

function runsOf(config: Sweep['config']): string | undefined {
  const root = rootOf(config);
  return whatRuns({
    job: root.get('job')?.text,
    image: root.get('image_uri')?.text,
    program: root.get('program')?.text,
  });
}

const stopsEarly = (config: Sweep['config']): boolean => rootOf(config).has('early_terminate');
