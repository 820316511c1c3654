import { globalId } from '../world/ids.ts';
import { parseBag } from '../world/json.ts';
import { fieldsOf } from '../world/projectFields.ts';
import { listOf, pageOf, type PageArguments } from '../world/paging.ts';
import type { ProjectRecord, RunRecord, SweepRecord } from '../world/records.ts';
import { matches, matchesRun, orderRuns, readFilters, sweepOfFilter } from '../world/runFilters.ts';
import { runsOf } from '../world/runsOf.ts';
import type { World } from '../world/world.ts';
import type { Fields } from './context.ts';

interface RunArguments extends PageArguments {
  readonly filters?: string | null;
  readonly order?: string | null;
  readonly names?: readonly string[] | null;
}

interface FieldArguments extends PageArguments {
  readonly columns?: readonly string[] | null;
  readonly pattern?: string | null;
  readonly types?: readonly string[] | null;
}

/** The runs of a project that answer the filters, oldest first. */
function runsFor(project: ProjectRecord, text: string | null | undefined, world: World): readonly RunRecord[] {
  const filters = readFilters(text);
  const name = sweepOfFilter(filters);
  const sweep = name === undefined ? undefined : project.sweeps.get(name);
  if (name !== undefined && !sweep) return [];
  const all = sweep ? runsOf(sweep) : [...project.runs.values()];
  return filters ? all.filter(run => matchesRun(run, filters, world.clock)) : all;
}

const runPage = (project: ProjectRecord, args: RunArguments, { world }: { world: World }): unknown => {
  const found = runsFor(project, args.filters, world);
  const named = args.names ? found.filter(run => args.names?.includes(run.name)) : found;
  return pageOf(
    listOf(orderRuns(named, args.order, world.clock), run => run.name),
    args,
  );
};

/** Finds a run by name: of the project, or of a sweep with the same name as its scheduler's run. */
const runOf = (project: ProjectRecord, { name }: { name: string }): RunRecord | null => project.runs.get(name) ?? null;

/**
 * What a filter of sweeps can ask for: of the fields of runs (docs/facts/api.md) those that a sweep has. Its
 * configuration is not among them: no client shows that W&B finds anything in it.
 */
const sweepField = (sweep: SweepRecord, field: string): unknown => {
  switch (field) {
    case 'createdAt':
      return sweep.createdAt;
    case 'username':
      return sweep.user;
    case 'name':
    case 'displayName':
    case 'state':
      return sweep[field];
    default:
      return undefined;
  }
};

export const projectFields: Fields<ProjectRecord> = {
  access: () => 'PRIVATE',
  bucket: runOf,
  buckets: runPage,
  entity: (project, _, { world }) => world.entities.get(project.entity),
  entityName: project => project.entity,
  fields: (project, args: FieldArguments) =>
    pageOf(
      listOf(
        fieldsOf(project).filter(
          ({ path, type }) =>
            (args.types?.includes(type) ?? true) &&
            (args.columns?.some(column => path.startsWith(`${column}.`)) ?? true) &&
            path.includes(args.pattern?.replaceAll('%', '') ?? ''),
        ),
        ({ path, type }) => `${path} ${type}`,
      ),
      args,
    ),
  internalId: project => globalId('ProjectInternalId', project.number),
  isBenchmark: () => false,
  lastActive: (project, _, { world }) => project.sweeps.listing.at(0)?.updatedAt ?? world.clock.now(),
  launchAgents: project => project.agents,
  readOnly: (project, _, { world }) => world.entities.get(project.entity)?.member !== true,
  run: runOf,
  runCount: (project, { filters }: { filters?: string | null }, { world }) => runsFor(project, filters, world).length,
  runQueue: (project, { name }: { name: string }) => project.queues.get(name) ?? null,
  runQueues: project => [...project.queues.values()],
  runs: runPage,
  sweep: (project, { sweepName }: { sweepName: string }) => project.sweeps.get(sweepName) ?? null,
  sweeps: (project, args: PageArguments & { filters?: string | null; order?: string | null }) => {
    const filters = parseBag(args.filters);
    const { listing } = project.sweeps;
    if (Object.keys(filters).length === 0) return pageOf(listing, args);
    const found: SweepRecord[] = [];
    for (let index = 0; index < listing.length; index += 1) {
      const sweep = listing.at(index);
      if (sweep && matches(filters, field => sweepField(sweep, field))) found.push(sweep);
    }
    return pageOf(
      listOf(found, sweep => sweep.name),
      args,
    );
  },
  totalRuns: project => project.runs.size,
  totalSweeps: project => project.sweeps.length,
  updatedAt: (project, _, { world }) => project.sweeps.listing.at(0)?.updatedAt ?? world.clock.now(),
  user: (_project, _args, { world }) => world.account,
  views: () => '{}',
};
