import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe, pathName } from '../words.ts';
import { checkOptunaSourceLocal } from './optunaSourceLocal.ts';
import { optunaSeverity } from './severity.ts';

export const optunaSource: Rule = { code: 'optuna-source', severities: ['error', 'warning'] };

/** Checks that the setting `optuna_source` names a Python file or an artifact (docs/facts/schedulers.md). */
export function checkOptunaSource(context: RuleContext, field: Field): void {
  if (field.type === 'null' || field.type === 'broken' || field.text === '') return;
  const text = field.text ?? '';
  if (text.includes(':')) return;
  if (text.includes('.py')) {
    checkOptunaSourceLocal(context, field, text);
    return;
  }
  const message = l10n.t(
    "`{0}` is {1}, but Optuna's scheduler requires a Python file or an artifact. Use `{2}`, or `{3}`.",
    pathName(field.path),
    describe(field),
    `${/^[\w./-]+$/.test(text) ? text : 'search_space'}.py`,
    'entity/project/name:alias',
  );
  context.report(optunaSource, field, message, { severity: optunaSeverity(context.sweep) });
}
