import { type Brush, brushBetween } from '../scale/brush.ts';

/** A brush while it is being drawn: where it began, or by how much it is being moved. */
export interface Brushing {
  readonly column: string;
  /** The brush at a place of the mouse. */
  readonly at: (place: number) => Brush;
}

/** This close to the end of a brush, the end is moved, as part of the axis. */
const END = 0.02;

/** What dragging from a place does: moves an end of the brush or all of it, or draws a new one. */
export function startBrushing(column: string, brush: Brush | undefined, start: number): Brushing {
  if (brush && Math.abs(start - brush.from) < END) return { column, at: place => brushBetween(brush.to, place) };
  if (brush && Math.abs(start - brush.to) < END) return { column, at: place => brushBetween(brush.from, place) };
  if (brush && start > brush.from && start < brush.to)
    return { column, at: place => brushBetween(brush.from + place - start, brush.to + place - start) };
  return { column, at: place => brushBetween(start, place) };
}
