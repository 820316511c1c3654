import type { ApiClient } from '../../../core/api/client.ts';
import type { Sweep } from '../../../core/api/types.ts';
import { nothingKnown } from '../../../core/language/accountKnowledge.ts';
import type { LanguageService } from '../../../core/language/service.ts';
import type { SweepPath } from '../../../core/wandb/projectPath.ts';
import { applyEdits } from '../../../core/yaml/edit/applyEdits.ts';
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
  const text = withoutMixedBounds(await context.services.language(), found.config ?? '', fileName);
  return { found, base: { text: await text, fileName, uri: undefined } };
}

/** W&B writes a bound of 0.0 as 0, beside another of 0.5; the client refuses that in a file, so it is 0.0 again. */
async function withoutMixedBounds(language: LanguageService, text: string, fileName: string): Promise<string> {
  const document = language.read({ text, fileName });
  const mixed = language.validate(document, nothingKnown).filter(({ code }) => code === 'bounds-mixed');
  return applyEdits(text, (await language.fixAll(document, mixed)).edits);
}
