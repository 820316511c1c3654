import * as l10n from '@vscode/l10n';
import { projectPathText, sweepPathText, type ProjectPath, type SweepPath } from '../../wandb/projectPath.ts';
import { ApiError } from '../apiError.ts';
import type { ApiClient } from '../client.ts';
import { at } from '../../json.ts';

/** The error that a thing is missing or hidden: the server answers null for both. `message` without a period. */
export function missingThing(client: ApiClient, operation: string, message: string): ApiError {
  return new ApiError({ kind: 'notFound', operation, host: client.host, messages: [message] });
}

/** The error that an entity is missing or hidden. */
export function missingEntity(client: ApiClient, operation: string, entity: string): ApiError {
  const message = l10n.t('The entity {0} was not found, or your account cannot see it', entity);
  return missingThing(client, operation, message);
}

/** The error that a sweep is missing or hidden. */
export function missingSweep(client: ApiClient, operation: string, path: SweepPath): ApiError {
  const message = l10n.t('The sweep {0} was not found, or your account cannot see it', sweepPathText(path));
  return missingThing(client, operation, message);
}

/** The `project` of a reply; throws `notFound` where it is null. */
export function projectIn(client: ApiClient, operation: string, data: unknown, path: ProjectPath): unknown {
  const project = at(data, 'project');
  if (project !== null && project !== undefined) return project;
  const message = l10n.t('The project {0} was not found, or your account cannot see it', projectPathText(path));
  throw missingThing(client, operation, message);
}
