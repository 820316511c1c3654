import * as l10n from '@vscode/l10n';
import { macroText } from '../../../wandb/macros.ts';
import { fix, insertPair, isOwn } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { wholeMacro } from '../program/commandMacros.ts';
import type { FitContext } from './fitContext.ts';

/** Passes the parameters by another macro, in the command that is written or in a new one. */
export function useMacro({ sweep, fit }: FitContext, macro: string): Fix | undefined {
  const title = l10n.t('Use {0}', macroText(macro));
  const command = sweep.top('command');
  if (!command || command.type === 'null') {
    const words = ['env', 'interpreter', 'program', macro].map(word => JSON.stringify(macroText(word)));
    return command ? undefined : fix(title, [insertPair(sweep, sweep.root, 'command', `[${words.join(', ')}]`, 'end')]);
  }
  const item = command.items.find(({ text }) => wholeMacro(text) === fit.started.passing);
  if (!item || !isOwn(sweep, item)) return undefined;
  return fix(title, [{ verb: 'set', path: item.path, to: { value: macroText(macro) } }]);
}
