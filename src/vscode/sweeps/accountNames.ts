import { isApiError } from '../../core/api/apiError.ts';
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
/** A new file does not wait longer for names, in milliseconds. */
const PATIENCE_MS = 3000;

/** The names of the account in use; none where nobody is signed in, or they could not be read soon. Never rejects. */
export async function accountNames({ connection, log }: Pick<Services, 'connection' | 'log'>): Promise<AccountNames> {
  const { client, entity, project } = connection;
  if (client === undefined || entity === undefined || project === undefined) return { jobs: [], queues: [] };
  const [{ jobs }, { queues }] = await Promise.all([
    import('../../core/api/operations/jobs.ts'),
    import('../../core/api/operations/queues.ts'),
  ]);
  const options = { timeoutMs: PATIENCE_MS, signal: AbortSignal.timeout(PATIENCE_MS) };
  const read = async <T>(ask: () => Promise<{ readonly items: readonly T[] }>): Promise<readonly T[]> => {
    try {
      return (await ask()).items;
    } catch (error) {
      if (!isApiError(error)) throw error;
      log.info(`names for a new sweep file: ${error.message}`);
      return [];
    }
  };
  const [ownJobs, ownQueues] = await Promise.all([
    read(() => jobs(client, { entity, project, first: MOST, versions: 1 }, options)),
    read(() => queues(client, { entity }, options)),
  ]);
  const last = connection.queueIn(entity);
  return {
    jobs: ownJobs
      .filter(({ name }) => !/scheduler/i.test(name))
      .map(({ name }) => jobString({ entity, project, name }, LATEST)),
    queues: [...ownQueues].sort((a, b) => Number(b.name === last) - Number(a.name === last)).slice(0, MOST),
  };
}
