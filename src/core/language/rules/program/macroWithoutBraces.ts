import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { macroText } from '../../../wandb/macros.ts';
import { useText } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { COMMAND_MACROS } from './commandMacros.ts';

export const macroWithoutBraces: Rule = { code: 'macro-without-braces', severities: ['warning'] };

/**
 * Reports a macro that is written without `${` and `}`, and so is passed on as a word; gives whether it is one.
 * `env` alone is a program.
 */
export function checkBraces(context: RuleContext, item: Field, text: string): boolean {
  const [, name] = /^(?:\$|\$?\{\{?\s*|\$\(|%)?([a-z_]+)(?:\s*\}\}?|\)|%)?$/.exec(text) ?? [];
  if (name === undefined || text === 'env' || text === macroText(name) || !COMMAND_MACROS.includes(name)) return false;
  const macro = macroText(name);
  const message = l10n.t('W&B passes `{0}` on as a word, since it is not a macro. Use `{1}`.', text, macro);
  context.report(macroWithoutBraces, item, message, {
    fixes: [useText(context.sweep, item, macro)],
  });
  return true;
}
