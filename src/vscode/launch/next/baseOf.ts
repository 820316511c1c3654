import type { ApiClient } from '../../../core/api/client.ts';
import type { Sweep } from '../../../core/api/types.ts';
import { storedText } from '../../../core/tools/storedText.ts';
import type { SweepPath } from '../../../core/wandb/projectPath.ts';
import { fileThatLaunched } from '../fileThatLaunched.ts';
import type { LaunchContext } from '../launchContext.ts';
import type { Base } from './nextFile.ts';

/** A sweep as W&B has it, and the text that the next one starts from: of the open file that launched it, else W&B's. */
export async function baseOf(
  context: LaunchContext,
  client: ApiClient,
  path: SweepPath,
  signal: AbortSignal,
): Promise<{ readonly found: Sweep; readonly base: Base }> {
  const { sweep } = await import('../../../core/api/operations/sweep.ts');
  const found = await sweep(client, path, { signal });
  const source = (await fileThatLaunched(context, client, path))?.source;
  if (source) return { found, base: { text: source.file.text, fileName: source.file.name, uri: source.document.uri } };
  const fileName = `${found.name}.yaml`;
  const text = await storedText(await context.services.language(), found.config ?? '', fileName);
  return { found, base: { text, fileName, uri: undefined } };
}
