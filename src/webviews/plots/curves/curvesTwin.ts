import * as l10n from '@vscode/l10n';
import type { ResultCurve } from '../../../contract/results.ts';
import { numberText } from '../../../core/live/numberText.ts';
import type { Twin } from '../parts/twin.ts';

/** The curves as a table: where each begins and ends, and between which values it is. */
export function curvesTwin(curves: readonly ResultCurve[], nameOf: (run: string) => string): Twin {
  return {
    caption: l10n.t('Curves'),
    heads: [
      l10n.t('Run'),
      l10n.t('Metric'),
      l10n.t('Points'),
      l10n.t('First'),
      l10n.t('Last'),
      l10n.t('Lowest'),
      l10n.t('Highest'),
    ],
    length: curves.length,
    row: index => {
      const curve = curves[index];
      if (!curve) return [];
      const { run, metric, y } = curve;
      const sorted = y.filter(Number.isFinite).sort();
      const ends = [y[0], y.at(-1), sorted[0], sorted.at(-1)];
      return [nameOf(run), metric, String(y.length), ...ends.map(value => numberText(value ?? NaN))];
    },
  };
}
