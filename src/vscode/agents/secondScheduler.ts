import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Sweep } from '../../core/api/types.ts';
import { agoText } from '../../core/duration.ts';
import { runIsAlive } from '../../core/live/runLife.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { runningOf, terminalNamed } from '../sweeps/runningHere.ts';
import type { SweepDetails } from './sweepDetails.ts';

/** A scheduler reports at least twice in this time. */
const FRESH_MS = 90_000;

/**
 * Whether a scheduler may be started: the client refuses a second one only in the same process, and from two terminals
 * every point is queued twice (docs/facts/sweep-scheduler-wire.md).
 */
export async function mayStartAnother(
  services: Services,
  path: SweepPath,
  { sweep, called }: SweepDetails,
): Promise<boolean> {
  const [here] = runningOf(path, 'sweepScheduler');
  if (here) {
    const show = vscode.l10n.t('Show Terminal');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The scheduler of {0} is already running in this window. A second one would queue every point twice.',
        called,
      ),
      show,
    );
    if (answer === show) terminalNamed(here.name)?.show();
    return false;
  }
  const { client } = services.connection;
  const seen = client && (await lastSeen(client, path, sweep));
  if (!client || seen === undefined) return true;
  const anyway = vscode.l10n.t('Start Anyway');
  const log = vscode.l10n.t('Show Scheduler Log');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'A scheduler of {0} was seen {1}, perhaps on another machine. Two schedulers queue every point twice.',
      called,
      agoText(seen, client.serverNow()),
    ),
    anyway,
    log,
  );
  if (answer === log) await vscode.commands.executeCommand(COMMANDS.schedulerLog, { ...path, known: sweep });
  return answer === anyway;
}

/** When a scheduler that goes on was last seen; undefined = none was of late, or that is unknown. */
async function lastSeen(
  client: ApiClient,
  { entity, project }: SweepPath,
  { controllerRunName }: Sweep,
): Promise<number | undefined> {
  if (controllerRunName === undefined) return undefined;
  const { run: ask } = await import('../../core/api/operations/run.ts');
  const page = await ask(client, { entity, project, run: controllerRunName }).catch(() => undefined);
  const run = page?.items[0];
  if (run?.heartbeatAt === undefined || !runIsAlive(run)) return undefined;
  return client.serverNow() - run.heartbeatAt < FRESH_MS ? run.heartbeatAt : undefined;
}
