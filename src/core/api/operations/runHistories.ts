import * as v from 'valibot';
import type { CallOptions } from '../call.ts';
import type { ApiClient } from '../client.ts';
import { decodeList, decoderOf, nodesOf } from '../decodeList.ts';
import { anything, required } from '../fields.ts';
import { at, isBag, type Bag } from '../../json.ts';
import { jsonText } from '../jsonText.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import { projectIn } from './missingThing.ts';
import { runFilters } from './runsOfSweep.ts';

export const document = `
query RunHistories(
  $entity: String!
  $project: String!
  $filters: JSONString!
  $first: Int!
  $specs: [JSONString!]!
  $inBuckets: Boolean!
  $sampled: Boolean!
  $counted: Boolean!
) {
  project(name: $project, entityName: $entity) {
    id
    runs(filters: $filters, first: $first) {
      edges {
        node {
          name
          bucketedHistory(specs: $specs) @include(if: $inBuckets) @optional(of: "Run")
          sampledHistory(specs: $specs) @include(if: $sampled)
          historyKeys(format: PLAINTEXT) @include(if: $counted) @optional(of: "Run")
        }
      }
    }
  }
}`;

export interface RunHistoriesVariables extends SweepPath {
  /** Ids of runs, as in their addresses. */
  readonly runs: readonly string[];
  readonly metrics: readonly string[];
  /** What lies along the plot: `_step`, `_runtime`, `_timestamp`, or another metric. */
  readonly axis: string;
  /** So many points of each metric at most. */
  readonly points: number;
  /** Means of equally wide parts of the axis; else rows drawn at random, other ones each time. */
  readonly inBuckets: boolean;
  /** Whether to ask how many values there are of each metric. */
  readonly counted?: boolean;
}

/** Points of one run: for each metric its rows, with the keys as the server sent them. */
export interface RunHistory {
  readonly name: string;
  /** For each metric a list of points: `[axis, value]`, undecoded. */
  readonly points: readonly (readonly (readonly [unknown, unknown])[])[];
  /** For each metric how many values it has; undefined = not asked, or not known. */
  readonly counts: readonly (number | undefined)[];
}

const lists = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.map(jsonText) : []);
const node = decoderOf(
  v.object({ name: required, bucketedHistory: anything, sampledHistory: anything, historyKeys: anything }),
);

/**
 * The histories of several runs in one request. Throws `tooOld` where they are asked for in buckets and the server has
 * none, `notFound` where the project does not exist or is hidden.
 */
export async function runHistories(
  client: ApiClient,
  { runs, metrics, axis, points, inBuckets, counted = false, ...path }: RunHistoriesVariables,
  options?: CallOptions,
): Promise<readonly RunHistory[]> {
  // As W&B's own client writes them (docs/facts/sweep-scheduler-wire.md; `bins` and `xAxis` for buckets).
  const specs = metrics.map(metric =>
    JSON.stringify(
      inBuckets ? { keys: [metric], bins: points, xAxis: axis } : { keys: [axis, metric], samples: points },
    ),
  );
  const { entity, project, sweep } = path;
  const { data } = await client.request(
    {
      name: 'RunHistories',
      kind: 'query',
      document,
      needs: inBuckets ? ['Run.bucketedHistory'] : [],
      variables: {
        entity,
        project,
        filters: runFilters(sweep, [{ name: { $in: runs } }]),
        first: runs.length,
        specs,
        inBuckets,
        sampled: !inBuckets,
        counted,
      },
    },
    options,
  );
  const value = (row: Bag, key: string): unknown => (inBuckets ? (row[`${key}Avg`] ?? row[`${key}Last`]) : row[key]);
  const decode = (item: unknown): RunHistory | undefined => {
    const read = node(item);
    if (read === undefined) return undefined;
    const histories = lists(inBuckets ? read.bucketedHistory : read.sampledHistory);
    return {
      name: read.name,
      points: metrics.map((metric, index) =>
        lists(histories[index])
          .filter(isBag)
          .map(row => [value(row, axis), value(row, metric)] as const),
      ),
      counts: metrics.map(metric => countIn(read.historyKeys, metric)),
    };
  };
  const found = projectIn(client, 'RunHistories', data, path);
  return decodeList(nodesOf(at(found, 'runs')), decode, { what: 'run', log: client.log }).items;
}

/** How many values `historyKeys` counts of a metric, of whatever type. */
function countIn(historyKeys: unknown, metric: string): number | undefined {
  const types = at(jsonText(historyKeys), 'keys', metric, 'typeCounts');
  if (!Array.isArray(types)) return undefined;
  const counts = types.map(type => at(type, 'count')).filter(count => typeof count === 'number');
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}
