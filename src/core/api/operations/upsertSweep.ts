import { ApiError } from '../apiError.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { strings } from '../fields.ts';
import { at, textAt } from '../../json.ts';
import type { JsonValue } from '../../json.ts';
import * as v from 'valibot';

export const document = `
mutation UpsertSweep(
  $id: ID
  $config: String
  $description: String
  $entityName: String
  $projectName: String
  $controller: JSONString
  $scheduler: JSONString
  $launchScheduler: JSONString
  $templateVariableValues: JSONString @optional(of: "UpsertSweepInput")
  $state: String
  $priorRunsFilters: JSONString
  $displayName: String
) {
  upsertSweep(input: {
    id: $id
    config: $config
    description: $description
    entityName: $entityName
    projectName: $projectName
    controller: $controller
    scheduler: $scheduler
    launchScheduler: $launchScheduler
    templateVariableValues: $templateVariableValues
    state: $state
    priorRunsFilters: $priorRunsFilters
    displayName: $displayName
  }) {
    sweep {
      id
      name
      project { name entity { name } }
    }
    configValidationWarnings @optional(of: "UpsertSweepPayload")
  }
}`;

/** The variables, as they are sent. Null and absent mean the same to the server. */
export interface UpsertSweepVariables {
  /** Global id of the sweep that is resumed. */
  readonly id: string | null;
  /** YAML, byte for byte what PyYAML's dump writes. */
  readonly config: string;
  /** A string, unless the file has something else there: the client sends the value as it is. */
  readonly description: JsonValue;
  /** Null only for a plain sweep that names no entity: then the server takes the key's own. */
  readonly entityName: string | null;
  readonly projectName: string;
  readonly launchScheduler: string | null;
  readonly templateVariableValues?: string | null;
  readonly state?: string;
  readonly priorRunsFilters: string | null;
  readonly displayName: string | null;
  readonly controller: string | null;
  readonly scheduler: string | null;
}

export interface UpsertedSweep {
  /** Global id; undefined where the server left it out. */
  readonly id?: string;
  /** The eight characters of its address. */
  readonly name: string;
  readonly entity: string;
  readonly project: string;
  /** The server's `configValidationWarnings`, in its words; the sweep was created despite them. */
  readonly warnings: readonly string[];
  /** What this server is too old to know and was therefore not asked. */
  readonly missing: readonly string[];
}

const nameIn = (data: unknown): string | undefined => textAt(data, 'upsertSweep', 'sweep', 'name');

/**
 * Creates a sweep, or pushes the scheduler of one again. Sent once: never tried again after a failure, and without the
 * fields that an old server names as unknown (it says so before it does anything) only if they hold nothing that
 * matters. An answer with the sweep's name is a success whatever errors come with it. An error with `perhapsDone`
 * means: check before sending again.
 */
export async function upsertSweep(
  client: ApiClient,
  variables: UpsertSweepVariables,
  options?: CallOptions,
): Promise<UpsertedSweep> {
  const templates = variables.templateVariableValues;
  // The client sends the string "null" where nothing is set (docs/facts/api.md, trap c).
  const needs =
    templates === undefined || templates === null || templates === 'null'
      ? []
      : ['UpsertSweepInput.templateVariableValues'];
  const { data, missing } = await client.request(
    {
      name: 'UpsertSweep',
      kind: 'mutation',
      document,
      variables: { ...variables },
      enough: data => nameIn(data) !== undefined,
      needs,
    },
    options,
  );
  const name = nameIn(data);
  if (name === undefined)
    throw new ApiError({ kind: 'decode', operation: 'UpsertSweep', host: client.host, status: 200, perhapsDone: true });
  return {
    id: textAt(data, 'upsertSweep', 'sweep', 'id'),
    name,
    entity: textAt(data, 'upsertSweep', 'sweep', 'project', 'entity', 'name') ?? variables.entityName ?? '',
    project: textAt(data, 'upsertSweep', 'sweep', 'project', 'name') ?? variables.projectName,
    warnings: v.parse(strings, at(data, 'upsertSweep', 'configValidationWarnings')),
    missing,
  };
}
