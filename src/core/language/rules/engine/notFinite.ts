import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { isParameterKey } from '../../../wandb/parameterKeys.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { parameterName } from '../words.ts';

export const notFinite: Rule = { code: 'not-finite', severities: ['error', 'warning'] };

/**
 * Reports the first value of a parameter that JSON cannot hold: the server fails when it hands it to an agent
 * (docs/facts/config.md).
 */
export function checkFinite(context: RuleContext, parameter: Parameter): void {
  const { field, form } = parameter;
  const { engine } = context.sweep;
  const isList = form === 'categorical' || form === 'categorical_w_probabilities';
  const values = field.get('values');
  const found = isList
    ? notFiniteIn(values)
    : firstOf(field.items, item => (isParameterKey(item.name) ? notFiniteIn(item) : undefined));
  if (!found) return;
  // The first run takes the first value of a list (grid), or any.
  const isInFirstRun =
    !isList ||
    values?.items.every(v => notFiniteIn(v)) === true ||
    (engine === 'grid' && notFiniteIn(values?.items[0]) !== undefined);
  const name = parameterName(parameter);
  const message =
    found.name === 'min' || found.name === 'max'
      ? l10n.t(
          '`{0}` of `{1}` is {2}, which W&B cannot send to a run. Use a finite number.',
          found.name,
          name,
          found.source,
        )
      : l10n.t(
          '`{0}` is {1}, which W&B cannot send to a run. Use a large finite number, such as 1.0e+30.',
          name,
          found.source,
        );
  context.report(notFinite, found, message, { severity: engine && isInFirstRun ? 'error' : 'warning' });
}

/** The first float in a value that is infinite or NaN. */
function notFiniteIn(field: Field | undefined): Field | undefined {
  if (field?.type === 'float') return Number.isFinite(field.number) ? undefined : field;
  return field && firstOf(field.items, notFiniteIn);
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
