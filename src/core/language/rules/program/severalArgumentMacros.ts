import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { ARGUMENT_MACROS } from '../../../wandb/macros.ts';
import { fix } from '../../fixes/edit.ts';
import { removeItem } from '../../fixes/items.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { wholeMacro } from './commandMacros.ts';

export const severalArgumentMacros: Rule = { code: 'several-argument-macros', severities: ['warning'] };

/**
 * Checks a launch sweep's command for a second macro of arguments: only one is passed on
 * (docs/facts/launch-sweep-cli.md).
 */
export function checkArgumentMacros(context: RuleContext, command: Field): void {
  const macros: readonly string[] = ARGUMENT_MACROS;
  const [, second] = command.items.filter(item => macros.includes(wholeMacro(item.text) ?? ''));
  if (!second) return;
  const macro = second.text ?? '';
  const message = l10n.t('A launch sweep allows one macro for arguments, and `{0}` is the second. Remove one.', macro);
  context.report(severalArgumentMacros, second, message, {
    fixes: [fix(l10n.t('Remove {0}', macro), [removeItem(context.sweep, second)])],
  });
}
