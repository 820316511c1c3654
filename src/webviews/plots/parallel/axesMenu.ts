import * as l10n from '@vscode/l10n';
import { isConstant } from '../../../core/results/rows/isConstant.ts';
import { html } from '../../parts/element.ts';
import { checkbox, menu } from '../parts/controls.ts';
import type { PlotWishes } from '../plot.ts';
import { namesOf, type PlotColumn } from '../plotData.ts';
import type { PlotState } from '../plotState.ts';
import type { Axis } from '../scale/axis.ts';

/** More axes do not fit on a page, until somebody wants them. */
const MOST_AXES = 12;

/** The columns that somebody has chosen; undefined = nobody has. */
export type ChosenAxes = readonly string[] | undefined;

/** The axes that are drawn, with the metric last. Without a choice: the parameters that differ between runs. */
export function chosenAxes(state: PlotState, chosen: ChosenAxes): Axis[] {
  return usedColumns(state, chosen).flatMap(({ name }) => state.axis(name) ?? []);
}

function usedColumns(state: PlotState, chosen: ChosenAxes): PlotColumn[] {
  const { columns, metric } = state.data;
  if (chosen)
    return columns.filter(({ name }) => chosen.includes(name)).sort((a, b) => last(a, metric) - last(b, metric));
  const parameters = differing(state).filter(({ role, name }) => role === 'parameter' && name !== metric);
  return [...parameters.slice(0, MOST_AXES - 1), ...columns.filter(({ name }) => name === metric)];
}

function last({ name }: PlotColumn, metric: string | undefined): number {
  return Number(name === metric);
}

/** The columns that tell runs apart; names of runs and times do in themselves. */
function differing({ data }: PlotState): PlotColumn[] {
  return data.columns.filter(
    ({ role, column, name }) => name === data.metric || (role !== 'fact' && !isConstant(column, data.rows)),
  );
}

/** The menu that chooses axes and their scales. */
export function axesMenu(state: PlotState, wishes: PlotWishes, changed: () => void) {
  let chosen: ChosenAxes;
  const list = html('div', { class: 'options' });
  const choose = (names: readonly string[]): void => {
    chosen = names;
    wishes.keep('parallelAxes', names);
    changed();
  };
  const used = (): string[] => usedColumns(state, chosen).map(({ name }) => name);
  const row = ({ name }: PlotColumn): HTMLElement => {
    const shown = checkbox(name, used().includes(name), isChecked =>
      choose(isChecked ? [...used(), name] : used().filter(other => other !== name)),
    );
    const axis = state.axis(name);
    const log = axis?.canBeLog
      ? checkbox(l10n.t('log'), axis.kind === 'log', isLog => state.setLog(name, isLog))
      : undefined;
    return html('div', { class: 'option' }, shown.element, log?.element);
  };
  let built = '';
  // Only for somebody who looks: each row asks whether its axis could be logarithmic.
  const build = (): void => {
    const columns = differing(state);
    // Boxes that are built anew lose the focus.
    const names = columns.map(({ name }) => name).join('\n');
    if (names === built) return;
    built = names;
    list.replaceChildren(...columns.map(row));
  };
  const element = menu(l10n.t('Axes'), list, build);
  return {
    element,
    chosen: () => chosen,
    chooseAll: () => {
      built = '';
      choose(differing(state).map(({ name }) => name));
    },
    update: () => {
      chosen ??= namesOf(wishes.recall('parallelAxes'));
      if (element.open) build();
    },
  };
}
