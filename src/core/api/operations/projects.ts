import * as v from 'valibot';
import type { ApiClient, CallOptions } from '../client.ts';
import { decoderOf, pageOf } from '../decodeList.ts';
import { at, number, required, text, time } from '../fields.ts';
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
        totalSweeps # optional
      }
    }
  }
}`;

export interface ProjectsVariables {
  readonly entity: string;
  readonly first: number;
  readonly after?: string;
}

const fields = decoderOf(v.object({ id: required, name: required, entityName: text, createdAt: time, totalSweeps: number }));

/** A project of the entity asked for. */
export function decodeProject(node: unknown, entity: string): Project | undefined {
  const read = fields(node);
  return read && { id: read.id, name: read.name, entity: read.entityName ?? entity, createdAt: read.createdAt, sweepCount: read.totalSweeps };
}

/** Projects of an entity, a page of them. */
export async function projects(client: ApiClient, variables: ProjectsVariables, options?: CallOptions): Promise<Page<Project>> {
  const { data, missing } = await client.request({ name: 'Projects', kind: 'query', document, variables: { ...variables } }, options);
  return pageOf(at(data, 'models'), node => decodeProject(node, variables.entity), { what: 'project', log: client.log }, missing);
}
