import { at, textAt } from '../../src/core/json.ts';
import { ask } from '../emulator/ask.ts';
import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';

/** Moves the alias `latest` of a job of my-proj to its oldest version. */
export async function moveLatest(emulator: EmulatorProcess, job: string): Promise<void> {
  const place = { entityName: 'my-team', projectName: 'my-proj' };
  const { data } = await ask(
    emulator,
    `query Versions($entityName: String!, $projectName: String!, $job: String!) {
      project(entityName: $entityName, name: $projectName) {
        artifactType(name: "job") { artifactCollection(name: $job) { artifacts(first: 50) { edges { node { id } } } } }
      }
    }`,
    { ...place, job },
  );
  const edges = at(data, 'project', 'artifactType', 'artifactCollection', 'artifacts', 'edges');
  const artifactID = Array.isArray(edges) ? textAt(at(edges.at(-1), 'node'), 'id') : undefined;
  const { errors } = await ask(
    emulator,
    'mutation Move($input: AddAliasesInput!) { addAliases(input: $input) { success } }',
    { input: { artifactID, aliases: [{ ...place, artifactCollectionName: job, alias: 'latest' }] } },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}
