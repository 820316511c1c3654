import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const optunaSourceLocal: Rule = { code: 'optuna-source-local', severities: ['warning'] };

/**
 * Reports a Python file of the workspace as `optuna_source`: the published scheduler looks for it in its own image
 * (docs/facts/schedulers.md). What an image of one's own contains is unknown.
 */
export function checkOptunaSourceLocal(context: RuleContext, field: Field, path: string): void {
  const { sweep, files } = context;
  if (sweep.schedulerKind !== 'optuna' || files?.programExists(path) !== true) return;
  const message = l10n.t(
    "`{0}` is here, but W&B's scheduler job looks for it in its own image. Upload it, and use its artifact.",
    path,
  );
  context.report(optunaSourceLocal, field, message);
}
