import * as l10n from '@vscode/l10n';
import type { Hyperband } from '../hyperband/bands.ts';
import { numberText } from './shortText.ts';

/** How many bands are named. */
const NAMED = 4;

/** What `early_terminate` means, in a sentence. */
export function earlyWords({ bands, eta, metric, isStrict }: Hyperband): string {
  const distinct = [...new Set(bands)];
  const named = distinct.slice(0, NAMED).join(', ') + (distinct.length > NAMED ? ', …' : '');
  const share = numberText(100 / eta);
  return isStrict
    ? l10n.t(
        'After {0} logged values of `{1}`, only runs in the best {2} % at that point continue.',
        named,
        metric.name,
        share,
      )
    : l10n.t(
        'After {0} logged values of `{1}`, runs continue whose best value so far is in the best {2} % at that point.',
        named,
        metric.name,
        share,
      );
}
