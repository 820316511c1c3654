import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { removeKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { parameterName } from '../words.ts';

export const gridProbabilities: Rule = { code: 'grid-probabilities', severities: ['error'] };

/** Reports values with probabilities in a grid, which tries each value once (docs/facts/config.md). */
export function reportGridProbabilities(context: RuleContext, parameter: Parameter): void {
  const { field } = parameter;
  const probabilities = field.get('probabilities') ?? field;
  const message = l10n.t(
    "W&B's grid tries each value of `{0}` once and refuses `probabilities`. Remove them, or use `method: random`.",
    parameterName(parameter),
  );
  const fixes = [field.has('distribution') ? undefined : removeKey(context.sweep, probabilities)];
  context.report(gridProbabilities, keyPlace(probabilities), message, { fixes });
}
