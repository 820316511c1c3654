import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { createLanguageService, type LanguageService } from '../core/language/service.ts';
import type { Confirmation, ToolFile, ToolHost } from '../core/tools/tool.ts';
import { findAccount, type AccountOptions } from './account/findAccount.ts';
import { diagnosticsOf, readToolFile } from './sweepFile.ts';

/** The tools' host for agents on the command line: files of one folder, and the account of W&B's own client. */
export function commandLineHost(options: AccountOptions, confirm: ToolHost['confirm']): ToolHost {
  const { folder } = options;
  const language = createLanguageService();
  return {
    isTrusted: true,
    language: () => Promise.resolve(language),
    signIn: 'ask the person to run `wandb login`, or to set WANDB_API_KEY for this server.',
    findFile: path => Promise.resolve(openInside(language, folder, path)),
    diagnosticsOf: file => Promise.resolve(diagnosticsOf(language, folder, file)),
    async account() {
      const found = await findAccount(options);
      return 'account' in found ? found.account : undefined;
    },
    confirm,
  };
}

/** A change is confirmed by the code of what a yes to it is for; a launch spends its code. */
export function confirmByCode(confirmed: string | undefined): ToolHost['confirm'] {
  return confirmation => {
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
  };
}

/** Only what is in the folder, also behind links. */
function openInside(language: LanguageService, folder: string, path: string): ToolFile | undefined {
  try {
    const inside = relative(realpathSync(folder), realpathSync(resolve(folder, path)));
    if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) return undefined;
    return readToolFile(language, folder, path);
  } catch {
    return undefined;
  }
}

function codeOf({ yesTo }: Confirmation): string {
  return createHash('sha256').update(JSON.stringify(yesTo)).digest('hex').slice(0, 12);
}
