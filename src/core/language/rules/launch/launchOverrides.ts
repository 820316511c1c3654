import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { commandList } from '../commandLine.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe, pathName } from '../words.ts';

export const launchOverrides: Rule = { code: 'launch-overrides', severities: ['warning'] };

/**
 * Reports a value of the wrong type in `launch.overrides`, which the scheduler fails on at its first run
 * (docs/facts/config.md).
 */
export function reportLaunchOverrides(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const list = asList(field);
  context.report(launchOverrides, field, overridesMessage(field, list), {
    fixes: [list !== undefined && !sweep.isJson ? useValue(sweep, field, list) : undefined],
  });
}

function overridesMessage(field: Field, list: string | undefined): string {
  const [name, value] = [pathName(field.path), describe(field)];
  if (list !== undefined) return l10n.t('`{0}` is {1}, so the scheduler fails. Use the list `{2}`.', name, value, list);
  return isArguments(field)
    ? l10n.t('`{0}` is {1}, so the scheduler fails. Use a list with one argument per item.', name, value)
    : l10n.t('`{0}` is {1}, so the scheduler fails. Use a mapping, or remove it.', name, value);
}

function isArguments({ name }: Field): boolean {
  return name === 'args' || name === 'entry_point';
}

/** The words of a command line as a list; a macro in them means nothing here. */
function asList(field: Field): string | undefined {
  return isArguments(field) && field.text?.includes('$') === false ? commandList(field.text) : undefined;
}
