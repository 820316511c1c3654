import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nothingKnown } from '../core/language/accountKnowledge.ts';
import { createLanguageService, type LanguageService } from '../core/language/service.ts';
import type { Confirmation, ToolFile, ToolHost } from '../core/tools/tool.ts';
import { siblingFiles } from './check/siblingFiles.ts';
import { toolAccount } from './toolAccount.ts';

/**
 * The tools' host on the command line. A change is confirmed by the code of its confirmation, which stands for exactly
 * what it says: `confirmed` is the code that the caller gives.
 */
export function commandLineHost(folder: string, confirmed: string | undefined): ToolHost {
  const language = createLanguageService();
  return {
    isTrusted: true,
    findFile: path => Promise.resolve(openFile(language, folder, path)),
    diagnosticsOf: ({ reading, path }) =>
      Promise.resolve(language.validate(reading, nothingKnown, siblingFiles(resolve(folder, path), folder))),
    account: () => toolAccount(folder),
    confirm(confirmation) {
      const code = codeOf(confirmation);
      if (code === confirmed) return Promise.resolve('yes');
      return Promise.resolve({
        no: [
          'show this to the person, and only where they agree call the same once more with',
          `--confirm ${code}`,
          '\n\n',
          confirmation.title,
          ...confirmation.lines.map(line => `\n${line}`),
        ].join(' '),
      });
    },
  };
}

/** Only what is in the folder, also behind links. */
function openFile(language: LanguageService, folder: string, path: string): ToolFile | undefined {
  try {
    const real = realpathSync(resolve(folder, path));
    const inside = relative(realpathSync(folder), real);
    if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) return undefined;
    const text = readFileSync(real, 'utf8');
    return {
      path,
      text,
      reading: language.read({ text, fileName: path }),
      source: pathToFileURL(real).href,
      isUnsaved: false,
    };
  } catch {
    return undefined;
  }
}

function codeOf(confirmation: Confirmation): string {
  return createHash('sha256').update(JSON.stringify(confirmation)).digest('hex').slice(0, 12);
}
