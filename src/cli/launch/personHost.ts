import * as l10n from '@vscode/l10n';
import type { ToolHost } from '../../core/tools/tool.ts';
import { CommandFailure } from '../commandFailure.ts';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

/**
 * What a person confirms at a terminal: all that matters is shown, then asked, unless they said yes by an option, which
 * does not count for the same once more. It throws CommandFailure where nobody can answer.
 */
export function personHost(terminal: Terminal, yes: boolean): Pick<ToolHost, 'confirm' | 'isPerson' | 'progress'> {
  return {
    isPerson: true,
    progress: terminal.progress,
    async confirm({ title, lines, isAgain = false }, signal) {
      lines.forEach(terminal.note);
      if (yes && !isAgain) return 'yes';
      const answer = await terminal.ask(title, signal);
      if (answer === undefined && isAgain) return { no: l10n.t('Nothing was sent a second time.') };
      if (answer === undefined)
        throw new CommandFailure(l10n.t('There is nobody to ask here. Confirm with --yes.'), EXIT.usage);
      return answer ? 'yes' : { no: l10n.t('Nothing was sent.') };
    },
  };
}
