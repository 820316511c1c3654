import { dateLanguage } from '../../../core/dates.ts';
import type { Tick } from './ticks.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps that people count time in. */
const STEPS = [1, 5, 15, 30]
  .map(seconds => seconds * SECOND)
  .concat([1, 5, 15, 30].map(minutes => minutes * MINUTE))
  .concat([1, 3, 6, 12].map(hours => hours * HOUR))
  .concat([1, 2, 7, 14, 30, 90, 365].map(days => days * DAY));

/** Round moments between two, in milliseconds since 1970, at most so many. */
export function timeTicks(low: number, high: number, most: number): Tick[] {
  const step = STEPS.find(size => (high - low) / size <= most) ?? (high - low) / most;
  // Whole hours and days are those of the person's clock.
  const offset = new Date(low).getTimezoneOffset() * MINUTE;
  const ticks: Tick[] = [];
  for (let value = Math.ceil((low - offset) / step) * step + offset; value <= high; value += step)
    ticks.push({ value, text: momentText(value, step) });
  return ticks;
}

/** A moment as people read it, to the minute. */
export function timeText(value: number): string {
  return new Date(value).toLocaleString(dateLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
}

function momentText(value: number, step: number): string {
  const moment = new Date(value);
  if (step >= DAY) return moment.toLocaleDateString(dateLanguage(), { month: 'short', day: 'numeric' });
  const clock = step < MINUTE ? ({ timeStyle: 'medium' } as const) : ({ timeStyle: 'short' } as const);
  return moment.toLocaleTimeString(dateLanguage(), clock);
}
