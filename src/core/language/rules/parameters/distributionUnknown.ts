import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isDistribution, isGridDistribution, type Distribution } from '../../../wandb/distributions.ts';
import { useValue } from '../commonFixes.ts';
import { fix, removePair } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import type { Rule } from '../rule.ts';
import { choice, describe } from '../words.ts';
import { intendedDistribution } from './intended.ts';
import type { ParameterCheck } from './parameterCheck.ts';
import { hasRepeats } from '../../../space/gridValue.ts';

export const distributionUnknown: Rule = { code: 'distribution-unknown', severities: ['error', 'warning'] };

/**
 * Reports a distribution that W&B does not know.
 *
 * @param names the parameter's keys, as they are meant
 */
export function reportDistributionUnknown(
  check: ParameterCheck,
  distribution: Field,
  names: readonly string[] = check.field.names,
): void {
  const meant = meantDistribution(check, distribution, names);
  check.report(distributionUnknown, distribution, messageOf(check, { distribution, names, meant }), {
    fixes: [fixOf(check, { distribution, names, meant })],
  });
}

interface Unknown {
  readonly distribution: Field;
  readonly names: readonly string[];
  readonly meant: Distribution | undefined;
}

/** The distribution that the word, or the only item of a list, means, among those that the engine can draw. */
function meantDistribution(
  { context, field }: ParameterCheck,
  { text, items }: Field,
  names: readonly string[],
): Distribution | undefined {
  const word = text ?? (items.length === 1 ? items[0]?.text : undefined);
  if (word === undefined) return undefined;
  const meant = isDistribution(word) ? word : intendedDistribution(word, field, names);
  return context.sweep.engine === 'grid' && meant !== undefined && !isGridDistribution(meant) ? undefined : meant;
}

function messageOf({ context, label }: ParameterCheck, { distribution, names, meant }: Unknown): string {
  const value = describe(distribution);
  if (meant !== undefined)
    return l10n.t('The distribution of `{0}` is {1}, which W&B does not know. Use `{2}`.', label, value, meant);
  if (isImplied(names))
    return l10n.t(
      'The distribution of `{0}` is {1}, which W&B does not know. Remove it, because the values are enough.',
      label,
      value,
    );
  if (context.sweep.engine === 'grid')
    return l10n.t(
      'The distribution of `{0}` is {1}, which W&B does not know. For a grid, use `int_uniform`, or list `values`.',
      label,
      value,
    );
  return l10n.t(
    'The distribution of `{0}` is {1}, which W&B does not know. Use {2}.',
    label,
    value,
    choice(possibleDistributions(names)),
  );
}

function fixOf({ context, field }: ParameterCheck, { distribution, names, meant }: Unknown): Fix | undefined {
  if (meant !== undefined) return useValue(context.sweep, distribution, meant, true);
  // Another rule would report what is left.
  if (!isImplied(names) || field.get('value')?.type === 'seq' || hasRepeats(field.get('values') ?? field))
    return undefined;
  return fix(l10n.t('Remove it'), [removePair(context.sweep, distribution)]);
}

/** Whether W&B needs no distribution with these keys. */
function isImplied(names: readonly string[]): boolean {
  return names.includes('values') || names.includes('value');
}

function possibleDistributions(names: readonly string[]): readonly Distribution[] {
  if (names.includes('min') || names.includes('max'))
    return ['uniform', 'int_uniform', 'log_uniform_values', 'q_uniform'];
  return names.includes('a') || names.includes('b') ? ['beta'] : ['normal', 'log_normal'];
}
