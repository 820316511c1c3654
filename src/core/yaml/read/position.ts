/** A place as editors count it: line and column from 0, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The position of an offset; one behind the end counts as the end. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: offset - (lineStarts[low] ?? 0) };
}

/** The offset of a position; a line behind the last gives the last line's start. */
export function offsetAt(lineStarts: readonly number[], position: Position): number {
  return (lineStarts[Math.min(position.line, lineStarts.length - 1)] ?? 0) + position.column;
}
