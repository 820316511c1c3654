import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { LAUNCH_MACROS, macroText } from '../../../wandb/macros.ts';
import { useText } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { COMMAND_MACROS } from './commandMacros.ts';

export const macroUnknown: Rule = { code: 'macro-unknown', severities: ['warning'] };

/**
 * Checks the name after `envvar:`: W&B fills in capitals, digits and underscores only (docs/facts/launch-sweep-cli.md).
 */
export function checkEnvironmentMacro(context: RuleContext, item: Field, name: string): void {
  if (/^envvar:[A-Z0-9_]*$/.test(name)) return;
  const message = l10n.t(
    'W&B does not fill in `{0}`: after `envvar:` it takes only capitals, digits and `_`. Rename the variable.',
    macroText(name),
  );
  context.report(macroUnknown, item, message);
}

/**
 * Reports a macro that W&B does not know: a plain sweep drops it, a launch sweep passes it on
 * (docs/facts/launch-sweep-cli.md).
 */
export function reportMacroUnknown(context: RuleContext, item: Field, name: string): void {
  const { sweep } = context;
  const isLaunch = sweep.kind === 'launch-sweep';
  const isParameter = sweep.top('parameters')?.has(name) === true;
  const near = isParameter ? undefined : nearestWord(name, isLaunch ? LAUNCH_MACROS : COMMAND_MACROS);
  const instead = environmentMacro(name) ?? (near === undefined ? undefined : macroText(near));
  const problem = isLaunch
    ? l10n.t('W&B does not know the macro `{0}` and passes it to the program unchanged.', macroText(name))
    : l10n.t('W&B does not know the macro `{0}` and drops it.', macroText(name));
  context.report(macroUnknown, item, `${problem} ${adviceFor(isParameter, instead)}`, {
    fixes: [instead === undefined ? undefined : useText(sweep, item, instead, true)],
  });
}

/** The macro of the variable that is meant by `NAME`, `env:NAME` and the like; undefined where none is meant. */
export function environmentMacro(name: string): string | undefined {
  const [, variable] = /^(?:(?:oc\.)?[a-z]*env[a-z]*[:.])?([A-Z_][A-Z0-9_]*)$/i.exec(name) ?? [];
  const isNamed = variable !== undefined && (variable !== name || /^[A-Z_][A-Z0-9_]+$/.test(name));
  return isNamed && /^[A-Z0-9_]+$/.test(variable) ? macroText(`envvar:${variable}`) : undefined;
}

function adviceFor(isParameter: boolean, instead: string | undefined): string {
  if (isParameter) return l10n.t('Use `${args}`, which stands for all parameters.');
  if (instead !== undefined) return l10n.t('Use `{0}`.', instead);
  return l10n.t('Use `${args}`, `${args_no_hyphens}` or `${envvar:NAME}`.');
}
