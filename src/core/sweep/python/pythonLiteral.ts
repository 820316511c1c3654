import { pyRepr, quoted } from '../../python/values/repr.ts';
import type { Field } from '../field.ts';

/** The signs that Python takes around strings. */
export type QuoteMark = "'" | '"';

/** A value as Python source on one line. `mark`: the quotes of its strings, else those that `repr` chooses. */
export function pythonLiteral(field: Field, mark?: QuoteMark): string {
  const { scalar, items } = field;
  if (field.type === 'seq') return `[${items.map(item => pythonLiteral(item, mark)).join(', ')}]`;
  if (field.type === 'map')
    return `{${items.map(item => `${quoted(item.name, mark)}: ${pythonLiteral(item, mark)}`).join(', ')}}`;
  if (scalar?.type === 'float' && !Number.isFinite(scalar.value)) return `float(${quoted(pyRepr(scalar), mark)})`;
  return scalar?.type === 'str' ? quoted(scalar.value, mark) : scalar ? pyRepr(scalar) : 'None';
}
