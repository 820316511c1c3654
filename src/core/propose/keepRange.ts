import * as l10n from '@vscode/l10n';
import { numberText } from '../space/preview/shortText.ts';
import type { Axis, NumbersAxis } from './axes/axis.ts';
import type { Range } from './change/numberSettings.ts';
import { rangeChange } from './change/parameterChange.ts';
import { rangeWords } from './change/spaceWords.ts';
import { bestTenth, spanIn } from './evidence.ts';
import type { Findings } from './findings.ts';
import type { ProposedChange } from './proposal.ts';
import { widened } from './widened.ts';

/** A range that is hardly shorter stays. */
const MOST_KEPT = 0.9;

/** Narrows the range of a parameter, and widens it at an edge where the best could be beyond; undefined: it stays. */
export function keepRange(
  { sweep, runs }: Pick<Findings, 'sweep' | 'runs'>,
  axis: Axis,
  kept: Range,
  places: readonly number[],
): ProposedChange | undefined {
  if (axis.kind !== 'numbers') return undefined;
  const wide = widened(axis, kept, places);
  if (!wide && kept.high - kept.low > MOST_KEPT) return undefined;
  return rangeChange(sweep, axis, wide ?? kept, wide ? 'widen' : 'narrow', ({ low, high }) =>
    wide ? widenReason(wide.low < 0 ? low : high, wide.low < 0) : narrowReason(axis, runs),
  );
}

function narrowReason(axis: NumbersAxis, runs: Findings['runs']): string {
  const span = spanIn(bestTenth(runs), axis);
  const finished = runs.filter(({ ending }) => ending === 'finished').length;
  return span
    ? l10n.t('Best tenth of {0} runs: {1}. A model of all runs expects the best here.', finished, rangeWords(...span))
    : l10n.t('A model of {0} runs expects the best here.', finished);
}

function widenReason(bound: number, isLow: boolean): string {
  return isLow
    ? l10n.t('The best runs stand at the lower end: widened to {0}.', numberText(bound))
    : l10n.t('The best runs stand at the upper end: widened to {0}.', numberText(bound));
}
