import { dateLanguage } from '../../core/dates.ts';
import type { ResultColumn } from '../../contract/results.ts';
import { type Column, isMissing } from '../../core/results/columns/column.ts';
import { categoryLabel } from '../../core/results/columns/label.ts';
import { numberText } from '../../core/live/numberText.ts';

/** What a missing value shows. */
export const MISSING = '–';

/** Writes a value of a column in few characters; `whole` as exactly as it is known. */
export function cellText(column: Column, unit: ResultColumn['unit'], row: number, whole = false): string {
  return cellWriter(column, unit, whole)(row);
}

/** The same for many rows: what writes a date takes longer to make than to use. */
export function cellWriter(column: Column, unit: ResultColumn['unit'], whole = false): (row: number) => string {
  switch (column.kind) {
    case 'number': {
      const write = numberWriter(unit, whole);
      return row => (isMissing(column, row) ? MISSING : write(column.values[row] ?? NaN));
    }
    case 'boolean':
      return row => (isMissing(column, row) ? MISSING : column.values[row] === 1 ? 'true' : 'false');
    case 'category':
      return row => (isMissing(column, row) ? MISSING : categoryLabel(column.names[column.codes[row] ?? -1] ?? '""'));
  }
}

/** Writes numbers as their unit wants it. */
function numberWriter(unit: ResultColumn['unit'], whole: boolean): (value: number) => string {
  switch (unit) {
    case 'time': {
      const style = whole ? 'medium' : 'short';
      const format = new Intl.DateTimeFormat(dateLanguage(), { dateStyle: style, timeStyle: style });
      return value => (Number.isFinite(value) ? format.format(value) : String(value));
    }
    case 'seconds':
      return duration;
    case undefined:
      return whole ? String : numberText;
  }
}

/** Seconds as `1:02:03`. */
function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const pad = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}
