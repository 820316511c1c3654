import type { ApiClient } from '../../api/client.ts';
import { asApiError } from '../../api/listCall.ts';
import { runTimes } from '../../api/operations/runTimes.ts';
import type { RunTimes } from '../../api/types.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';

/** So many of the newest runs tell what all work on. */
const ENOUGH = 50;

/** What some runs of a sweep tell of their hardware, besides their times. */
export interface ToldTimes {
  /** Empty until it is known, and where the server tells nothing. */
  readonly runs: readonly RunTimes[];
  /** Takes what came with another answer. */
  take(runs: readonly RunTimes[]): void;
  /** The sweep has so many runs. Asks once more where the first ones had not told their hardware yet. */
  counted(rows: number): void;
}

/** Empty at first; asks in the background. `changed`: an answer has come. */
export function createToldTimes(
  client: ApiClient,
  { entity, project, sweep }: SweepPath,
  signal: AbortSignal,
  changed: () => void,
): ToldTimes {
  let runs: readonly RunTimes[] = [];
  let isDone = false;
  const ask = async (): Promise<void> => {
    try {
      runs = (await runTimes(client, { entity, project, sweeps: [sweep], first: ENOUGH }, { signal })).items;
      changed();
    } catch (error) {
      // Nothing is said of GPUs and money then; the log tells why.
      if (!signal.aborted) client.log.warn(`RunTimes: ${asApiError(error, client, 'RunTimes').message}`);
    }
  };
  return {
    get runs() {
      return runs;
    },
    take(found) {
      runs = found;
      isDone = found.some(({ hardware }) => hardware !== undefined);
    },
    counted(rows) {
      if (isDone || runs.length === 0 || rows < 2 * runs.length || runs.length === ENOUGH) return;
      isDone = true;
      ask().catch(() => undefined);
    },
  };
}
