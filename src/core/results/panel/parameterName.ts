import type { SeveralSweeps } from './severalSweeps.ts';
import type { SweepColumn } from './sweepColumns.ts';

type Columns = Pick<SeveralSweeps, 'columns'>;

/** What a file calls the parameter of a column: the column is called `config.state` where a fact has the name. */
export function parameterName(sweeps: Columns, column: string): string {
  const found = sweeps.columns().find(({ name, from }) => name === column && from === 'config');
  return found ? nameInFile(found) : column;
}

/** The column of a parameter, by its name in a file. */
export function parameterColumn(sweeps: Columns, parameter: string): string {
  const found = sweeps.columns().find(column => column.from === 'config' && nameInFile(column) === parameter);
  return found?.name ?? parameter;
}

/** What a file calls the parameter of a column. */
export function nameInFile({ path }: SweepColumn): string {
  return path.join('.');
}
