import * as l10n from '@vscode/l10n';
import { serverValue } from '../../sweep/fieldValue.ts';
import type { Parameter, SweepFile } from '../../sweep/sweepFile.ts';
import { distributionOf } from '../draws/distribution.ts';
import { readParameter } from '../draws/parameter.ts';
import { inSteps } from '../draws/quantile.ts';
import { dotted } from '../readSpace.ts';
import { orRefused } from '../refused.ts';
import { numberText } from './shortText.ts';

/** Whether W&B's own engine draws the values by chance, at least the first ones. */
export function drawsAtRandom({ engine }: Pick<SweepFile, 'engine'>): boolean {
  return engine === 'random' || engine === 'bayes';
}

/**
 * The middle of the draws of a parameter in two words, `median 0.001`; only on a logarithmic scale, where the bounds do
 * not tell it.
 */
export function medianShort({ names, field }: Parameter): string | undefined {
  const value = serverValue(field);
  const drawn = value && orRefused(() => distributionOf(readParameter(dotted(names), value)));
  if (!drawn || 'refused' in drawn || drawn.kind !== 'curve' || !drawn.curve.isLog) return undefined;
  const median = Number(inSteps(drawn.curve.quantile(0.5), drawn.step).value);
  return Number.isFinite(median) ? l10n.t('median {0}', numberText(median)) : undefined;
}
