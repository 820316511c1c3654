import { earlyStopsOf } from '../../results/forecast/earlyStopsOf.ts';
import type { EarlyStops } from '../../results/forecast/stopEarly.ts';
import { estimateRuns } from '../../space/estimateRuns.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import { withoutAlias } from '../../wandb/jobPath.ts';
import type { ProjectPath } from '../../wandb/projectPath.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import { workersOf } from '../plan/launchSummary.ts';

/** What the time of a launch depends on. */
export interface AheadQuestion extends ProjectPath {
  /** The job without its alias, the image, or the program: earlier runs of the same tell. */
  readonly program: string;
  readonly stopsEarly: boolean;
  /** When runs are stopped, where that is known. */
  readonly stops?: EarlyStops;
  /** Undefined = no end, or unknown. */
  readonly runs?: number;
  readonly workers: number;
  readonly queue?: string;
}

type Facts = Pick<
  LaunchFacts,
  'scheduler' | 'project' | 'queue' | 'job' | 'image' | 'program' | 'numWorkers' | 'schedulerJob' | 'runs' | 'sweep'
> & { readonly entity?: string | undefined };

/** Nobody waits for more runs than this: their time says nothing. */
const MOST_RUNS = 1_000_000n;

/** The question for a launch; undefined where no entity is chosen, or it is unknown what its runs are. */
export function aheadOfLaunch(facts: Facts): AheadQuestion | undefined {
  const { entity, project, queue, sweep } = facts;
  const program = programOf(facts);
  if (entity === undefined || program === undefined) return undefined;
  const { runs } = facts.runs;
  const stops = earlyStopsOf(sweep);
  return {
    entity,
    project,
    program,
    stopsEarly: sweep.root.has('early_terminate'),
    ...(stops && { stops }),
    ...(typeof runs === 'bigint' && runs > 0n && runs <= MOST_RUNS && { runs: Number(runs) }),
    // The workers of a sweep without a queue are the agents that a person starts.
    workers: facts.scheduler === 'none' ? 1 : workersOf(facts),
    ...(queue !== undefined && queue !== '' && { queue }),
  };
}

/** The same for a file that may be launched some time, where its own words do not say another place. */
export function aheadOfFile(sweep: SweepFile, place: Partial<ProjectPath>): AheadQuestion | undefined {
  const { root, scheduler } = sweep;
  const project = root.get('project')?.text ?? place.project;
  if (project === undefined) return undefined;
  return aheadOfLaunch({
    scheduler: sweep.kind === 'sweep' ? 'none' : 'standard',
    entity: root.get('entity')?.text ?? place.entity,
    project,
    ...(sweep.queue !== undefined && { queue: sweep.queue }),
    ...writtenProgram(sweep),
    numWorkers: scheduler?.get('num_workers')?.number,
    ...(scheduler?.get('job')?.text !== undefined && { schedulerJob: scheduler.get('job')?.text }),
    runs: estimateRuns(sweep),
    sweep,
  });
}

/** What a sweep's runs are, as its configuration says; undefined where it does not. */
export function programIn(sweep: SweepFile): string | undefined {
  return programOf(writtenProgram(sweep));
}

type Program = Pick<LaunchFacts, 'job' | 'image' | 'program'>;

function programOf({ job, image, program }: Program): string | undefined {
  return (job === undefined ? undefined : withoutAlias(job)) ?? image ?? program;
}

function writtenProgram({ root }: SweepFile): Program {
  return {
    job: root.get('job')?.text,
    image: root.get('image_uri')?.text,
    program: root.get('program')?.text,
  };
}
