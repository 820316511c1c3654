import { enumMembers, memberValue } from './enums.ts';
import type { Heap } from './heap.ts';
import { classMember } from './classLine.ts';
import {
  isSequence,
  unknown,
  type Cell,
  type Dict,
  type PyObject,
  type Scope,
  type Sequence,
  type Value,
} from './value.ts';

/** `copy.copy`: the parts are the same. */
export function shallowCopy(heap: Heap, value: Value): Value | undefined {
  if (value.type === 'dict') {
    const state = heap.cell(value.state.value);
    return { ...value, state, ...ownAttributes(heap, value) };
  }
  if (isSequence(value)) return heap.sequence(value.type, value.items.value, value.at);
  if (value.type === 'object')
    return isPlainObject(value) ? { ...value, attributes: copyOfNames(heap, value) } : undefined;
  return value.type === 'unknown' ? undefined : value;
}

/** The attributes of a copy: what its items were, they are no more. */
function ownAttributes(heap: Heap, value: Dict): Pick<Dict, 'attributes'> {
  return value.attributes ? { attributes: heap.scope('object', undefined, value.attributes.names.size > 0) } : {};
}

/** Functions of a class that say how its objects are copied. */
const COPYING = ['__copy__', '__deepcopy__', '__reduce__', '__reduce_ex__', '__getstate__', '__setstate__', '__new__'];

/** True for an object of the file of which all attributes are known, and that is copied as any is. */
function isPlainObject({ class: of, attributes }: PyObject): boolean {
  const isOwn = attributes.kind === 'object' && !attributes.isOpen.value;
  return isOwn && (!of || !COPYING.some(name => classMember(of, name)));
}

function copyOfNames(heap: Heap, { attributes }: PyObject): Scope {
  const made = heap.scope('object', attributes.parent);
  for (const [name, cell] of attributes.names) if (cell.value) heap.bind(made, name, cell.value);
  return made;
}

/** `copy.deepcopy`: nothing is shared with it. What a class makes of it is not looked for. */
export function deepCopy(heap: Heap, value: Value): Value {
  return new Copier(heap).copy(value, 30);
}

/** What is sent of a value: a copy, in which a member of an Enum is the string or number that it is, too. */
export function sentCopy(heap: Heap, value: Value): Value {
  return new Sender(heap).copy(value, 30);
}

/** A value as it is now: what is changed in it later does not show. */
export function frozen(heap: Heap, value: Value): Value {
  return new Freezer(heap).copy(value, 8);
}

class Copier {
  /** What was one before is one afterwards, too. */
  private readonly done = new Map<Cell<unknown>, Value>();
  private readonly objects = new Map<Scope, Value>();

  constructor(protected readonly heap: Heap) {}

  copy(value: Value, deepest: number): Value {
    if (deepest < 0) return unknown;
    if (value.type === 'object') return this.ofObject(value, deepest - 1);
    if (value.type !== 'dict' && !isSequence(value)) return value;
    const cell = value.type === 'dict' ? value.state : value.items;
    const made = this.done.get(cell) ?? this.copyOf(value, deepest);
    this.done.set(cell, made);
    return made;
  }

  private copyOf(value: Dict | Sequence, deepest: number): Value {
    const inner = (part: Value) => this.copy(part, deepest - 1);
    if (value.type !== 'dict') return { ...value, items: this.heap.cell(value.items.value?.map(inner)) };
    const { entries, isOpen } = value.state.value;
    const own = [...entries].map(([name, entry]) => [name, { ...entry, value: inner(entry.value) }] as const);
    return { ...value, state: this.heap.cell({ entries: new Map(own), isOpen }), ...ownAttributes(this.heap, value) };
  }

  protected ofObject(object: PyObject, deepest: number): Value {
    if (object.class && enumMembers(object.class)) return object;
    const known = this.objects.get(object.attributes);
    if (known || !isPlainObject(object)) return known ?? unknown;
    const made = { ...object, attributes: this.heap.scope('object', object.attributes.parent) };
    this.objects.set(object.attributes, made);
    for (const [name, cell] of object.attributes.names)
      if (cell.value) this.heap.bind(made.attributes, name, this.copy(cell.value, deepest));
    return made;
  }
}

class Sender extends Copier {
  protected override ofObject(object: PyObject): Value {
    return memberValue(object) ?? unknown;
  }
}

class Freezer extends Copier {
  private left = 1000;

  protected override ofObject(object: PyObject, deepest: number): Value {
    if (--this.left < 0) return unknown;
    const { parent, isOpen, names } = object.attributes;
    const attributes = this.heap.scope('object', parent, isOpen.value);
    for (const [name, cell] of names) if (cell.value) this.heap.bind(attributes, name, this.copy(cell.value, deepest));
    return { ...object, attributes };
  }
}
