import { plainText } from '../../json.ts';
import { type Column, isMissing } from './column.ts';

/** The value of a run as JSON holds it, NaN and the infinities as numbers; undefined where it has none. */
export function valueAt(column: Column, row: number): unknown {
  if (isMissing(column, row)) return undefined;
  switch (column.kind) {
    case 'number':
      return column.values[row];
    case 'boolean':
      return column.values[row] === 1;
    case 'category':
      return JSON.parse(column.names[column.codes[row] ?? -1] ?? 'null');
  }
}

/** A category as people read it: a string without its quotes, all else as JSON. */
export function categoryLabel(name: string): string {
  return name.startsWith('"') ? plainText(JSON.parse(name)) : name;
}
