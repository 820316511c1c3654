import type { ResultColumn, ResultsProtocol } from '../../../src/contract/results.ts';
import { PLAIN_VIEW, type ResultsView } from '../../../src/contract/resultsView.ts';
import { toColumn } from '../../../src/core/results/columns/toColumn.ts';
import { Store } from '../../../src/webviews/results/store.ts';

type ToHost = ResultsProtocol['toHost'];

/** A page without its elements: what it knows, and what it has told its host. */
export interface Page {
  readonly store: Store;
  readonly told: ToHost[];
  /** The host's answer to the last view: these rows pass. */
  pass(...rows: number[]): void;
}

/** Browsers prepare sorting while they have nothing else to do; here that is never. */
Object.assign(globalThis, { requestIdleCallback: () => 0, cancelIdleCallback: () => undefined });

const COLUMNS: readonly (readonly [ResultColumn['name'], ResultColumn['role'], readonly unknown[]])[] = [
  ['name', 'fact', ['warm-sky-1', 'cold-sea-2', 'old-oak-3', 'new-day-4']],
  ['state', 'fact', ['finished', 'finished', 'failed', 'running']],
  ['val_loss', 'metric', [0.4, 0.1, null, 0.3]],
  ['lr', 'parameter', [0.1, 0.01, 0.1, 0.001]],
  ['optimizer', 'parameter', ['adam', 'sgd', 'adam', 'sgd']],
  ['epochs', 'parameter', [10, 10, 10, 10]],
];

/** A page with four runs of a sweep that minimizes `val_loss`. */
export function page(view: Partial<ResultsView> = {}): Page {
  const told: ToHost[] = [];
  const store = new Store({ send: message => void told.push(message), keep: () => undefined });
  const ids = ['run0', 'run1', 'run2', 'run3'];
  const pass = (...rows: number[]): void =>
    store.receive({ type: 'rows', rows: { revision: 1, rows: Int32Array.from(rows) } });
  store.receive({
    type: 'start',
    about: {
      title: 'sweep',
      words: '',
      metric: 'val_loss',
      goal: 'minimize',
      file: { name: 'sweep.yaml', parameters: ['lr', 'optimizer'] },
    },
    view: { ...PLAIN_VIEW, ...view },
    state: { host: 'https://api.wandb.ai', sweeps: [], view: PLAIN_VIEW },
  });
  store.receive({ type: 'status', status: { kind: 'whole', held: ids.length, notices: [] }, remedies: {} });
  store.receive({ type: 'metrics', metrics: ['val_loss'] });
  store.receive({
    type: 'table',
    table: {
      revision: 1,
      ids,
      columns: COLUMNS.map(([name, role]) => ({ name, role, isLoaded: true })),
      values: COLUMNS.map(([name, , values]) => ({ name, column: toColumn(values) })),
      isMore: false,
    },
  });
  pass(0, 1, 2, 3);
  return { store, told, pass };
}
