import * as l10n from '@vscode/l10n';
import { runsCounted } from '../runsCounted.ts';
import type { Count } from './searchSpace.ts';

/** What is counted. */
export type Thing = 'value' | 'combination' | 'run';

/** `1 run`, `1,024 runs`. */
export function counted(count: bigint, thing: Thing): string {
  const number = numberWords(count);
  switch (thing) {
    case 'value':
      return count === 1n ? l10n.t('1 value') : l10n.t('{0} values', number);
    case 'combination':
      return count === 1n ? l10n.t('1 combination') : l10n.t('{0} combinations', number);
    case 'run':
      return runsCounted(count, number);
  }
}

/** From here on, the digits of a count are useless. */
const UNCOUNTABLE = 10n ** 15n;

/** A count with its thousands separated; only the order of magnitude of a very large one. */
export function numberWords(count: bigint): string {
  return count < UNCOUNTABLE ? count.toLocaleString('en') : l10n.t('more than 10^{0}', count.toString().length - 1);
}

/** A count in words: `9 values`, `infinitely many values`; undefined where it is unknown. */
export function countWords(count: Count, thing: 'value' | 'combination'): string | undefined {
  if (count === undefined) return undefined;
  if (count !== 'endless') return counted(count, thing);
  return thing === 'value' ? l10n.t('infinitely many values') : l10n.t('infinitely many combinations');
}

/** A count in two words: `9 values`; undefined for what is endless or unknown. */
export function valuesShort(count: Count): string | undefined {
  return typeof count === 'bigint' ? counted(count, 'value') : undefined;
}
