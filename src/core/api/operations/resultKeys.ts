import * as v from 'valibot';
import type { CallOptions } from '../call.ts';
import type { ApiClient } from '../client.ts';
import { decodeList, decoderOf, nodesOf } from '../decodeList.ts';
import { required, text } from '../fields.ts';
import { at, isBag } from '../../json.ts';
import { jsonText } from '../jsonText.ts';
import type { ProjectPath, SweepPath } from '../../wandb/projectPath.ts';
import { projectIn } from './missingThing.ts';
import { runFilters } from './runsOfSweep.ts';
import { decodeRunTimes, RUN_TIMES } from './runTimesFields.ts';
import type { RunTimes } from '../types.ts';

export const document = `
query ResultKeys(
  $entity: String!
  $project: String!
  $filters: JSONString!
  $first: Int!
  $fields: Int!
  $withTimes: Boolean!
) {
  project(name: $project, entityName: $entity) {
    id
    fields(first: $fields) @optional(of: "Project") { edges { node { path type } } }
    runs(filters: $filters, first: $first) {
      totalCount
      historyKeys(format: PLAINTEXT) @optional(of: "RunConnection")
    }
    newest: runs(filters: $filters, order: "-created_at", first: $first) @include(if: $withTimes) {
      edges { node { ${RUN_TIMES} } }
    }
  }
}`;

/** What can be shown of the runs of a sweep, or of a project. */
export interface ResultKeys {
  /** Keys of their histories, in no order. */
  readonly history: readonly string[];
  /** Values of runs of the whole project, `config.lr.value` or `summary_metrics.loss`, and their types. */
  readonly fields: readonly { readonly path: string; readonly type?: string }[];
  /** What the newest runs of a sweep tell of their hardware; none of a whole project. */
  readonly times: readonly RunTimes[];
}

/** Histories of so many runs tell the keys. */
const RUNS = 50;
/** A project can have thousands. */
const FIELDS = 2000;

const field = decoderOf(v.object({ path: required, type: text }));

/**
 * What runs of a sweep, or of a whole project, have logged. A list that the server does not know is empty. Throws
 * `notFound` where the project does not exist or is hidden.
 */
export async function resultKeys(
  client: ApiClient,
  { entity, project, sweep }: ProjectPath & Partial<SweepPath>,
  options?: CallOptions,
): Promise<ResultKeys> {
  const filters = sweep === undefined ? '{}' : runFilters(sweep);
  const variables = { entity, project, filters, first: RUNS, fields: FIELDS, withTimes: sweep !== undefined };
  const { data } = await client.request({ name: 'ResultKeys', kind: 'query', document, variables }, options);
  const found = projectIn(client, 'ResultKeys', data, { entity, project });
  const keys = at(jsonText(at(found, 'runs', 'historyKeys')), 'keys');
  return {
    history: isBag(keys) ? Object.keys(keys) : [],
    fields: decodeList(nodesOf(at(found, 'fields')), field, { what: 'field', log: client.log }).items,
    times: decodeList(nodesOf(at(found, 'newest')), decodeRunTimes, { what: 'run', log: client.log }).items,
  };
}
