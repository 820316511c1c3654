import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { askList, inQuarters } from '../listCall.ts';
import type { ListCall } from '../listCall.ts';
import { pageOf } from '../decodeList.ts';
import { at } from '../../json.ts';
import type { Page, Run } from '../types.ts';
import { projectIn } from './missingThing.ts';
import { decodeRun, KEYED_RUN_FIELDS, keyedRunVariables, RUN_FIELDS } from './runFields.ts';
import type { Goal } from '../../wandb/goals.ts';

export const document = `
query RunsOfSweep(
  $entity: String!
  $project: String!
  $filters: JSONString!
  $order: String
  $first: Int!
  $after: String
  $configKeys: [String!]!
  $withConfig: Boolean!
  $summaryKeys: [String!]!
  $withSummary: Boolean!
) {
  project(name: $project, entityName: $entity) {
    id
    runCount(filters: $filters)
    runs(filters: $filters, order: $order, first: $first, after: $after) {
      pageInfo { endCursor hasNextPage }
      edges {
        node {
${RUN_FIELDS}
${KEYED_RUN_FIELDS}
        }
      }
    }
  }
}`;

export interface RunsOfSweepVariables {
  readonly entity: string;
  readonly project: string;
  /** The sweep's name, not its global id. */
  readonly sweep: string;
  /** What else the runs must answer, in the SDK's filters. */
  readonly matching?: readonly Readonly<Record<string, unknown>>[];
  /** `-created_at` (default), `+summary_metrics.loss`, ... */
  readonly order?: string;
  readonly first: number;
  readonly after?: string;
  /** These keys of the configuration; undefined = none of it. */
  readonly configKeys?: readonly string[];
  /** These keys of the summary; undefined = none of it. */
  readonly summaryKeys?: readonly string[];
}

/** The SDK's own filter for the runs of a sweep (docs/facts/api.md), and what else they must answer. */
export function runFilters(sweep: string, matching: readonly Readonly<Record<string, unknown>>[] = []): string {
  return JSON.stringify({ $and: [{ sweep }, ...matching] });
}

/** The order that puts the best run first. Without a metric: the newest. */
export function bestFirst(metric: string | undefined, goal: Goal): string {
  return metric === undefined ? '-created_at' : `${goal === 'maximize' ? '-' : '+'}summary_metrics.${metric}`;
}

/** Runs of a sweep, a page of them; `notFound` for a project that does not exist or is hidden. */
export function runsOfSweepCall(variables: RunsOfSweepVariables): ListCall<Run> {
  const { sweep, matching = [], order = '-created_at', configKeys, summaryKeys, ...rest } = variables;
  return {
    name: 'RunsOfSweep',
    document,
    ...inQuarters(runsOfSweepCall, variables),
    heavy: ['Run.config', 'Run.summaryMetrics'],
    variables: {
      ...rest,
      ...keyedRunVariables(configKeys, summaryKeys),
      order,
      filters: runFilters(sweep, matching),
    },
    read: (client, data, missing) => {
      const project = projectIn(client, 'RunsOfSweep', data, variables);
      return pageOf(
        at(project, 'runs'),
        decodeRun,
        { what: 'run', client, operation: 'RunsOfSweep' },
        missing,
        at(project, 'runCount'),
      );
    },
  };
}

/** Sends `runsOfSweepCall` alone. */
export function runsOfSweep(
  client: ApiClient,
  variables: RunsOfSweepVariables,
  options?: CallOptions,
): Promise<Page<Run>> {
  return askList(client, runsOfSweepCall(variables), options);
}
