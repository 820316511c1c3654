import type { Field } from '../../sweep/field.ts';
import { floatYaml, toYaml } from '../../yaml/write/toYaml.ts';

/** True where a list or a value is not known as a whole; of a mapping each value is asked for. */
export function holdsUnknown(field: Field): boolean {
  if (field.type === 'seq') return field.items.some(holdsUnknown);
  if (field.type === 'map')
    return field.items.some(holdsUnknown) || (field.target?.kind === 'map' && field.target.isOpen === true);
  return field.type === 'unknown';
}

/** A value on one line, as PyYAML reads it back. */
export function valueYaml(field: Field, flow: boolean): string {
  const { scalar } = field;
  if (field.type === 'seq') return `[${field.items.map(item => valueYaml(item, true)).join(', ')}]`;
  if (field.type === 'map')
    return `{${field.items.map(item => `${nameText(item.name)}: ${valueYaml(item, true)}`).join(', ')}}`;
  switch (scalar?.type) {
    case 'str':
      return toYaml(scalar.value, { flow, json: false });
    case 'int':
      return scalar.value.toString();
    case 'float':
      if (Number.isNaN(scalar.value)) return '.nan';
      return Number.isFinite(scalar.value) ? floatYaml(scalar.value) : scalar.value > 0 ? '.inf' : '-.inf';
    case 'bool':
      return String(scalar.value);
    default:
      return 'null';
  }
}

/** A key in braces. */
function nameText(name: string): string {
  return toYaml(name, { flow: true, json: false });
}
