import { ApiError } from '../apiError.ts';
import type { ApiClient } from '../client.ts';
import { at } from '../fields.ts';

/** The error for a thing that a reply has as null: it is gone, or this account may not see it; the server does not say which. */
export function missingThing(client: ApiClient, operation: string, what: string): ApiError {
  return new ApiError({
    kind: 'notFound',
    operation,
    host: client.host,
    messages: [`${what} is not there, or your account may not see it`],
  });
}

/** The project of a reply; throws `notFound` where it is null. */
export function projectIn(
  client: ApiClient,
  operation: string,
  data: unknown,
  path: { readonly entity: string; readonly project: string },
): unknown {
  const project = at(data, 'project');
  if (project === null || project === undefined)
    throw missingThing(client, operation, `The project ${path.entity}/${path.project}`);
  return project;
}
