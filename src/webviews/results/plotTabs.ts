import type { Store } from './store.ts';

/** A part of the page beside the table: a plot. */
export interface PlotTab {
  /** What the view keeps of it; not translated. */
  readonly id: string;
  readonly label: string;
  /** Fills an empty element, once, when it first shows. What it gives is told of every change while it shows. */
  readonly mount: (element: HTMLElement, store: Store) => PlotPart;
}

/** A plot that shows. */
export interface PlotPart {
  update(): void;
}

/** The plots, in their order. */
export function plotTabs(): readonly PlotTab[] {
  return [];
}
