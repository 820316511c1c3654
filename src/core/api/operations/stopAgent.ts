import * as l10n from '@vscode/l10n';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { expectSuccess } from './mutationAnswer.ts';

export const document = `
mutation StopLaunchAgent($id: ID!, $stopPolling: Boolean! @optional(of: "UpdateLaunchAgentInput")) {
  updateLaunchAgent(input: { launchAgentId: $id, stopPolling: $stopPolling }) @optional(of: "Mutation") { success }
}`;

export interface StopAgentVariables {
  readonly id: string;
}

/**
 * Tells an agent to stop: it ends at its next poll (within about 10 s), and ends the runs on its own machine with it
 * (docs/facts/agent-wire.md, 7). A dead agent never polls.
 */
export async function stopAgent(
  client: ApiClient,
  variables: StopAgentVariables,
  options?: CallOptions,
): Promise<void> {
  const { data } = await client.request(
    {
      name: 'StopLaunchAgent',
      kind: 'mutation',
      document,
      variables: { ...variables, stopPolling: true },
      needs: ['Mutation.updateLaunchAgent', 'UpdateLaunchAgentInput.stopPolling'],
      withoutNeeds: l10n.t('it cannot stop agents, so end the agent where it runs'),
    },
    options,
  );
  expectSuccess(client, 'StopLaunchAgent', data, 'updateLaunchAgent');
}
