import { messageOf } from '../../core/api/scrub.ts';
import { showFailure, type Tells } from './showFailure.ts';

/**
 * Starts work that nobody waits for: neither throws nor rejects. A failure is told to the person like a command's, or,
 * where `quiet`, only logged: for work that the person did not ask for. `what` names the work in the log.
 */
export function inBackground(
  tells: Tells,
  what: string,
  work: () => unknown,
  { quiet = false }: { readonly quiet?: boolean } = {},
): void {
  const { log } = tells;
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (quiet) log.warn(`${what}: ${messageOf(error)}`);
      else await showFailure(error, { ...tells, what });
    }
  };
  run().catch((error: unknown) => log.error(`${what}: the failure could not be told: ${messageOf(error)}`));
}
