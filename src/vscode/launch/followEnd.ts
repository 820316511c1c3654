import * as vscode from 'vscode';
import { pause } from '../../core/api/clock.ts';
import type { ApiClient } from '../../core/api/client.ts';
import type { EndLook, EndNow, EndVerb } from '../../core/launch/watch/endWatch.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { removeItems } from '../queues/removeItems.ts';
import { showMessage } from '../ui/showMessage.ts';
import { stopRuns } from '../sweeps/stopRuns.ts';
import type { Services } from '../services.ts';

/** A scheduler gets some time to end its sweep: how often it is checked, and how far apart. */
const LOOKS = 4;
const APART_MS = 16_000;
const FIRST = 100;

/**
 * Looks a while after a sweep was stopped or canceled what of it still runs or waits, and tells once, with what can be
 * done about it.
 */
export async function followEnd(services: Services, path: SweepPath, verb: EndVerb): Promise<void> {
  const { client } = services.connection;
  if (!client) return;
  const { watchEnd } = await import('../../core/launch/watch/endWatch.ts');
  const watch = { verb, sweep: path.sweep, askedAt: client.serverNow() };
  for (let look = 0; look < LOOKS; look++) {
    await pause(services.clock, APART_MS);
    if (services.connection.client !== client) return;
    const seen = await lookAt(client, path);
    if (seen === undefined) return;
    const now = watchEnd(watch, { now: client.serverNow(), ...seen });
    if (now.isOver) return;
    if (now.sentence !== undefined) {
      await tell(services, client, path, {
        ...now,
        sentence: now.sentence,
        queue: seen.sweep?.launchedAs?.queue ?? '',
      });
      return;
    }
  }
}

/** undefined = it is gone, or cannot be looked up: then nothing is said. */
async function lookAt(
  client: ApiClient,
  { entity, project, sweep }: SweepPath,
): Promise<Omit<EndLook, 'now'> | undefined> {
  const [operations, { queueItems }, { runsOfSweep }] = await Promise.all([
    import('../../core/api/operations/sweep.ts'),
    import('../../core/api/operations/queueItems.ts'),
    import('../../core/api/operations/runsOfSweep.ts'),
  ]);
  try {
    const [found, runs] = await Promise.all([
      operations.sweep(client, { entity, project, sweep }),
      runsOfSweep(client, { entity, project, sweep, first: FIRST }),
    ]);
    const queue = found.launchedAs?.queue;
    const items = queue === undefined ? [] : (await queueItems(client, { entity, queue, first: FIRST })).items;
    return { sweep: found, runs: runs.items, items };
  } catch {
    return undefined;
  }
}

async function tell(
  services: Services,
  client: ApiClient,
  path: SweepPath,
  { sentence, queue, running, waiting, actions }: EndNow & { readonly sentence: string; readonly queue: string },
): Promise<void> {
  const buttons = actions.map(action =>
    action === 'stopRuns'
      ? { title: vscode.l10n.t('Stop Runs'), run: () => stopRuns(services, client, running) }
      : {
          title: vscode.l10n.t('Remove Items'),
          run: () =>
            removeItems(
              services,
              client,
              waiting.map(({ id }) => ({ entity: path.entity, queue, id })),
            ),
        },
  );
  await showMessage(services, { severity: 'warning', sentence, buttons, what: 'after the end of a sweep' });
}
