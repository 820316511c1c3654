import * as l10n from '@vscode/l10n';
import { agoText } from './duration.ts';

/** The language of the sentences around a date: a translation has its own tag for `en`. */
export function dateLanguage(): string {
  const tag = l10n.t('en');
  return /^[a-z]{2}(-[A-Z]{2})?$/.test(tag) ? tag : 'en';
}

const format = (at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(dateLanguage(), { hourCycle: 'h23', ...options }).format(at);

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const DAY: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };

/**
 * A date as short as it is clear: `14:05` today, `Nov 24` this year, else `Nov 24, 2025`. Local time; milliseconds
 * since 1970.
 */
export function dateText(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)];
  if (then.toDateString() === today.toDateString()) return format(at, TIME);
  return format(at, then.getFullYear() === today.getFullYear() ? DAY : { ...DAY, year: 'numeric' });
}

/**
 * A date in full, and how long ago that was: `Nov 24, 2026, 14:05:33 (3 d ago)`. Local time; milliseconds since
 * 1970.
 */
export function fullDateText(at: number, now: number): string {
  const date = format(at, { ...DAY, year: 'numeric', ...TIME, second: '2-digit' });
  return l10n.t('{0} ({1})', date, agoText(at, now));
}
