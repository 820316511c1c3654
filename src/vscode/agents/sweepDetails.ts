import { messageOf } from '../../core/api/scrub.ts';
import type { Sweep } from '../../core/api/types.ts';
import { readSweepConfig, type SweepConfig } from '../../core/live/sweepConfig.ts';
import { sweepNameAndId } from '../../core/live/sweepName.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import type { Services } from '../services.ts';

/** A sweep and its configuration, read. */
export interface SweepDetails {
  readonly sweep: Sweep;
  readonly config: SweepConfig;
  /** Its name with the id beside it. */
  readonly called: string;
}

function detailsOf(sweep: Sweep): SweepDetails {
  const config = readSweepConfig(sweep.config);
  return { sweep, config, called: sweepNameAndId(sweep, config) };
}

/** The sweep as it is known, or as the server knows it. Throws where it cannot be asked. */
export async function sweepDetails(
  { connection }: Services,
  { entity, project, sweep: name }: SweepPath,
  known: Sweep | undefined,
): Promise<SweepDetails | undefined> {
  if (known?.config !== undefined) return detailsOf(known);
  const client = await connection.signedIn();
  if (!client) return undefined;
  const { sweep: ask } = await import('../../core/api/operations/sweep.ts');
  return detailsOf(await ask(client, { entity, project, sweep: name }));
}

/** The same where nothing depends on it: undefined where it cannot be asked, which is only logged. */
export async function sweepDetailsIfKnown(
  services: Services,
  path: SweepPath,
  known: Sweep | undefined,
): Promise<SweepDetails | undefined> {
  try {
    return await sweepDetails(services, path, known);
  } catch (error) {
    services.log.warn(`sweep ${path.sweep}: ${messageOf(error)}`);
    return undefined;
  }
}
