import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { at, isBag } from '../../json.ts';
import { MODEL_REGISTRY } from '../../wandb/queueProject.ts';

const MOST = 6;
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

const variables = LETTERS.map(letter => `$e${letter}: String!, $with${letter}: Boolean!`).join(', ');

export const document = `
query QueueOwners($registry: String!, $queue: String!, ${variables}) {
${LETTERS.map(
  letter => `  owner${letter}: project(name: $registry, entityName: $e${letter}) @include(if: $with${letter}) {
    id
    runQueue(name: $queue) { id }
  }`,
).join('\n')}
}`;

export interface QueueOwnersVariables {
  readonly queue: string;
  /** Where to search; only the first six are searched. */
  readonly entities: readonly string[];
}

/** Which of the entities have a queue of this name. */
export async function queueOwners(
  client: ApiClient,
  { queue, entities }: QueueOwnersVariables,
  options?: CallOptions,
): Promise<readonly string[]> {
  const asked = entities.slice(0, MOST);
  const owners = Object.fromEntries<string | boolean>(
    LETTERS.flatMap(
      (letter, i) =>
        [
          [`e${letter}`, asked[i] ?? ''],
          [`with${letter}`, asked[i] !== undefined],
        ] as const,
    ),
  );
  const { data } = await client.request(
    {
      name: 'QueueOwners',
      kind: 'query',
      document,
      variables: { registry: MODEL_REGISTRY, queue, ...owners },
      enough: isBag,
    },
    options,
  );
  return asked.filter((_, i) => isBag(at(data, `owner${LETTERS[i] ?? ''}`, 'runQueue')));
}
