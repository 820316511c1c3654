import { classMember } from '../evaluate/classLine.ts';
import { newObject } from '../evaluate/objects.ts';
import type { Arguments, PyClass, Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { placeName } from './checks.ts';
import { fieldsOf, type Field } from './fields.ts';
import { Namespace } from './namespace.ts';
import { native } from './natives.ts';
import type { Reading } from './reading.ts';

/** The object of a class of options that a library makes: its values are those of the command line. */
export function objectOf(reading: Reading, of: Value | undefined, node: PyNode, depth = 0): Value {
  const { machine } = reading;
  if (of?.type !== 'class') return native(new Namespace());
  const fields = depth < 6 ? fieldsOf(of) : undefined;
  if (!fields) return machine.call(of, { positional: [], named: new Map(), isOpen: true }, node);
  const made = newObject(machine, of);
  for (const field of fields) machine.heap.bind(made.attributes, field.name, valueOf(reading, field, node, depth));
  callOwn(reading, made, of, '__post_init__', node);
  return made;
}

/** Calls a method of an object that a library calls itself, where its class has one. */
export function callOwn({ machine }: Reading, self: Value, of: PyClass, name: string, node: PyNode): void {
  const own = classMember(of, name);
  if (own?.type === 'function')
    machine.call({ type: 'bound', function: own, self }, { positional: [], named: new Map(), isOpen: true }, node);
}

/** What a library calls a function with whose parameters are options. */
export function argumentsOf(reading: Reading, fields: readonly Field[], node: PyNode): Arguments {
  const given = fields.filter(({ isRest }) => !isRest);
  const named = given.map(field => [field.name, valueOf(reading, field, node, 0)] as const);
  return { positional: [], named: new Map(named), isOpen: true };
}

function valueOf(reading: Reading, { shape, at }: Field, node: PyNode, depth: number): Value {
  const isGroup = shape.class && shape.list === undefined && !shape.isOptional;
  return isGroup ? objectOf(reading, shape.class, node, depth + 1) : reading.checks.valueOf(placeName(at));
}
