import type { CurvesAsked, ImportanceAsked, ResultCurve } from '../../contract/results.ts';
import type { ImportanceAnswer } from '../../core/results/importance/importance.ts';
import type { Picture } from './parts/drawing.ts';

/** A plot on the page. */
export interface Plot {
  readonly element: HTMLElement;
  /** Runs, columns, rows or scales have changed. */
  changed(): void;
  /** Other runs are selected. */
  selected(): void;
}

/** What a plot asks of the page. */
export interface PlotWishes {
  /** `name`: for the file, without its extension. */
  save(name: string, picture: Picture): void;
  /** What was kept under a name, perhaps before the page was loaded again; undefined = nothing. */
  recall(name: string): unknown;
  /** Keeps what somebody has chosen. */
  keep(name: string, value: string | readonly string[]): void;
  /** These columns come into use. */
  use(columns: readonly string[]): void;
  /** Rejects with an `Error` that says why in a sentence. */
  curves(asked: CurvesAsked): Promise<readonly ResultCurve[]>;
  /** The same. */
  importance(asked: ImportanceAsked): Promise<ImportanceAnswer>;
  /** Shows the runs by a parameter and the metric. */
  showScatter(parameter: string): void;
}
