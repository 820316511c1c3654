import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { macroText, RESOURCE_MACROS } from '../../../wandb/macros.ts';
import type { Change } from '../../../yaml/edit/change.ts';
import { fix, setValue } from '../../fixes/edit.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { choice, pathName } from '../words.ts';
import { everyValue } from './everyValue.ts';

export const resourceMacro: Rule = { code: 'resource-macro', severities: ['warning', 'information'] };

/** Checks the macros in a runner's arguments, at any depth (docs/facts/config.md). */
export function checkResourceMacros(context: RuleContext, field: Field): void {
  everyValue(field, each => checkText(context, each));
}

function checkText(context: RuleContext, field: Field): void {
  const text = field.text ?? '';
  for (const [macro, name = ''] of text.matchAll(/\$\{([^{}]*)\}/g)) checkMacro(context, field, macro, name);
  const [template, variable = ''] = /\{\{\s*(\w+)\s*\}\}/.exec(text) ?? [];
  if (template !== undefined) reportTemplate(context, field, template, variable);
}

/**
 * A name in capitals is a variable of the agent's environment; any other that is close to a macro is probably a slip.
 */
function checkMacro(context: RuleContext, field: Field, macro: string, name: string): void {
  if ((RESOURCE_MACROS as readonly string[]).includes(name) || /^[A-Z][A-Z0-9_]*$/.test(name)) return;
  const near = nearestWord(name, RESOURCE_MACROS);
  if (near === undefined) return;
  const instead = macroText(near);
  const message = l10n.t(
    'The agent reads `{0}` in `{1}` as a variable of its environment. Use `{2}`, or one of {3}.',
    macro,
    pathName(field.path),
    instead,
    choice(RESOURCE_MACROS.filter(other => other !== near).map(macroText)),
  );
  context.report(resourceMacro, field, message, {
    fixes: [fix(l10n.t('Use {0}', instead), [replaceOnce(context.sweep, field, macro, instead)])],
  });
}

function reportTemplate(context: RuleContext, field: Field, template: string, variable: string): void {
  const message = l10n.t(
    "W&B fills in `{0}` only in the queue's own configuration, not in `{1}`. Set `{2}` under `template_variables`.",
    template,
    pathName(field.path),
    variable,
  );
  context.report(resourceMacro, field, message, { severity: 'information' });
}

/** Replaces one part of a string; undefined where the part occurs twice, and behind an alias. */
function replaceOnce(sweep: SweepFile, field: Field, part: string, instead: string): Change | undefined {
  const [before, after, ...more] = (field.text ?? '').split(part);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  return setValue(sweep, field, { value: before + instead + after });
}
