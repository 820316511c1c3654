import * as l10n from '@vscode/l10n';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A length of time in at most two units: `45 s`, `2 min`, `3 h 20 min`, `5 d 4 h`. Milliseconds; negative counts as
 * zero.
 */
export function durationText(ms: number): string {
  const time = Math.max(0, ms);
  if (time < MINUTE) return l10n.t('{0} s', Math.floor(time / SECOND));
  if (time < HOUR) return l10n.t('{0} min', Math.floor(time / MINUTE));
  if (time < DAY) {
    const [hours, minutes] = [Math.floor(time / HOUR), Math.floor((time % HOUR) / MINUTE)];
    return minutes === 0 ? l10n.t('{0} h', hours) : l10n.t('{0} h {1} min', hours, minutes);
  }
  const [days, hours] = [Math.floor(time / DAY), Math.floor((time % DAY) / HOUR)];
  return hours === 0 ? l10n.t('{0} d', days) : l10n.t('{0} d {1} h', days, hours);
}

/** `just now`, `2 min ago`, `3 h ago`, `5 d ago`: one unit. A time in the future (clocks differ) counts as now. */
export function agoText(at: number, now: number): string {
  const past = now - at;
  if (past < MINUTE) return l10n.t('just now');
  if (past < HOUR) return l10n.t('{0} min ago', Math.floor(past / MINUTE));
  if (past < DAY) return l10n.t('{0} h ago', Math.floor(past / HOUR));
  return l10n.t('{0} d ago', Math.floor(past / DAY));
}

/**
 * An estimated length of time, rounded to what an estimate can say: `about 2 min`, `about 1 h 30 min`, `about 3 h`,
 * `about 1 d 16 h`. Milliseconds.
 */
export function aboutText(ms: number): string {
  if (ms < MINUTE) return l10n.t('less than a minute');
  if (ms < 59.5 * MINUTE) return l10n.t('about {0} min', Math.round(ms / MINUTE));
  const halves = Math.round(ms / (30 * MINUTE));
  if (halves < 6 && halves % 2 === 1) return l10n.t('about {0} h {1} min', Math.floor(halves / 2), 30);
  const [hours, days] = [Math.round(ms / HOUR), Math.round(ms / DAY)];
  if (hours < 24) return l10n.t('about {0} h', hours);
  // Few days are said alone only where they are close: 40 hours are not two days.
  const isClose = days > 1 && (ms > 5 * DAY || Math.abs(ms / DAY - days) < 0.1);
  return isClose ? l10n.t('about {0} days', days) : l10n.t('about {0}', durationText(hours * HOUR));
}
