import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const commandNotAList: Rule = { code: 'command-not-a-list', severities: ['warning'] };

/** A longer command is not put in a fix. */
const MOST_WORDS = 12;

/** Reports a `command` that is not a list: the agent would take a string letter by letter (wandb/wandb_agent.py). */
export function reportCommandNotAList(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const list = asList(field);
  if (list === undefined) {
    const message = l10n.t(
      '`command` is {0}, which the agent cannot run. Use a list with one word per item.',
      describe(field),
    );
    context.report(commandNotAList, field, message);
    return;
  }
  const message = l10n.t('`command` is {0}, which the agent cannot run. Use `{1}`.', describe(field), list);
  context.report(commandNotAList, field, message, {
    fixes: [sweep.fileName.endsWith('.json') ? undefined : useValue(sweep, field, list)],
  });
}

/**
 * The words of a command line as a YAML list; undefined for other values and for words that a shell would read in a
 * special way.
 */
function asList({ text }: Field): string | undefined {
  const words = text?.trim().split(/\s+/) ?? [];
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  if (!words.every(word => /^[\w./:=${}-]+$/.test(word))) return undefined;
  return `[${words.map(listItem).join(', ')}]`;
}

/** A word in quotes where YAML would not read it as a string. */
function listItem(word: string): string {
  return /^[\w./-]+$/.test(word) && !/^[\d.-]/.test(word) ? word : JSON.stringify(word);
}
