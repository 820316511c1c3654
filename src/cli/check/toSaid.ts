import type { Diagnostic } from '../../core/language/types.ts';
import type { Position } from '../../core/yaml/read/position.ts';
import type { Said } from './types.ts';

/** A place from 0; in a notebook within its cell, which is counted among all cells. */
export interface CellPlace extends Position {
  readonly cell?: number;
}

/** A diagnostic as people count; `placeOf` gives places from 0. */
export function toSaid(
  { code, severity, message, fixes = [], start, end }: Diagnostic,
  placeOf: (offset: number) => CellPlace,
): Said {
  const [from, to] = [placeOf(start), placeOf(end)];
  return {
    code,
    severity,
    line: from.line + 1,
    column: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
    ...(from.cell !== undefined && { cell: from.cell }),
    message,
    fixes: fixes.map(({ title }) => title),
  };
}
