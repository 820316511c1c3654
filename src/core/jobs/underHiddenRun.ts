import { ApiError, isApiError } from '../api/apiError.ts';
import type { CallOptions } from '../api/call.ts';
import type { ApiClient } from '../api/client.ts';
import { createHiddenRun, deleteHiddenRun, type HiddenRunVariables } from '../api/operations/hiddenRun.ts';
import { messageOf } from '../api/scrub.ts';
import type { UploadTools } from './uploadArtifact.ts';

/**
 * Does `work` under a run that is deleted again at the end, also after a failure; an artifact needs one as its creator.
 * Nothing that creates is retried; an `ApiError` says what happened.
 */
export async function underHiddenRun<T>(
  client: ApiClient,
  place: Omit<HiddenRunVariables, 'name'>,
  { newId }: Pick<UploadTools, 'newId'>,
  work: (run: string) => Promise<T>,
  options?: CallOptions,
): Promise<T> {
  const run = await createHiddenRun(client, { ...place, name: runName(newId()) }, options);
  try {
    return await work(run.name);
  } catch (error) {
    throw !isApiError(error) && options?.signal?.aborted === true
      ? new ApiError({ kind: 'canceled', operation: 'UploadArtifact' })
      : error;
  } finally {
    // Without the signal: a canceled upload cleans up too. A run that cannot be deleted is finished and has no data.
    await deleteHiddenRun(client, run.id).catch((error: unknown) => {
      client.log.warn(
        `the helper run ${run.name} of ${place.entity}/${place.project} is left behind: ${messageOf(error)}`,
      );
    });
  }
}

/** Eight letters and digits, as runs are named. */
function runName(id: string): string {
  return id
    .replace(/[^0-9a-z]/gi, '')
    .toLowerCase()
    .slice(0, 8);
}
