import { nothingKnown } from '../language/accountKnowledge.ts';
import type { LanguageService } from '../language/service.ts';
import { applyEdits } from '../yaml/edit/applyEdits.ts';

/**
 * A configuration that W&B has, as a file that its client takes: W&B writes a bound of 0.0 as 0, beside another of 0.5;
 * the client refuses that in a file, so it is 0.0 again.
 */
export async function storedText(language: LanguageService, text: string, fileName: string): Promise<string> {
  const document = language.read({ text, fileName });
  const mixed = language.validate(document, nothingKnown).filter(({ code }) => code === 'bounds-mixed');
  return applyEdits(text, (await language.fixAll(document, mixed)).edits);
}
