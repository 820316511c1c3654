import type { ResultColumn } from '../../contract/results.ts';
import { type Column, isMissing } from '../../core/results/columns/column.ts';
import { categoryLabel } from '../../core/results/columns/label.ts';
import { numberText } from '../../core/live/numberText.ts';

/** What a missing value shows. */
const MISSING = '–';

/** Writes a value of a column in few characters; `whole` as exactly as it is known. */
export function cellText(column: Column, unit: ResultColumn['unit'], row: number, whole = false): string {
  if (isMissing(column, row)) return MISSING;
  switch (column.kind) {
    case 'number':
      return numberWords(column.values[row] ?? NaN, unit, whole);
    case 'boolean':
      return column.values[row] === 1 ? 'true' : 'false';
    case 'category':
      return categoryLabel(column.names[column.codes[row] ?? -1] ?? '""');
  }
}

/** A number as its unit wants it. */
export function numberWords(value: number, unit: ResultColumn['unit'], whole = false): string {
  switch (unit) {
    case 'time':
      return new Date(value).toLocaleString(document.documentElement.lang, {
        dateStyle: whole ? 'medium' : 'short',
        timeStyle: whole ? 'medium' : 'short',
      });
    case 'seconds':
      return duration(value);
    case undefined:
      return whole ? String(value) : numberText(value);
  }
}

/** Seconds as `1:02:03`. */
function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const pad = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}
