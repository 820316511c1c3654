import * as l10n from '@vscode/l10n';
import type { ImportanceAsked } from '../../../contract/results.ts';
import {
  FEWEST_RUNS,
  type ImportanceAnswer,
  type ImportanceMethod,
} from '../../../core/results/importance/importance.ts';
import { numbersOf } from '../../../core/results/columns/numbersOf.ts';
import { isConstant } from '../../../core/results/rows/isConstant.ts';
import { html } from '../../parts/element.ts';
import type { Theme } from '../color/theme.ts';
import type { Pen } from '../draw/pen.ts';
import { type Choice, choice } from '../parts/controls.ts';
import type { Drawing, Instead, Size, Spot } from '../parts/drawing.ts';
import { type Figure, figure } from '../parts/figure.ts';
import { noRuns } from '../parts/noRuns.ts';
import { likelyMetric } from '../likelyMetric.ts';
import type { Plot, PlotWishes } from '../plot.ts';
import type { PlotState } from '../plotState.ts';
import { type Estimate, type Mattered, paintMattered, parameterAt, sizeFor } from './paintMattered.ts';

/** PED-ANOVA gives noise more than its share under this number of runs (docs/facts/api.md). */
const FEWEST_FOR_PED_ANOVA = 100;

/** A column of no runs. */
const NOTHING = { kind: 'number', values: new Float64Array(), nanRows: new Uint32Array() } as const;

/** The question that was answered last, and what was answered. */
interface Answered {
  readonly runs: number;
  readonly parameters: readonly Mattered[];
}

/** Which parameters mattered for the metric, and how sure that is. */
export class MatteredPlot implements Plot {
  readonly element: HTMLElement;
  private readonly figure: Figure;
  private readonly method: Choice;
  private readonly correlation: Choice;
  private readonly target: Choice;
  private readonly note = html('p', { class: 'note' });
  private asked = '';
  private answered: Answered | undefined;
  private problem: string | undefined;
  private at: number | undefined;
  private pointed: number | undefined;

  constructor(
    private readonly state: PlotState,
    private readonly wishes: PlotWishes,
  ) {
    this.method = choice(l10n.t('Importance by'), 'importance', wishes, () => this.changed());
    this.correlation = choice(l10n.t('Correlation by'), 'correlation', wishes, () => this.changed());
    this.target = choice(l10n.t('Of'), 'target', wishes, () => this.changed());
    this.figure = figure('mattered', this.drawing());
    this.correlation.offer(
      [
        ['spearman', l10n.t('Rank (Spearman)')],
        ['pearson', l10n.t('Value (Pearson)')],
      ],
      'spearman',
    );
    this.figure.tools.append(this.target.element, this.method.element, this.correlation.element);
    this.element = html('div', { class: 'with-legend' }, this.figure.element, this.note);
  }

  changed(): void {
    const { columns, metric } = this.state.data;
    const targets = columns.filter(
      ({ role, column }) => column.kind === 'number' && role !== 'fact' && role !== 'parameter',
    );
    this.target.offer(
      targets.map(({ name }) => [name, name]),
      metric ?? likelyMetric(targets.map(({ name }) => name)) ?? '',
    );
    this.wishes.use([this.target.value()].filter(name => name !== ''));
    const methods: [ImportanceMethod, string][] = [
      ['forest', l10n.t('Random forest')],
      ['permutation', l10n.t('Permutation')],
    ];
    if (this.state.data.rows.length >= FEWEST_FOR_PED_ANOVA)
      methods.push(['ped-anova', l10n.t('The best tenth (PED-ANOVA)')]);
    this.method.offer(methods, 'forest');
    this.figure.redraw();
  }

  selected(): void {
    // What mattered is asked of all runs.
  }

  private drawing(): Drawing {
    return {
      label: () => this.label(),
      keys: l10n.t('Up and Down: parameter. Enter: show its runs in the scatter plot.'),
      instead: () => this.instead(),
      size: width => sizeFor(this.answered?.parameters.length ?? 0, width),
      paint: (pen, size, theme) => this.paint(pen, size, theme),
      key: event => this.key(event),
      pointer: (kind, spot) => this.pointer(kind, spot),
      twin: () => ({
        caption: l10n.t('What mattered for {0}', this.target.value()),
        heads: [
          l10n.t('Parameter'),
          l10n.t('Importance'),
          l10n.t('Interval'),
          l10n.t('Correlation'),
          l10n.t('Interval'),
        ],
        length: this.answered?.parameters.length ?? 0,
        row: index => rowOf(this.answered?.parameters[index]),
      }),
      save: picture => this.wishes.save(l10n.t('what-mattered'), picture),
    };
  }

  private parameters(): string[] {
    const { columns, rows } = this.state.data;
    return columns
      .filter(({ role, column }) => role === 'parameter' && !isConstant(column, rows))
      .map(({ name }) => name);
  }

  private instead(): Instead | undefined {
    const nothing = noRuns(this.state.data);
    if (nothing) return nothing;
    if (this.parameters().length === 0)
      return { words: l10n.t('No parameter differs between these runs, so none can have mattered.') };
    if (this.target.value() === '') return { words: l10n.t('The runs have logged no number that could be explained.') };
    this.ask();
    if (this.problem !== undefined)
      return { words: this.problem, next: { label: l10n.t('Try Again'), run: () => this.again() } };
    if (!this.answered) return { words: l10n.t('Finding out what mattered…'), isLoading: true };
    const { runs } = this.answered;
    if (runs >= FEWEST_RUNS) return undefined;
    const target = this.target.value();
    return {
      words:
        runs === 1
          ? l10n.t(
              'Too few runs to tell what mattered: 1 has finished with a value of {0}, and it takes {1}.',
              target,
              FEWEST_RUNS,
            )
          : l10n.t(
              'Too few runs to tell what mattered: {0} have finished with a value of {1}, and it takes {2}.',
              runs,
              target,
              FEWEST_RUNS,
            ),
    };
  }

  private again(): void {
    this.asked = '';
    this.figure.redraw();
  }

  private ask(): void {
    const { goal } = this.state.data;
    const [target, parameters] = [this.target.value(), this.parameters()];
    const about = { target, parameters, goal };
    const methods = [this.method.value(), this.correlation.value()] as [ImportanceMethod, ImportanceMethod];
    // Asked again where further runs have a value.
    const known = numbersOf(this.state.column(target)?.column ?? NOTHING).filter(Number.isFinite).length;
    const text = JSON.stringify([about, methods, known]);
    if (text === this.asked) return;
    this.asked = text;
    this.problem = undefined;
    const question = (method: ImportanceMethod): ImportanceAsked => ({ ...about, method });
    Promise.all([this.wishes.importance(question(methods[0])), this.wishes.importance(question(methods[1]))])
      .then(([importance, correlation]) => {
        if (text !== this.asked) return;
        this.answered = { runs: importance.runs, parameters: ranked(parameters, importance, correlation) };
        this.note.textContent = this.words();
        this.figure.redraw();
      })
      .catch((error: unknown) => {
        this.problem = error instanceof Error ? error.message : String(error);
        this.figure.redraw();
      });
  }

  private words(): string {
    const { runs = 0 } = this.answered ?? {};
    if (runs < FEWEST_RUNS) return '';
    return l10n.t(
      'From {0} finished runs. The lines show where the value would be in four of five sweeps like this one.',
      runs,
    );
  }

  private label(): string {
    const [first] = this.answered?.parameters ?? [];
    if (!first) return l10n.t('What mattered');
    return l10n.t(
      'What mattered for {0}: {1} most, {2}.',
      this.target.value(),
      first.name,
      numberWords(first.importance),
    );
  }

  private paint(pen: Pen, size: Size, theme: Theme): void {
    paintMattered(pen, this.answered?.parameters ?? [], size, theme, this.pointed ?? this.at);
  }

  private key({ key }: KeyboardEvent): string | undefined {
    const all = this.answered?.parameters ?? [];
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -all.length, End: all.length }[key];
    if (key === 'Enter') {
      const name = all[this.at ?? -1]?.name;
      if (name === undefined) return undefined;
      this.wishes.showScatter(name);
      return l10n.t('{0} is shown in the scatter plot.', name);
    }
    if (step === undefined || all.length === 0) return undefined;
    this.at = Math.min(all.length - 1, Math.max(0, (this.at ?? -1) + step));
    this.pointed = undefined;
    this.figure.redraw();
    const parameter = all[this.at];
    return parameter && wordsFor(parameter, this.at + 1, all.length);
  }

  private pointer(kind: 'down' | 'move' | 'up' | 'leave', spot: Spot): void {
    const parameter = kind === 'leave' ? undefined : this.answered?.parameters[parameterAt(spot.y)];
    if (kind === 'up' && parameter) this.wishes.showScatter(parameter.name);
    const pointed = parameter && parameterAt(spot.y);
    if (pointed !== this.pointed) this.figure.redraw();
    this.pointed = pointed;
    this.figure.tip(
      spot,
      parameter ? [parameter.name, `${l10n.t('Importance')}: ${numberWords(parameter.importance)}`] : [],
    );
  }
}

function ranked(names: readonly string[], importance: ImportanceAnswer, correlation: ImportanceAnswer): Mattered[] {
  const estimate = ({ importance: values, interval }: ImportanceAnswer, i: number): Estimate => ({
    value: values[i] ?? NaN,
    low: interval?.low[i] ?? NaN,
    high: interval?.high[i] ?? NaN,
  });
  return names
    .map((name, i) => ({ name, importance: estimate(importance, i), correlation: estimate(correlation, i) }))
    .sort((a, b) => (b.importance.value || 0) - (a.importance.value || 0));
}

function wordsFor({ name, importance, correlation }: Mattered, at: number, all: number): string {
  return l10n.t(
    '{0}: importance {1}, correlation {2}. {3} of {4}.',
    name,
    numberWords(importance),
    numberWords(correlation),
    at,
    all,
  );
}

function numberWords({ value, low, high }: Estimate): string {
  if (!Number.isFinite(value)) return l10n.t('cannot tell');
  return Number.isFinite(low) ? l10n.t('{0} ({1} to {2})', short(value), short(low), short(high)) : short(value);
}

/** Two digits after the point, and no minus before a zero. */
function short(value: number): string {
  return ((Math.round(value * 100) || 0) / 100).toFixed(2);
}

function rowOf(parameter: Mattered | undefined): string[] {
  if (!parameter) return [];
  const cells = ({ value, low, high }: Estimate): string[] =>
    Number.isFinite(value)
      ? [short(value), l10n.t('{0} to {1}', short(low), short(high))]
      : [l10n.t('cannot tell'), ''];
  return [parameter.name, ...cells(parameter.importance), ...cells(parameter.correlation)];
}
