import type { Field } from '../../../sweep/field.ts';
import { toYaml, type InlineStyle } from '../../../yaml/write/toYaml.ts';

/** A value of the file as a list in brackets can hold it: whole, with quotes where a string needs them there. */
export function flowText(value: Field, { json }: InlineStyle): string {
  if (value.text !== undefined) return toYaml(value.text, { flow: true, json });
  if (value.type === 'seq') return `[${value.items.map(item => flowText(item, { flow: true, json })).join(', ')}]`;
  return value.target?.kind === 'scalar' ? value.target.text : value.source;
}
