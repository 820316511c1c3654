import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { commandList } from '../commandLine.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const commandNotAList: Rule = { code: 'command-not-a-list', severities: ['warning'] };

/**
 * Reports a `command` that is not a list: the agent would take a string letter by letter
 * (docs/facts/launch-sweep-cli.md).
 */
export function reportCommandNotAList(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const list = commandList(field.text);
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
    fixes: [sweep.isJson ? undefined : useValue(sweep, field, list)],
  });
}
