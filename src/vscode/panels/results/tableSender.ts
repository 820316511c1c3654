import type { ResultColumn, ResultsMessage } from '../../../contract/results.ts';
import { type Column, rowsOf } from '../../../core/results/columns/column.ts';
import type { NamedColumn } from '../../../core/results/columns/table.ts';
import { type Fact, FACT_NAMES } from '../../../core/results/load/columnSource.ts';
import type { SeveralSweeps } from '../../../core/results/panel/severalSweeps.ts';
import { SWEEP } from '../../../core/results/panel/sweepColumns.ts';

/** A message carries columns up to about so many bytes. */
const MOST_BYTES = 3_500_000;

const UNITS: Partial<Record<Fact, ResultColumn['unit']>> = { created: 'time', heartbeat: 'time', seconds: 'seconds' };

/** Finds out what of a table a page does not have yet. */
export class TableSender {
  revision = 0;
  private readonly sent = new Map<string, Column>();
  private ids = '';
  private columns = '';
  private metrics: readonly string[] = [];

  /** The page has nothing. */
  startAnew(): void {
    this.sent.clear();
    this.ids = '';
    this.columns = '';
    this.metrics = [];
  }

  /** The messages that bring a page up to date; none where nothing has changed. */
  changes(sweeps: SeveralSweeps): {
    readonly messages: readonly ResultsMessage[];
    /** Of the columns in them. */
    readonly bytes: number;
    readonly metrics?: readonly string[];
  } {
    const loaded = sweeps.loaded();
    const columns = columnsOf(sweeps, new Set(loaded.map(({ name }) => name)));
    const values = loaded.filter(({ name, column }) => this.sent.get(name) !== column);
    for (const { name, column } of values) this.sent.set(name, column);
    const ids = sweeps.ids();
    const [idsText, columnsText] = [ids.join('\n'), JSON.stringify(columns)];
    const [hasIds, hasColumns] = [idsText !== this.ids, columnsText !== this.columns];
    this.ids = idsText;
    this.columns = columnsText;
    const metrics = [...new Set(sweeps.sweeps.flatMap(sweep => sweep.metrics))];
    const hasMetrics = metrics.length !== this.metrics.length;
    this.metrics = metrics;
    if (hasIds) this.revision++;
    const { revision } = this;
    const parts = hasIds || hasColumns || values.length > 0 ? partsOf(values) : [];
    return {
      messages: parts.map((part, i) => ({
        type: 'table',
        table: {
          revision,
          ...(hasIds && i === 0 ? { ids } : {}),
          columns,
          values: part,
          isMore: i < parts.length - 1,
        },
      })),
      bytes: values.reduce((sum, { column }) => sum + bytesOf(column), 0),
      ...(hasMetrics ? { metrics } : {}),
    };
  }
}

function columnsOf(sweeps: SeveralSweeps, loaded: ReadonlySet<string>): readonly ResultColumn[] {
  const facts = [...FACT_NAMES, ...(sweeps.sweeps.length > 1 ? [SWEEP] : [])].map((name): ResultColumn => {
    const unit = UNITS[name as Fact];
    return { name, role: 'fact', isLoaded: true, ...(unit ? { unit } : {}) };
  });
  const others = sweeps.columns().map(({ name, role, isLog }): ResultColumn => {
    return { name, role, isLoaded: loaded.has(name), ...(isLog ? { isLog } : {}) };
  });
  const measures = sweeps.measures().map((name): ResultColumn => ({ name, role: 'measure', isLoaded: true }));
  return [...facts, ...others, ...measures];
}

/** The columns in portions that are not too large, at least one. */
function partsOf(columns: readonly NamedColumn[]): readonly (readonly NamedColumn[])[] {
  const parts: NamedColumn[][] = [[]];
  let bytes = 0;
  for (const named of columns) {
    const size = bytesOf(named.column);
    if (bytes > 0 && bytes + size > MOST_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(named);
    bytes += size;
  }
  return parts;
}

function bytesOf(column: Column): number {
  switch (column.kind) {
    case 'number':
      return column.values.byteLength + column.nanRows.byteLength;
    case 'boolean':
      return rowsOf(column);
    case 'category':
      return column.codes.byteLength + column.names.reduce((sum, name) => sum + name.length, 0);
  }
}
