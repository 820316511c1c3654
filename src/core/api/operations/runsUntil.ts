import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { at } from '../../json.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import { projectIn } from './missingThing.ts';
import { runFilters } from './runsOfSweep.ts';

export const document = `
query RunsUntil($entity: String!, $project: String!, $filters: JSONString!) {
  project(name: $project, entityName: $entity) { id runCount(filters: $filters) }
}`;

/** How many runs of a sweep were created by a time, in milliseconds since 1970; undefined = the server does not say. */
export async function runsUntil(
  client: ApiClient,
  { entity, project, sweep }: SweepPath,
  time: number,
  options?: CallOptions,
): Promise<number | undefined> {
  const filters = runFilters(sweep, [{ createdAt: { $lte: new Date(time).toISOString() } }]);
  const variables = { entity, project, filters };
  const { data } = await client.request({ name: 'RunsUntil', kind: 'query', document, variables }, options);
  const count = at(projectIn(client, 'RunsUntil', data, { entity, project }), 'runCount');
  return typeof count === 'number' ? count : undefined;
}
