import * as l10n from '@vscode/l10n';
import { optunaNeedsParameters } from '../optuna/severity.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const parametersMissing: Rule = { code: 'parameters-missing', severities: ['error', 'warning'] };

/** Reports a sweep without `parameters`, unless its scheduler has a search space. */
export function checkParametersMissing(context: RuleContext, severity: 'error' | 'warning'): void {
  const { root, method } = context.sweep;
  if (root.get('scheduler')?.get('search_space')?.falsy === false) return;
  const at = (method?.field ?? root.get('method'))?.key ?? root.items[0]?.key ?? root.node;
  const fails = optunaNeedsParameters(context.sweep);
  const message = fails ? optunaMessage() : messageOf(context, severity);
  context.report(parametersMissing, at, message, { severity, schedulerFails: fails, absent: true });
}

function optunaMessage(): string {
  return l10n.t(
    "`parameters` is missing, so W&B warns and Optuna's scheduler fails. Add it with what to vary under it.",
  );
}

function messageOf({ sweep }: RuleContext, severity: 'error' | 'warning'): string {
  if (severity === 'error')
    return l10n.t(
      '`parameters` is missing, so W&B refuses the sweep. Add `parameters:` with `name: {values: […]}` under it.',
    );
  if (sweep.schedulerKind === 'none')
    return l10n.t('`parameters` is missing, and W&B warns. Add `parameters:` with what to vary under it.');
  return l10n.t(
    '`parameters` is missing, and W&B warns, although a scheduler job may not need them. Add them to be sure.',
  );
}
