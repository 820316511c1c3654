import * as v from 'valibot';
import { askList, inQuarters } from '../listCall.ts';
import type { ListCall } from '../listCall.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decoderOf, pageOf } from '../decodeList.ts';
import { number, required, text, time } from '../fields.ts';
import { at } from '../../json.ts';
import type { Page, Project } from '../types.ts';

export const document = `
query Projects($entity: String!, $first: Int!, $after: String) {
  models(entityName: $entity, first: $first, after: $after) {
    pageInfo { endCursor hasNextPage }
    edges {
      node {
        id
        name
        entityName
        createdAt
        totalSweeps @optional(of: "Project")
      }
    }
  }
}`;

export interface ProjectsVariables {
  readonly entity: string;
  readonly first: number;
  readonly after?: string;
}

const fields = decoderOf(
  v.object({ id: required, name: required, entityName: text, createdAt: time, totalSweeps: number }),
);

/** A project of the entity asked for. */
export function decodeProject(node: unknown, entity: string): Project | undefined {
  const read = fields(node);
  return (
    read && {
      id: read.id,
      name: read.name,
      entity: read.entityName ?? entity,
      createdAt: read.createdAt,
      sweepCount: read.totalSweeps,
    }
  );
}

/** Projects of an entity, a page of them. */
export function projectsCall(variables: ProjectsVariables): ListCall<Project> {
  return {
    name: 'Projects',
    document,
    ...inQuarters(projectsCall, variables),
    variables: { ...variables },
    read: (client, data, missing) =>
      pageOf(
        at(data, 'models'),
        node => decodeProject(node, variables.entity),
        { what: 'project', client, operation: 'Projects' },
        missing,
      ),
  };
}

/** Sends `projectsCall` alone. */
export function projects(
  client: ApiClient,
  variables: ProjectsVariables,
  options?: CallOptions,
): Promise<Page<Project>> {
  return askList(client, projectsCall(variables), options);
}
