import * as l10n from '@vscode/l10n';
import { aboutText, durationText } from '../../duration.ts';
import type { Estimate } from './forecast.ts';
import type { Outlook } from './outlook.ts';

/** `about 2 h (1 h 40 min to 3 h)`; without the span where it says the same. */
export function timeWords({ low, middle, high }: Estimate): string {
  const [from, to] = [durationText(low), durationText(high)];
  return from === to ? aboutText(middle) : l10n.t('{0} ({1} to {2})', aboutText(middle), from, to);
}

/** `12 GPU hours (10 to 15)` and `about 25 USD (20 to 31)`, as far as they are known. */
export function amountWords({ gpuHours, cost }: Pick<Outlook, 'gpuHours' | 'cost'>): readonly string[] {
  return [
    ...(gpuHours ? [withSpan(gpuHours, hoursWords(shortNumber(gpuHours.middle)))] : []),
    ...(cost ? [withSpan(cost, l10n.t('about {0} {1}', shortNumber(cost.middle), cost.currency))] : []),
  ];
}

function hoursWords(hours: string): string {
  return hours === '1' ? l10n.t('1 GPU hour') : l10n.t('{0} GPU hours', hours);
}

function withSpan({ low, high }: Estimate, words: string): string {
  const [from, to] = [shortNumber(low), shortNumber(high)];
  return from === to ? words : l10n.t('{0} ({1} to {2})', words, from, to);
}

/** In as many digits as an estimate can tell. */
function shortNumber(value: number): string {
  if (value >= 100) return String(Number(value.toPrecision(3)));
  return value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
