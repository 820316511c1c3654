import * as l10n from '@vscode/l10n';
import type { Parameter, SweepFile } from '../../../sweep/sweepFile.ts';
import { fix, insertPair, replaceValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { parameterName } from '../words.ts';

export const gridContinuous: Rule = { code: 'grid-continuous', severities: ['error'] };

/** Reports a parameter that a grid cannot list the values of (docs/facts/config.md). */
export function reportGridContinuous(context: RuleContext, parameter: Parameter): void {
  const message = gridMessage(parameter);
  context.report(gridContinuous, keyPlace(parameter.field), message, { fixes: [drawAtRandom(context.sweep)] });
}

function gridMessage(parameter: Parameter): string {
  const { field, form = '' } = parameter;
  const [name, min] = [parameterName(parameter), field.get('min')];
  const distribution = field.get('distribution')?.text;
  if (!min)
    return l10n.t(
      "`{0}` is drawn from `{1}`, so W&B's grid refuses it. List `values`, or use `method: random`.",
      name,
      distribution ?? form,
    );
  const max = field.get('max')?.source ?? '';
  return distribution === undefined
    ? l10n.t(
        '`{0}` is a range of floats from {1} to {2}, which a grid refuses. Use `values`, `q_uniform` or `random`.',
        name,
        min.source,
        max,
      )
    : l10n.t(
        '`{0}` is a range (`{1}`) from {2} to {3}, which a grid refuses. Use `values`, `q_uniform` or `random`.',
        name,
        distribution,
        min.source,
        max,
      );
}

/** The one fix that keeps every range as it is; a launch sweep then needs an end, which its grid would have had. */
function drawAtRandom(sweep: SweepFile): Fix | undefined {
  const field = sweep.method?.field;
  if (!field) return undefined;
  if (sweep.kind !== 'launch-sweep' || sweep.root.has('run_cap'))
    return fix(l10n.t('Use {0}', 'method: random'), [replaceValue(sweep, field, 'random')]);
  return fix(l10n.t('Use method: random and run_cap: 50'), [
    replaceValue(sweep, field, 'random'),
    insertPair(sweep, sweep.root, 'run_cap', '50'),
  ]);
}
