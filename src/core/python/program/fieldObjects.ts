import type { Heap } from '../evaluate/heap.ts';
import { entryOf } from '../evaluate/keyOf.ts';
import { hasStringAnnotations } from '../evaluate/objects.ts';
import { pyStr, unknown, type PyClass, type PyFunction, type Value } from '../evaluate/value.ts';
import { markOf } from './marks.ts';
import { native, Opaque } from './natives.ts';
import { fieldsOf, signatureOf, type Field } from './fields.ts';
import type { Shape } from './shapes.ts';

/** What `dataclasses.fields` gives for a class; undefined where its fields are not known. */
export function fieldObjects(heap: Heap, of: PyClass): Value[] | undefined {
  if (hasStringAnnotations(of.home.text)) return undefined;
  return fieldsOf(of)?.map(field => native(new FieldObject(heap, field)));
}

/** What `inspect.signature` gives for a function or a class; undefined for other values. */
export function signatureObject(heap: Heap, of: Value | undefined): Value | undefined {
  const create = of?.type === 'class' ? of.scope.names.get('__init__')?.value : of;
  if (create?.type !== 'function' || hasStringAnnotations(create.home.text)) return undefined;
  return native(new Signature(heap, create, of?.type === 'class'));
}

const TYPES: Readonly<Record<string, string>> = { int: 'int', float: 'float', text: 'str', boolean: 'bool' };

/** The type that a plain annotation is. */
function typeOf(shape: Shape): Value {
  const type = shape.list === undefined && !shape.isOptional && !shape.choices ? TYPES[shape.kind] : undefined;
  return type === undefined ? unknown : { type: 'name', path: `builtins.${type}` };
}

class FieldObject extends Opaque {
  constructor(
    private readonly heap: Heap,
    private readonly field: Field,
  ) {
    super();
  }

  override attribute(name: string): Value {
    const { name: called, shape, default: unset, isMade } = this.field;
    const mark = markOf(unset);
    const given = (word: string) => mark?.args.named.get(word);
    const isKnown = mark ? mark.path === 'dataclasses.field' && !mark.args.isOpen : !isMade;
    switch (name) {
      case 'name':
        return pyStr(called);
      case 'type':
        return typeOf(shape);
      case 'default':
        return isKnown ? ((mark ? given('default') : unset) ?? MISSING) : unknown;
      case 'default_factory':
        return isKnown ? (given('default_factory') ?? MISSING) : unknown;
      case 'metadata':
        return isKnown ? (given('metadata') ?? this.heap.dict(new Map())) : unknown;
      default:
        return unknown;
    }
  }
}

const MISSING: Value = { type: 'name', path: 'dataclasses.MISSING' };
const EMPTY: Value = { type: 'name', path: 'inspect._empty' };

class Signature extends Opaque {
  constructor(
    private readonly heap: Heap,
    private readonly of: PyFunction,
    private readonly isBound: boolean,
  ) {
    super();
  }

  override attribute(name: string): Value {
    if (name !== 'parameters') return unknown;
    const entries = signatureOf(this.of)
      .slice(this.isBound ? 1 : 0)
      .flatMap(field => {
        const entry = entryOf(pyStr(field.name), native(new ParameterObject(field)));
        return entry ? [entry] : [];
      });
    return this.heap.dict(new Map(entries));
  }
}

class ParameterObject extends Opaque {
  constructor(private readonly field: Field) {
    super();
  }

  override attribute(name: string): Value {
    const { name: called, shape, default: unset, isUntyped } = this.field;
    if (name === 'name') return pyStr(called);
    if (name === 'default') return unset ?? EMPTY;
    if (name === 'annotation') return isUntyped ? EMPTY : typeOf(shape);
    return name === 'empty' ? EMPTY : unknown;
  }
}
