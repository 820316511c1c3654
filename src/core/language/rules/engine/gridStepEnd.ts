import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { parameterName } from '../words.ts';

export const gridStepEnd: Rule = { code: 'grid-step-end', severities: ['information'] };

/** Reports that a grid of steps ends before `max`, as numpy's arange does (docs/facts/config.md). */
export function reportGridStepEnd(context: RuleContext, parameter: Parameter): void {
  const max = parameter.field.get('max');
  if (!max) return;
  const message = l10n.t(
    'A grid over `{0}` ends before `max`, {1}. Use a larger `max`, or list `values`, to try it.',
    parameterName(parameter),
    max.source,
  );
  context.report(gridStepEnd, max, message);
}
