import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { macroText } from '../../../wandb/macros.ts';
import { useText } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isCode, startedItems } from './commandWords.ts';

export const shellSyntax: Rule = { code: 'shell-syntax', severities: ['warning'] };

/** A variable as a shell, PowerShell and Windows write it; `$lr` only counts where it is a parameter. */
const VARIABLE = /\$env:([A-Za-z_]\w*)|\$([A-Za-z_]\w*)|%([A-Z_][A-Z0-9_]+)%/;
const OPERATOR = /^(?:&&?|\|\|?|;|[012]?>>?(?:&[012])?|<)$|^(?:\$\(|`).*/;
/** What only a shell knows. */
const BUILT_IN: readonly string[] = ['cd', 'source', 'export', 'set', 'alias', '.'];

/** Checks an item of a command for what only a shell reads: the agent starts none (docs/facts/launch-sweep-cli.md). */
export function checkShellSyntax(context: RuleContext, command: Field, index: number): void {
  const item = command.items[index];
  const text = item?.text;
  if (!item || text === undefined || isCode(command, index)) return;
  const isBuiltIn = BUILT_IN.includes(text) && item === startedItems(command)[0];
  if (isBuiltIn || OPERATOR.test(text)) {
    const message = l10n.t(
      'No shell reads `command`, so `{0}` has no effect. Use the items `bash`, `-c` and the whole line as one item.',
      text,
    );
    context.report(shellSyntax, item, message);
  } else if (text.startsWith('~/')) report(context, item, '~', text.replace('~', macroText('envvar:HOME')));
  else checkVariable(context, item, text);
}

function checkVariable(context: RuleContext, item: Field, text: string): void {
  const [variable, power, plain, windows] = VARIABLE.exec(text) ?? [];
  const name = power ?? plain ?? windows;
  if (variable === undefined || name === undefined) return;
  if (context.sweep.top('parameters')?.has(name) === true) {
    const message = l10n.t(
      'No shell reads `command`, so `{0}` stays as it is. Use `${args}`, which passes all parameters.',
      variable,
    );
    context.report(shellSyntax, item, message);
  } else if (/^[A-Z_][A-Z0-9_]+$/.test(name))
    report(context, item, variable, text.replace(variable, macroText(`envvar:${name}`)));
}

function report(context: RuleContext, item: Field, variable: string, instead: string): void {
  const message = l10n.t('No shell reads `command`, so `{0}` stays as it is. Use `{1}`.', variable, instead);
  context.report(shellSyntax, item, message, { fixes: [useText(context.sweep, item, instead)] });
}
