import { createPlots, PLOTS, plotLabel, type PlotName, type Plots } from '../plots/plots.ts';
import type { Store } from './store.ts';
import { plotData } from './plotData.ts';

/** A part of the page beside the table: a plot. */
export interface PlotTab {
  /** What the view keeps of it; not translated. */
  readonly id: PlotName;
  readonly label: string;
  /** Fills an empty element, once, when it first shows. */
  readonly mount: (element: HTMLElement) => void;
}

/** How long the selection has to stay the same before it is kept, in milliseconds: brushes change it at each move. */
const QUIET_MS = 80;

/** The plots of a page, in their order. They follow the store while one of them shows. */
export function plotTabs(store: Store): readonly PlotTab[] {
  const asked = new Set<string>();
  let selecting: ReturnType<typeof setTimeout> | undefined;
  const use = (names: readonly string[]): void => {
    // One that is unloaded again, as another account is in use, is to be asked for again.
    for (const { name, isLoaded } of store.columns) if (isLoaded) asked.delete(name);
    const fresh = store.columns.filter(({ name, isLoaded }) => names.includes(name) && !isLoaded && !asked.has(name));
    if (fresh.length === 0) return;
    for (const { name } of fresh) asked.add(name);
    store.send({ type: 'use', columns: fresh.map(({ name }) => name) });
  };
  let made: Plots | undefined;
  /** Made when the first of them shows: the table does not wait for them. */
  const parts = (): Plots =>
    (made ??= createPlots(
      {
        use,
        recall: name => store.view.plots[name],
        keep: (name, value) => store.setView({ plots: { ...store.view.plots, [name]: value } }, 'plots'),
        select: (rows, brushes) => {
          clearTimeout(selecting);
          selecting = setTimeout(() => store.select(rows, { plots: { ...store.view.plots, brushes } }), QUIET_MS);
        },
        useRange: brushes => store.send({ type: 'useRange', brushes }),
        save: (name, picture) => store.send({ type: 'savePicture', name, picture }),
        open: tab => store.setView({ tab }, 'tab'),
        curves: async question => {
          const answer = await store.ask(id => ({ type: 'curves', id, asked: question }));
          if (answer.type === 'curves') return answer.curves;
          throw new Error(answer.type === 'problem' ? answer.words : '');
        },
        importance: async question => {
          const answer = await store.ask(id => ({ type: 'importance', id, asked: question }));
          if (answer.type === 'importance') return answer.answer;
          throw new Error(answer.type === 'problem' ? answer.words : '');
        },
      },
      () => store.about.file?.parameters ?? [],
    ));
  const isShown = (): boolean => PLOTS.some(plot => plot === store.view.tab);
  let isStale = true;
  store.onChange(changed => {
    isStale ||= changed !== 'selection' && changed !== 'tab' && changed !== 'plots' && changed !== 'answer';
    if (!isShown()) return;
    const plots = parts();
    if (isStale) {
      isStale = false;
      use(store.columns.filter(({ role }) => role === 'parameter' || role === 'metric').map(({ name }) => name));
      plots.show(plotData(store));
    }
    if (changed !== 'answer') plots.select(store.selectedRows().toSorted());
    document.getElementById(`panel-${store.view.tab}`)?.append(plots.brushes);
  });
  return PLOTS.map(id => ({
    id,
    label: plotLabel(id),
    // The brushes may be there already.
    mount: element => element.prepend(parts().element(id)),
  }));
}
