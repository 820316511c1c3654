import type { ApiClient } from '../../core/api/client.ts';
import type { JobFiles } from '../../core/api/operations/preflight.ts';
import type { Sender } from '../../core/launch/send/sender.ts';
import type { Diagnostics } from '../language/diagnostics.ts';
import type { Services } from '../services.ts';
import { createJournal } from '../ui/launchJournal.ts';
import { once } from '../ui/once.ts';
import type { BestRanges } from './next/bestRanges.ts';

/** What launching and resuming share. */
export interface LaunchContext {
  readonly services: Services;
  readonly diagnostics: Diagnostics;
  /** The one sender of this window for a client. */
  readonly senderOf: (client: ApiClient) => Promise<Sender>;
  /** Descriptions of jobs that were read already, kept for as long as the client. */
  readonly jobFilesOf: (client: ApiClient) => JobFiles;
  /** What the best runs have, beside the parameters of files whose runs were loaded; made when it is first used. */
  readonly bestRanges: () => Promise<BestRanges>;
  /** Finds out, because the person asks, what became of sends that nobody was told of. */
  readonly lookAgain: () => Promise<void>;
}

/** Makes it once a window; the sender itself is loaded at the first launch. */
export function createLaunchContext(
  services: Services,
  diagnostics: Diagnostics,
  lookAgain: (context: LaunchContext) => Promise<void>,
): LaunchContext {
  const { context, platform, log } = services;
  const senders = new WeakMap<ApiClient, () => Promise<Sender>>();
  const jobFiles = new WeakMap<ApiClient, JobFiles>();
  const owner = globalThis.crypto.randomUUID();
  const make = async (client: ApiClient): Promise<Sender> => {
    const { createSender } = await import('../../core/launch/send/sender.ts');
    return createSender({ client, journal: createJournal(context.globalStorageUri, platform), owner, log });
  };
  const made: LaunchContext = {
    services,
    diagnostics,
    jobFilesOf(client) {
      const known = jobFiles.get(client) ?? (new Map() as JobFiles);
      jobFiles.set(client, known);
      return known;
    },
    senderOf(client) {
      const known = senders.get(client) ?? once(() => make(client));
      senders.set(client, known);
      return known();
    },
    bestRanges: once(() => makeBestRanges(made)),
    lookAgain: () => lookAgain(made),
  };
  return made;
}

async function makeBestRanges(context: LaunchContext): Promise<BestRanges> {
  const [{ BestRanges }, { runsOfFile }] = await Promise.all([
    import('./next/bestRanges.ts'),
    import('./next/runsOfFile.ts'),
  ]);
  return new BestRanges(context.services, document => runsOfFile(context, document));
}
