import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { useText } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { COMMAND_MACROS } from './commandMacros.ts';
import { splitWords } from './commandJoinedWords.ts';
import { environmentMacro } from './macroUnknown.ts';

export const macroInsideWord: Rule = { code: 'macro-inside-word', severities: ['warning'] };
export const macroUnknownInsideWord: Rule = { code: 'macro-unknown-inside-word', severities: ['warning'] };

/** The one macro that W&B fills in inside a longer word. */
const ENVIRONMENT = /\$\{envvar:[A-Z0-9_]*\}/g;
/** Longer words are cut in a message. */
const LONGEST = 40;

/**
 * A placeholder that the started program fills in itself: Hydra's and OmegaConf's `${now:…}` and `${oc.env:…}`, any in
 * an override such as `run.dir=${name}`.
 */
function isOfAnother(word: string, name: string): boolean {
  if (name.startsWith('envvar:') || name.startsWith('{')) return false;
  return /^[a-z][\w.]*:/.test(name) || /^[\w-]+(?:\.[\w-]+)+$/.test(name) || /^[+~]*[A-Za-z_][\w./@]*=/.test(word);
}

/** Checks a longer word for macros, which W&B fills in only as items of the list (docs/facts/launch-sweep-cli.md). */
export function checkInsideWord(context: RuleContext, item: Field, text: string): void {
  const [macro] = /\$\{\{?[^{}]*\}?\}?/.exec(text.replace(ENVIRONMENT, '')) ?? [];
  if (macro === undefined) return;
  const name = macro.replace(/^\$\{|\}$/g, '');
  const word = text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}…` : text;
  if (COMMAND_MACROS.includes(name)) {
    const message = l10n.t('W&B does not fill in `{0}` inside `{1}`. Put it in its own item of the list.', macro, word);
    const words = text.trim().split(/\s+/);
    const isAlone = words.length > 1 && words.includes(macro);
    context.report(macroInsideWord, item, message, { fixes: [isAlone ? splitWords(context, item, words) : undefined] });
    return;
  }
  const isParameter = context.sweep.top('parameters')?.has(name) === true;
  const variable = isParameter || name.startsWith('oc.') ? undefined : environmentMacro(name);
  if (variable !== undefined) {
    const message = l10n.t('W&B does not fill in `{0}` inside `{1}`. Use `{2}`.', macro, word, variable);
    const fixes = [useText(context.sweep, item, text.replace(macro, variable))];
    context.report(macroUnknownInsideWord, item, message, { fixes });
    return;
  }
  if (!isParameter && isOfAnother(text, name)) return;
  const message = isParameter
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
