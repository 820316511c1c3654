import { pyStr, unknown, type PyClass, type Value } from '../evaluate/value.ts';
import { markOf } from './marks.ts';
import { native, Opaque } from './natives.ts';
import { fieldsOf, type Field } from './fields.ts';

/** What `dataclasses.fields` gives for a class; undefined where its fields are not known. */
export function fieldObjects(of: PyClass): Value[] | undefined {
  // As strings its types are no functions.
  if (/^from __future__ import .*\bannotations\b/m.test(of.home.text)) return undefined;
  return fieldsOf(of)?.map(field => native(new FieldObject(field)));
}

const TYPES: Readonly<Record<string, string>> = { int: 'int', float: 'float', text: 'str', boolean: 'bool' };

class FieldObject extends Opaque {
  constructor(private readonly field: Field) {
    super();
  }

  override attribute(name: string): Value {
    const { name: called, shape, default: unset } = this.field;
    if (name === 'name') return pyStr(called);
    if (name === 'default') return markOf(unset) ? unknown : (unset ?? unknown);
    const type = shape.list === undefined && !shape.isOptional && !shape.choices ? TYPES[shape.kind] : undefined;
    return name === 'type' && type !== undefined ? { type: 'name', path: `builtins.${type}` } : unknown;
  }
}
