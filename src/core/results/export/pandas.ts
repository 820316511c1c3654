import { pyJsonLoads } from '../../python/values/jsonLoads.ts';
import { pyRepr } from '../../python/values/repr.ts';
import { type CellStyle, cellWriter } from '../columns/cellWriter.ts';
import type { NamedColumn } from '../columns/table.ts';

const STYLE: CellStyle = {
  missing: 'None',
  number: value => (Number.isFinite(value) ? String(value) : `float('${String(value).toLowerCase()}')`),
  boolean: value => (value ? 'True' : 'False'),
  category: name => pyRepr(pyJsonLoads(name)),
};

/** Python code that makes a pandas DataFrame of the rows, named `runs`. */
export function toPandas(columns: readonly NamedColumn[], rows: Int32Array): string {
  const lines = columns.map(({ name, column }) => {
    const write = cellWriter(column, STYLE);
    return `    ${pyRepr({ type: 'str', value: name })}: [${Array.from(rows, write).join(', ')}],\n`;
  });
  return `import pandas as pd\n\nruns = pd.DataFrame({\n${lines.join('')}})\n`;
}
