import type * as vscode from 'vscode';
import type { ApiClient } from '../../../core/api/client.ts';
import type { Sender } from '../../../core/launch/send/sender.ts';
import { readSearched } from '../../../core/propose/propose.ts';
import type { TriedRun } from '../../../core/propose/runs/judgedRuns.ts';
import { loadRuns } from '../../../core/propose/runs/loadRuns.ts';
import type { Services } from '../../services.ts';

/** Of sweeps with more runs nothing is loaded that nobody asked for by a command. */
const MOST_RUNS = 2_000;

/** What tells of the sweep that a file launched. */
interface Launched {
  readonly services: Pick<Services, 'connection'>;
  readonly senderOf: (client: ApiClient) => Promise<Pick<Sender, 'lastLaunch'>>;
}

/**
 * The runs of the sweep that a file launched last from here; undefined where it launched none, nobody is signed in, or
 * the sweep has too many. Throws `ApiError`.
 */
export async function runsOfFile(
  { services, senderOf }: Launched,
  document: vscode.TextDocument,
): Promise<readonly TriedRun[] | undefined> {
  const { client, status } = services.connection;
  if (!client || status !== 'signedIn') return undefined;
  const last = await (await senderOf(client)).lastLaunch(document.uri.toString());
  if (!last) return undefined;
  const searched = readSearched({ text: document.getText(), fileName: document.uri.path });
  if ('refused' in searched) return undefined;
  const { sweep: askSweep } = await import('../../../core/api/operations/sweep.ts');
  const { runCount = 0 } = await askSweep(client, last);
  if (runCount === 0 || runCount > MOST_RUNS) return undefined;
  return loadRuns(client, last, searched.metric, searched.axes, new AbortController().signal);
}
