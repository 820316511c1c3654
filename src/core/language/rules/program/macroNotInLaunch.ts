import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { macroText } from '../../../wandb/macros.ts';
import { fix } from '../../fixes/edit.ts';
import { removeItem } from '../../fixes/items.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const macroNotInLaunch: Rule = { code: 'macro-not-in-launch', severities: ['warning'] };

/** What does the same in a launch sweep. */
const INSTEAD: Readonly<Record<string, string>> = {
  interpreter: 'python',
  args_json_file: macroText('args_json'),
};

/** Reports a macro that only the agent of a plain sweep fills in (docs/facts/launch-sweep-cli.md). */
export function reportMacroNotInLaunch(context: RuleContext, item: Field, name: string): void {
  const { sweep } = context;
  const macro = macroText(name);
  const instead = INSTEAD[name];
  if (instead === undefined) {
    const message = l10n.t('A launch sweep does not fill in `{0}`, so its runs fail. Remove it.', macro);
    context.report(macroNotInLaunch, item, message, {
      fixes: [fix(l10n.t('Remove {0}', macro), [removeItem(sweep, item)])],
    });
    return;
  }
  const message = l10n.t('A launch sweep does not fill in `{0}`, so its runs fail. Use `{1}`.', macro, instead);
  context.report(macroNotInLaunch, item, message, {
    fixes: [useValue(sweep, item, instead)],
  });
}
