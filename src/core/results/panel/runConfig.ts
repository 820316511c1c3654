import type { ApiClient } from '../../api/client.ts';
import type { CallOptions } from '../../api/call.ts';
import { runsOfSweep } from '../../api/operations/runsOfSweep.ts';
import type { Bag } from '../../json.ts';
import { keysOf } from '../load/columnSource.ts';
import type { OpenSweep } from './openSweep.ts';

/**
 * The configuration of a run: all keys that runs of the project have. Throws `ApiError`; undefined where the run is
 * gone.
 */
export async function runConfig(
  client: ApiClient,
  { path, columns }: Pick<OpenSweep, 'path' | 'columns'>,
  run: string,
  options?: CallOptions,
): Promise<Bag | undefined> {
  const configKeys = keysOf(columns, 'config');
  const { items } = await runsOfSweep(client, { ...path, matching: [{ name: run }], first: 1, configKeys }, options);
  return items[0]?.config;
}
