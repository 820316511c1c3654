import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { intendedMethod } from '../../../sweep/intended.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { METHODS } from '../../../wandb/methods.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { choice, describe, pathName } from '../words.ts';

export const methodUnknown: Rule = { code: 'method-unknown', severities: ['error'] };

/** Whether W&B knows the method that a value names. */
export function isMethod(field: Field): boolean {
  return (METHODS as readonly string[]).includes(field.text ?? '');
}

/** Reports a method that W&B does not know, with the one that is most likely meant (docs/facts/config.md). */
export function reportMethodUnknown(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const [only] = field.items;
  const text = (field.text ?? (field.type === 'seq' && field.items.length === 1 ? only?.text : undefined))?.trim();
  const methods = sweep.schedulerKind === 'none' ? METHODS : METHODS.filter(m => m !== 'custom');
  const meant = text === undefined ? undefined : intendedMethod(text, methods);
  const path = pathName(field.path);
  const value = describe(field);
  const isBesideJob = sweep.schedulerKind !== 'none' && field.path.length === 1;
  // W&B's own scheduler job reads its method from its settings.
  if (isBesideJob && sweep.schedulerKind === 'wandb') {
    const message = l10n.t(
      '`{0}` is {1}, which W&B refuses. Use `custom`, and `method: {2}` under `scheduler.settings`.',
      path,
      value,
      meant ?? 'bayes',
    );
    context.report(methodUnknown, field, message);
    return;
  }
  // Next to any other scheduler job, only `custom` is right.
  const instead = isBesideJob ? 'custom' : meant;
  const message = l10n.t(
    '`{0}` is {1}, which W&B refuses. Use {2}.',
    path,
    value,
    choice(instead === undefined ? methods : [instead]),
  );
  const isCertain = text !== undefined && nearestWord(text, methods) === instead && !isBesideJob;
  const fixes = [instead === undefined ? undefined : useValue(sweep, field, instead, isCertain)];
  context.report(methodUnknown, field, message, { fixes });
}
