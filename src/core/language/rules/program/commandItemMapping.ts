import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { fix, setValue } from '../../fixes/edit.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { wholeMacro } from './commandMacros.ts';

export const commandItemMapping: Rule = { code: 'command-item-mapping', severities: ['warning'] };

/**
 * Reports an item of a command that a colon made a mapping, or that is a list: the agent passes what Python prints of
 * it as one argument (docs/facts/launch-sweep-cli.md). Gives whether it was reported.
 */
export function checkItemMapping(context: RuleContext, item: Field): boolean {
  if (item.type !== 'map' && item.type !== 'seq') return false;
  const { sweep } = context;
  const word = item.type === 'map' ? meantWord(item) : undefined;
  const message =
    word === undefined
      ? l10n.t('An item of `command` is a mapping or a list, which the program gets as one argument. Use words.')
      : l10n.t('The colon makes an item of `command` a mapping, which no program understands. Use `{0}`.', word);
  const fixes = word === undefined ? [] : [fix(l10n.t('Use {0}', word), [setValue(sweep, item, { value: word })])];
  context.report(commandItemMapping, item, message, { fixes });
  return true;
}

/** The word that is meant by `${args}:`, `--epochs: 3` and `--fp16:`; undefined for another mapping. */
function meantWord(item: Field): string | undefined {
  const [name, ...others] = item.names;
  const value = name === undefined ? undefined : item.get(name);
  if (name === undefined || others.length > 0 || !value?.scalar) return undefined;
  if (value.empty) return wholeMacro(name) === undefined && !name.startsWith('-') ? undefined : name;
  return name.startsWith('-') ? `${name}=${value.source}` : undefined;
}
