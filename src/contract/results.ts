import type { NamedColumn } from '../core/results/columns/table.ts';
import type { FilterProblem } from '../core/results/filter/filterError.ts';
import type { ImportanceAnswer } from '../core/results/importance/importance.ts';
import type { Curve } from '../core/results/load/curves.ts';
import type { CurvesAsked } from '../core/results/panel/askedCurves.ts';
import type { ImportanceAsked } from '../core/results/panel/askedImportance.ts';
import type { Brush } from '../core/results/panel/brushes.ts';
import type { ResultsStatus } from '../core/results/panel/resultsStatus.ts';
import type { Goal } from '../core/wandb/goals.ts';
import type { Protocol } from './protocol.ts';
import type { ResultsState, ResultsView } from './resultsView.ts';

export type { Brush, CurvesAsked, ImportanceAsked, ResultsStatus };

/** A column of the table, without its values. */
export interface ResultColumn {
  /** Unique in the table, and what a filter calls it: `lr`, `model.depth`, `summary.lr`. */
  readonly name: string;
  /** `fact`: what W&B knows of every run, such as its state; `measure`: taken from the histories, asked for. */
  readonly role: 'fact' | 'metric' | 'parameter' | 'summary' | 'measure';
  /** How its numbers are meant: milliseconds since 1970, or a number of seconds. */
  readonly unit?: 'time' | 'seconds';
  /** A parameter that is drawn on a logarithmic scale. */
  readonly isLog?: boolean;
  /** The values have been asked for; a page that needs them asks with `use`. */
  readonly isLoaded: boolean;
}

/** What stays the same as long as the page shows the same sweeps. */
export interface ResultsAbout {
  readonly title: string;
  /** Under the title: project, method, metric. */
  readonly words: string;
  /** How long the sweep worked, still takes, and was expected to; missing until that is known. */
  readonly time?: string;
  /** The metric's column; undefined where the sweep has none. */
  readonly metric?: string;
  readonly goal: Goal;
  /** The panel has one sweep with a metric: the next one can be proposed. */
  readonly hasNext?: true;
  /** The file that goes with the sweep, and the columns that are parameters of it: ranges can be used there. */
  readonly file?: { readonly name: string; readonly parameters: readonly string[] };
}

/**
 * The runs. Rows are places in the columns, and mean the same until the next of these messages with another
 * `revision`. Columns of NamedColumn: numbers as Float64Array, categories as indices and a list of JSON texts.
 */
export interface ResultsTable {
  readonly revision: number;
  /** Each row's id, which survives changes; undefined where they are those of the message before. */
  readonly ids?: readonly string[];
  /** All columns, in their order until somebody changes it. */
  readonly columns: readonly ResultColumn[];
  /** The values of columns that have changed; the others keep theirs. */
  readonly values: readonly NamedColumn[];
  /** More `values` follow in a message of the same revision. */
  readonly isMore: boolean;
}

/** The rows that pass the filter and are not hidden, in the order of the table; or what is wrong with the filter. */
export interface ResultsRows {
  readonly revision: number;
  readonly rows: Int32Array;
  /** The filter that was typed last cannot be used; `rows` are those of the one before. */
  readonly problem?: Pick<FilterProblem, 'message' | 'start' | 'end'>;
}

/** What can be done with runs. */
export const RUN_ACTIONS = [
  'openInBrowser',
  'showLog',
  'copyId',
  'showConfig',
  'copyConfig',
  'copyCommand',
  'launchAgain',
  'compare',
  'newFile',
] as const;
export type RunAction = (typeof RUN_ACTIONS)[number];

export const EXPORT_FORMATS = ['csv', 'json', 'markdown', 'pandas'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A curve of a run, by the run's id in the table. */
export type ResultCurve = Curve;

/** What the host tells the page of results. */
export type ResultsMessage =
  /** First of all. `strings`: the translations of `l10n.t`. */
  | {
      readonly type: 'start';
      readonly about: ResultsAbout;
      readonly view: ResultsView;
      readonly state: ResultsState;
      readonly strings?: Readonly<Record<string, string>>;
    }
  | { readonly type: 'about'; readonly about: ResultsAbout }
  /** `remedies`: what the buttons of its notices say. */
  | {
      readonly type: 'status';
      readonly status: ResultsStatus;
      readonly remedies: Readonly<Record<string, string>>;
    }
  | { readonly type: 'table'; readonly table: ResultsTable }
  | { readonly type: 'rows'; readonly rows: ResultsRows }
  /** Answers by the question's number; `problem`: why there is none, and what to do. */
  | { readonly type: 'curves'; readonly id: number; readonly curves: readonly ResultCurve[]; readonly axis: string }
  | { readonly type: 'importance'; readonly id: number; readonly answer: ImportanceAnswer }
  | { readonly type: 'problem'; readonly id: number; readonly words: string }
  /** Keys of the histories, for curves. */
  | { readonly type: 'metrics'; readonly metrics: readonly string[] };

/** What the page of results and its host say to each other. */
export interface ResultsProtocol extends Protocol {
  readonly toPage:
    | ResultsMessage
    /** One after the other, and drawn once. */
    | { readonly type: 'together'; readonly messages: readonly ResultsMessage[] };
  readonly toHost:
    | { readonly type: 'ready' }
    /** The view has changed; the host keeps it, filters, and answers with `rows`. */
    | { readonly type: 'view'; readonly view: ResultsView }
    /** These columns come into use: their values are loaded and sent. */
    | { readonly type: 'use'; readonly columns: readonly string[] }
    | { readonly type: 'curves'; readonly id: number; readonly asked: CurvesAsked }
    | { readonly type: 'importance'; readonly id: number; readonly asked: ImportanceAsked }
    | { readonly type: 'act'; readonly action: RunAction; readonly runs: readonly string[] }
    /** These runs, in this order, with these columns. */
    | {
        readonly type: 'export';
        readonly format: ExportFormat;
        readonly columns: readonly string[];
        readonly runs: readonly string[];
      }
    /** A plot as a picture: SVG text, or PNG. */
    | { readonly type: 'savePicture'; readonly name: string; readonly picture: string | Uint8Array }
    | { readonly type: 'useRange'; readonly brushes: readonly Brush[] }
    /** The line of the file that sets a parameter. */
    | { readonly type: 'reveal'; readonly column: string }
    /** Proposes the next sweep. */
    | { readonly type: 'propose' }
    | { readonly type: 'remedy'; readonly id: string };
  readonly state: ResultsState;
}
