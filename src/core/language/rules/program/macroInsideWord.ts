import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { COMMAND_MACROS } from './commandMacros.ts';

export const macroInsideWord: Rule = { code: 'macro-inside-word', severities: ['warning'] };
export const macroUnknownInsideWord: Rule = { code: 'macro-unknown-inside-word', severities: ['warning'] };

/** The one macro that W&B fills in inside a longer word. */
const ENVIRONMENT = /\$\{envvar:[A-Z0-9_]*\}/g;
/** Longer words are cut in a message. */
const LONGEST = 40;

/** Checks a longer word for macros, which W&B fills in only as items of the list (docs/facts/launch-sweep-cli.md). */
export function checkInsideWord(context: RuleContext, item: Field, text: string): void {
  const [macro] = /\$\{\{?[^{}]*\}?\}?/.exec(text.replace(ENVIRONMENT, '')) ?? [];
  if (macro === undefined) return;
  const name = macro.replace(/^\$\{|\}$/g, '');
  const word = text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}…` : text;
  if (COMMAND_MACROS.includes(name)) {
    const message = l10n.t('W&B does not fill in `{0}` inside `{1}`. Put it in its own item of the list.', macro, word);
    context.report(macroInsideWord, item, message);
    return;
  }
  const message =
    context.sweep.top('parameters')?.has(name) === true
      ? l10n.t(
          'W&B does not fill in `{0}` inside `{1}`. Put `${args}`, which passes all parameters, in its own item.',
          macro,
          word,
        )
      : l10n.t(
          'W&B does not fill in `{0}` inside `{1}`. Use `${envvar:NAME}` for a variable, or the value itself.',
          macro,
          word,
        );
  context.report(macroUnknownInsideWord, item, message);
}
