import * as v from 'valibot';
import type { CallOptions } from '../call.ts';
import type { ApiClient } from '../client.ts';
import { decodeList, decoderOf } from '../decodeList.ts';
import { at, isBag } from '../../json.ts';
import type { Run } from '../types.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import { number } from '../fields.ts';
import { projectIn } from './missingThing.ts';
import { decodeRun, KEYED_RUN_FIELDS, keyedRunVariables, RUN_FIELDS } from './runFields.ts';
import { runFilters } from './runsOfSweep.ts';

export const document = `
query RunsDelta(
  $entity: String!
  $project: String!
  $all: JSONString!
  $filters: JSONString!
  $first: Int!
  $currentRuns: [String!]!
  $lastUpdated: DateTime!
  $configKeys: [String!]!
  $withConfig: Boolean!
  $summaryKeys: [String!]!
  $withSummary: Boolean!
) {
  project(name: $project, entityName: $entity) {
    id
    runCount(filters: $all)
    runs(filters: $filters, order: "+created_at", first: $first) {
      totalCount
      delta(currentRuns: $currentRuns, lastUpdated: $lastUpdated) @optional(of: "RunConnection") {
        op
        run {
${RUN_FIELDS}
${KEYED_RUN_FIELDS}
        }
      }
    }
  }
}`;

export interface RunsDeltaVariables extends SweepPath {
  /** Which of the sweep's runs are asked about. */
  readonly matching: readonly Readonly<Record<string, unknown>>[];
  /** Global ids of the runs that we hold and that matched. */
  readonly current: readonly string[];
  /** Runs that have not changed since are left out; milliseconds since 1970. */
  readonly since: number;
  /** So many runs at most are compared, the oldest first. */
  readonly first: number;
  readonly configKeys?: readonly string[];
  readonly summaryKeys?: readonly string[];
}

/** How the runs that match differ from those that we hold. */
export interface RunsDelta {
  /** New ones, and those that have changed. */
  readonly changed: readonly Run[];
  /** Some of ours do not match anymore, or do not exist. */
  readonly someLeft: boolean;
  /** How many runs match; more than were asked for means that the rest is untold. */
  readonly matching?: number;
  /** How many runs the sweep has. */
  readonly total?: number;
}

const counts = decoderOf(v.object({ runCount: number, runs: v.object({ totalCount: number }) }));

/**
 * What has changed among some runs of a sweep, as W&B's own page asks. Throws `tooOld` where the server cannot compare,
 * `notFound` where the project does not exist or is hidden.
 */
export async function runsDelta(
  client: ApiClient,
  { current, since, first, matching, configKeys, summaryKeys, ...path }: RunsDeltaVariables,
  options?: CallOptions,
): Promise<RunsDelta> {
  const { entity, project, sweep } = path;
  const { data } = await client.request(
    {
      name: 'RunsDelta',
      kind: 'query',
      document,
      needs: ['RunConnection.delta'],
      variables: {
        entity,
        project,
        all: runFilters(sweep),
        filters: runFilters(sweep, matching),
        first,
        currentRuns: current,
        lastUpdated: new Date(since).toISOString(),
        ...keyedRunVariables(configKeys, summaryKeys),
      },
    },
    options,
  );
  const found = projectIn(client, 'RunsDelta', data, path);
  const list = at(found, 'runs', 'delta');
  const diffs: readonly unknown[] = Array.isArray(list) ? list : [];
  const left = diffs.filter(diff => at(diff, 'op') === 'DELETE');
  const { items } = decodeList(
    diffs.filter(diff => !left.includes(diff) && isBag(at(diff, 'run'))).map(diff => at(diff, 'run')),
    decodeRun,
    { what: 'run', log: client.log },
  );
  const told = counts(found);
  return { changed: items, someLeft: left.length > 0, matching: told?.runs.totalCount, total: told?.runCount };
}
