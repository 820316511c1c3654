import type * as vscode from 'vscode';
import { messageOf } from '../../core/api/scrub.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import type { Services } from '../services.ts';
import type { FoundSweepFile } from '../sweeps/findSweepFiles.ts';
import { createJournal } from '../ui/launchJournal.ts';

/**
 * The file that launched a sweep last or earlier, as recorded on this machine; a file whose record cannot be read is
 * skipped.
 */
export async function fileOfLaunch(
  { connection, context, log }: Services,
  sweep: SweepPath,
  files: readonly FoundSweepFile[],
): Promise<vscode.Uri | undefined> {
  const [{ readLastLaunch }, { hasLaunched }] = await Promise.all([
    import('../../core/launch/send/journal.ts'),
    import('../../core/launch/preflight/lastLaunch.ts'),
  ]);
  const journal = createJournal(context.globalStorageUri);
  const launched = await Promise.all(
    files.map(async ({ uri }) => {
      try {
        return hasLaunched(await readLastLaunch(journal, connection.host, uri.toString()), sweep);
      } catch (error) {
        log.warn(`reading the last launch of a file: ${messageOf(error)}`);
        return false;
      }
    }),
  );
  return files[launched.indexOf(true)]?.uri;
}
