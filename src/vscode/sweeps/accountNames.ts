import { isApiError } from '../../core/api/apiError.ts';
import type { CallOptions } from '../../core/api/call.ts';
import type { Queue } from '../../core/api/types.ts';
import { jobString, LATEST } from '../../core/wandb/jobPath.ts';
import type { Services } from '../services.ts';

/** What a new sweep file can name of the account in use. */
export interface AccountNames {
  /** The jobs of the project that train, with their newest version; those named for a scheduler are left out. */
  readonly jobs: readonly string[];
  /** The queues of the entity, the one that was used last first. */
  readonly queues: readonly Pick<Queue, 'name' | 'resource'>[];
}

/** More than these nobody reads in a snippet's list. */
const MOST = 20;
/** A sweep file does not wait longer for names, in milliseconds. */
const PATIENCE_MS = 3000;

/** The names of the account in use; none where nobody is signed in, or they could not be read soon. Never rejects. */
export async function accountNames(services: Pick<Services, 'connection' | 'log'>): Promise<AccountNames> {
  // Somebody may be signing in just now.
  await Promise.race([services.connection.settled(), sleep(PATIENCE_MS)]);
  const [jobs, queues] = await Promise.all([ownJobs(services), ownQueues(services)]);
  return { jobs, queues: queues.slice(0, MOST) };
}

async function ownJobs({ connection, log }: Pick<Services, 'connection' | 'log'>): Promise<readonly string[]> {
  const { client, entity, project } = connection;
  if (client === undefined || entity === undefined || project === undefined) return [];
  const { jobs } = await import('../../core/api/operations/jobs.ts');
  const found = await readSoon(log, options => jobs(client, { entity, project, first: MOST, versions: 1 }, options));
  return found
    .filter(({ name }) => !/scheduler/i.test(name))
    .map(({ name }) => jobString({ entity, project, name }, LATEST));
}

/**
 * The queues of the entity in use, the one that was used last first; none where nobody is signed in, or they could not
 * be read soon. Never rejects.
 */
export async function ownQueues({ connection, log }: Pick<Services, 'connection' | 'log'>): Promise<readonly Queue[]> {
  const { client, entity } = connection;
  if (client === undefined || entity === undefined) return [];
  const { queues } = await import('../../core/api/operations/queues.ts');
  const found = await readSoon(log, options => queues(client, { entity }, options));
  const last = connection.queueIn(entity);
  return [...found].sort((a, b) => Number(b.name === last) - Number(a.name === last));
}

const sleep = (ms: number): Promise<void> =>
  new Promise(done => {
    setTimeout(done, ms);
  });

async function readSoon<T>(
  log: Services['log'],
  ask: (options: CallOptions) => Promise<{ readonly items: readonly T[] }>,
): Promise<readonly T[]> {
  try {
    return (await ask({ timeoutMs: PATIENCE_MS, signal: AbortSignal.timeout(PATIENCE_MS) })).items;
  } catch (error) {
    if (!isApiError(error)) throw error;
    log.info(`names for a sweep file: ${error.message}`);
    return [];
  }
}
