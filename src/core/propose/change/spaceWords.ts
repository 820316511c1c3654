import * as l10n from '@vscode/l10n';
import { categoryLabel } from '../../results/columns/label.ts';
import { jsonName } from '../../results/columns/jsonName.ts';
import { numberText } from '../../space/preview/shortText.ts';
import type { Axis } from '../axes/axis.ts';
import { jsonOf } from '../axes/jsonOf.ts';

/** A range in words: `0.0004 – 0.003`. */
export function rangeWords(low: number, high: number): string {
  return low === high ? numberText(low) : l10n.t('{0} – {1}', numberText(low), numberText(high));
}

/** The old space of an axis in words; the ends of one without ends are where one value in a hundred is beyond. */
export function axisWords({ distributed }: Axis): string {
  switch (distributed.kind) {
    case 'choices':
      return namesWords(distributed.values.map(value => jsonName(jsonOf(value))));
    case 'integers':
      return rangeWords(Number(distributed.min), Number(distributed.max));
    case 'curve': {
      const [low, high] = [0, 1].map(end => distributed.curve.quantile(end));
      const [inner, outer] = [0.01, 0.99].map(end => distributed.curve.quantile(end));
      const ends = [low, high].every(Number.isFinite) ? [low, high] : [inner, outer];
      return rangeWords(ends[0] ?? NaN, ends[1] ?? NaN);
    }
  }
}

/** Values in words, as people read them, very small numbers with an exponent; `names` are JSON texts. */
export function namesWords(names: readonly string[]): string {
  return names.map(nameWords).join(', ');
}

function nameWords(name: string): string {
  const number = /^-?[\d.e-]+$/.test(name) ? Number(name) : NaN;
  return number !== 0 && Math.abs(number) < 1e-4 ? number.toExponential() : categoryLabel(name);
}
