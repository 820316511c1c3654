import * as vscode from 'vscode';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { onEach } from '../ui/onEach.ts';
import { inSentences } from '../../core/sentence.ts';

/** Stop Launch Agent: tells the selected agents to end, wherever they run, after the person has confirmed. */
export async function stopAgents({ connection }: Services, args: readonly unknown[]): Promise<void> {
  const agents = chosenNodes(args, 'agents').map(({ value }) => value);
  const [only] = agents;
  if (only === undefined) return;
  const { l10n } = vscode;
  const question =
    agents.length === 1
      ? l10n.t('Stop the agent {0} on {1}?', only.name, only.hostname ?? l10n.t('an unknown machine'))
      : l10n.t('Stop {0} agents?', agents.length);
  const detail = inSentences([
    l10n.t('An agent notices within about 10 seconds and takes nothing more from its queues.'),
    l10n.t('Runs that it started on its own machine end with it.'),
  ]);
  const stop = l10n.t('Stop');
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, stop)) !== stop) return;
  const client = await connection.signedIn();
  if (!client) return;
  const { stopAgent } = await import('../../core/api/operations/stopAgent.ts');
  await onEach(agents, {
    title: l10n.t('Stopping agents…'),
    view: VIEWS.queues,
    live: connection.live,
    act: ({ id }, signal) => stopAgent(client, { id }, { signal }),
    words: ({ name }) => ({
      notDone: reason => l10n.t('Could not stop the agent {0}: {1}', name, reason),
      unknown: reason =>
        l10n.t('The agent {0} may have been told to stop: {1} Refresh to see its state.', name, reason),
    }),
    failed: (failures, of, reason) => l10n.t('Could not stop {0} of {1} agents: {2}', failures, of, reason),
  });
}
