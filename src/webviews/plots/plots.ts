import * as l10n from '@vscode/l10n';
import type { Brush as BrushedValues } from '../../contract/results.ts';
import { BestPlot } from './best/bestPlot.ts';
import { onThemeChange } from './color/theme.ts';
import { CurvesPlot } from './curves/curvesPlot.ts';
import { MatteredPlot } from './mattered/matteredPlot.ts';
import { ParallelPlot } from './parallel/parallelPlot.ts';
import { brushBar } from './parts/brushBar.ts';
import type { Plot, PlotWishes } from './plot.ts';
import type { PlotData } from './plotData.ts';
import { PlotState } from './plotState.ts';
import { ScatterPlot } from './scatter/scatterPlot.ts';

/** The plots in the order of their tabs. */
export const PLOTS = ['parallel', 'scatter', 'mattered', 'curves', 'best'] as const;
export type PlotName = (typeof PLOTS)[number];

/** What the plots ask of the page that they are on. */
export interface PlotsWishes extends Omit<PlotWishes, 'showScatter'> {
  /** These rows are selected now, ascending, by these brushes as plain JSON. */
  select(rows: Int32Array, brushes: readonly unknown[]): void;
  /** Brushed values are to become ranges in the sweep's file. */
  useRange(brushes: readonly BrushedValues[]): void;
  /** Another plot is to show. */
  open(plot: PlotName): void;
}

/** All plots of a page; each draws once its element is on the page and visible. */
export interface Plots {
  /** The brushes, for under every plot. */
  readonly brushes: HTMLElement;
  readonly element: (plot: PlotName) => HTMLElement;
  show(data: PlotData): void;
  /** Takes over a selection that was made in the table. */
  select(rows: Int32Array): void;
}

/** The label of a plot's tab. */
export function plotLabel(plot: PlotName): string {
  switch (plot) {
    case 'parallel':
      return l10n.t('Parallel Coordinates');
    case 'scatter':
      return l10n.t('Scatter');
    case 'mattered':
      return l10n.t('What Mattered');
    case 'curves':
      return l10n.t('Curves');
    case 'best':
      return l10n.t('Best So Far');
  }
}

/**
 * The plots of a page. They share one selection and the brushes.
 *
 * @param parameters the columns whose ranges can be used in the sweep's file
 */
export function createPlots(wishes: PlotsWishes, parameters: () => readonly string[]): Plots {
  const state = new PlotState(
    rows => wishes.select(rows, state.kept),
    () => wishes.recall('brushes'),
    { keep: scales => wishes.keep('scales', scales), recall: () => wishes.recall('scales') },
  );
  const own: PlotWishes = {
    ...wishes,
    showScatter: parameter => {
      scatter.show(parameter, state.data.metric ?? parameter);
      wishes.open('scatter');
    },
  };
  const scatter = new ScatterPlot(state, own);
  const plots: Readonly<Record<PlotName, Plot>> = {
    parallel: new ParallelPlot(state, own),
    scatter,
    mattered: new MatteredPlot(state, own),
    curves: new CurvesPlot(state, own),
    best: new BestPlot(state, own),
  };
  const bar = brushBar(state, brushes => wishes.useRange(brushes), parameters);
  state.onChange(what => {
    bar.update();
    for (const plot of Object.values(plots)) {
      if (what === 'data') plot.changed();
      else plot.selected();
    }
  });
  onThemeChange(() => {
    for (const plot of Object.values(plots)) plot.changed();
  });
  return {
    brushes: bar.element,
    element: plot => plots[plot].element,
    show: data => state.show(data),
    select: rows => state.chosen(rows),
  };
}
