import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../sweep/sweepFile.ts';
import { drawnFrom } from '../draws/drawnFrom.ts';
import { inSteps } from '../draws/quantile.ts';
import { numberText } from './shortText.ts';

/**
 * The middle of the draws of a parameter in two words, `median 0.001`; only on a logarithmic scale, where the bounds do
 * not tell it.
 */
export function medianShort(parameter: Parameter): string | undefined {
  const drawn = drawnFrom(parameter);
  if (drawn?.kind !== 'curve' || !drawn.curve.isLog) return undefined;
  const median = Number(inSteps(drawn.curve.quantile(0.5), drawn.step).value);
  return Number.isFinite(median) ? l10n.t('median {0}', numberText(median)) : undefined;
}
