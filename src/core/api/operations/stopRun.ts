import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { expectSuccess } from './mutationAnswer.ts';

export const document = `
mutation StopRun($id: ID!) {
  stopRun(input: { id: $id }) { success }
}`;

export interface StopRunVariables {
  /** The run's global id. */
  readonly id: string;
}

/**
 * The global id of a run that is known by name, as the scheduler builds it: base64 of `Run:v1:<run>:<project>:<entity>`
 * (docs/facts/api.md).
 */
export function runGlobalId(run: string, project: string, entity: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(`Run:v1:${run}:${project}:${entity}`)));
}

/** Asks a run to stop; it notices within about 15 s. */
export async function stopRun(client: ApiClient, variables: StopRunVariables, options?: CallOptions): Promise<void> {
  const { data } = await client.request(
    { name: 'StopRun', kind: 'mutation', document, variables: { ...variables } },
    options,
  );
  expectSuccess(client, 'StopRun', data, 'stopRun');
}
