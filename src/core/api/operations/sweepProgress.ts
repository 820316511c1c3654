import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { at, isBag } from '../../json.ts';
import { jsonText } from '../jsonText.ts';
import { decodeList, nodesOf } from '../decodeList.ts';
import { askList } from '../listCall.ts';
import type { ListCall } from '../listCall.ts';
import type { Page, RunTimes, SweepProgress } from '../types.ts';
import { projectIn } from './missingThing.ts';
import { bestFirst } from './runsOfSweep.ts';
import { decodeRunTimes, RUN_TIMES } from './runTimesFields.ts';
import { ALIVE_RUN_STATES, ENDED_RUN_STATES, FAILED_RUN_STATES } from '../../wandb/runStates.ts';
import { DEFAULT_GOAL, type Goal } from '../../wandb/goals.ts';

export const document = `
query SweepProgress(
  $entity: String!
  $project: String!
  $all: JSONString!
  $running: JSONString!
  $finished: JSONString!
  $failed: JSONString!
  $ended: JSONString!
  $withBest: Boolean!
  $order: String
  $summaryKeys: [String!]
) {
  project(name: $project, entityName: $entity) {
    id
    total: runCount(filters: $all)
    running: runCount(filters: $running)
    finished: runCount(filters: $finished)
    failed: runCount(filters: $failed)
    best: runs(filters: $all, order: $order, first: 1) @include(if: $withBest) {
      edges { node { id name displayName createdAt summaryMetrics(keys: $summaryKeys) } }
    }
    atWork: runs(filters: $running, order: "-heartbeat_at", first: 50) {
      edges { node { ${RUN_TIMES} } }
    }
    endedLast: runs(filters: $ended, order: "-heartbeat_at", first: 30) {
      edges { node { ${RUN_TIMES} } }
    }
  }
}`;

export interface SweepProgressVariables {
  readonly entity: string;
  readonly project: string;
  /** The eight characters of its address. */
  readonly sweep: string;
  /** The sweep's metric; without it no best run is looked for. */
  readonly metric?: string;
  readonly goal?: Goal;
}

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Undefined where the server gives neither list. */
function decodeTimes(client: ApiClient, project: unknown): readonly RunTimes[] | undefined {
  const lists = ['atWork', 'endedLast'].map(key => nodesOf(at(project, key))).filter(Array.isArray);
  if (lists.length === 0) return undefined;
  return decodeList(lists.flat(), decodeRunTimes, { what: 'run', log: client.log }).items;
}

/** The run that came first, if it has the metric: a run without one may be all there is. */
function decodeBest(project: unknown, metric: string | undefined): SweepProgress['best'] {
  const nodes = nodesOf(at(project, 'best'));
  const node: unknown = Array.isArray(nodes) ? nodes[0] : undefined;
  const summary = jsonText(at(node, 'summaryMetrics'));
  const name = text(at(node, 'name'));
  // A metric `a.b` is in the summary under that name, or nested.
  const value =
    metric === undefined || !isBag(summary)
      ? undefined
      : (number(summary[metric]) ?? number(at(summary, ...metric.split('.'))));
  return name === undefined || value === undefined
    ? undefined
    : { name, displayName: text(at(node, 'displayName')), createdAt: decodeRunTimes(node)?.createdAt, value };
}

/**
 * Counts of a sweep's runs by state, and its best run, as a list of one; `notFound` where the project does not exist or
 * is hidden.
 */
export function sweepProgressCall(variables: SweepProgressVariables): ListCall<SweepProgress> {
  const { entity, project, sweep, metric, goal = DEFAULT_GOAL } = variables;
  // The SDK's filters: `sweep` is the sweep's name (docs/facts/api.md); states in the server's words.
  const filter = (...states: readonly string[]): string =>
    JSON.stringify({ $and: [{ sweep }, ...(states.length === 0 ? [] : [{ $or: states.map(state => ({ state })) }])] });
  return {
    name: 'SweepProgress',
    document,
    variables: {
      entity,
      project,
      all: filter(),
      running: filter(...ALIVE_RUN_STATES),
      finished: filter('finished'),
      failed: filter(...FAILED_RUN_STATES),
      ended: filter(...ENDED_RUN_STATES),
      withBest: metric !== undefined,
      order: metric === undefined ? undefined : bestFirst(metric, goal),
      summaryKeys: metric === undefined ? undefined : [metric],
    },
    read: (client, data, missing) => {
      const found = projectIn(client, 'SweepProgress', data, variables);
      const [total, running, finished, failed] = ['total', 'running', 'finished', 'failed'].map(key =>
        number(at(found, key)),
      );
      return {
        items: [
          {
            id: sweep,
            total,
            running,
            finished,
            failed,
            best: decodeBest(found, metric),
            times: decodeTimes(client, found),
          },
        ],
        dropped: 0,
        missing,
        total: 1,
      };
    },
  };
}

/** Sends `sweepProgressCall` alone. */
export function sweepProgress(
  client: ApiClient,
  variables: SweepProgressVariables,
  options?: CallOptions,
): Promise<Page<SweepProgress>> {
  return askList(client, sweepProgressCall(variables), options);
}
