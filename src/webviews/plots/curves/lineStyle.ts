import type { Theme } from '../color/theme.ts';

/** Dashes for runs beyond the number of colors. */
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [9, 3, 2, 3]];

export interface LineStyle {
  readonly color: string;
  readonly dash: readonly number[];
}

/** How the line of a run is drawn, by its number: colors first, then the same ones dashed. */
export function lineStyle(number: number, { marks, foreground }: Theme): LineStyle {
  return {
    color: marks[number % marks.length] ?? foreground,
    dash: DASHES[Math.floor(number / marks.length) % DASHES.length] ?? [],
  };
}
