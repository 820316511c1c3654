import { childrenOf, type PyNode } from '../syntax/parse.ts';
import { sourceOf, type Machine } from './machine.ts';
import { classMember, methodOf } from './classLine.ts';
import { isNamedTuple, newObject } from './objects.ts';
import { entryOf } from './keyOf.ts';
import { isSequence, pyStr, unknown, type Arguments, type PyClass, type PyObject, type Value } from './value.ts';

/** Functions of a record that change how it is made, or what its attributes are. */
const CHANGING = /^__(?:init|new|setattr|getattribute|getattr)__$/;

/** A field of a record. */
interface Field {
  readonly name: string;
  readonly default: Value | undefined;
}

/** The fields of a dataclass or NamedTuple, in their order; undefined for others, and where they are not known. */
export function fieldsOf(of: PyClass): readonly Field[] | undefined {
  const isTuple = isNamedTuple(of);
  const isData = of.decorators.length === 1 && of.decorators[0] === 'dataclasses.dataclass';
  if (!isTuple && !isData) return undefined;
  const fields = new Map<string, Field>();
  for (const base of isTuple ? [] : of.bases) {
    const inherited = base.type === 'class' ? fieldsOf(base) : undefined;
    if (!inherited) return undefined;
    for (const field of inherited) fields.set(field.name, field);
  }
  if (of.named.size > 0 || [...of.scope.names.keys()].some(name => CHANGING.test(name))) return undefined;
  const body = of.node.getChild('Body');
  for (const statement of body ? childrenOf(body) : []) {
    const [name, type] = statement.name === 'AssignStatement' ? childrenOf(statement) : [];
    if (name?.name !== 'VariableName' || type?.name !== 'TypeDef') continue;
    const [key, kind] = [sourceOf(of.home, name), sourceOf(of.home, type)];
    if (/\b(?:InitVar|KW_ONLY)\b/.test(kind)) return undefined;
    if (!/\bClassVar\b/.test(kind)) fields.set(key, { name: key, default: of.scope.names.get(key)?.value });
  }
  return [...fields.values()];
}

/** An object of such a class; undefined where the class is none, or it is not known what is made. */
export function makeRecord(machine: Machine, of: PyClass, args: Arguments, node: PyNode): PyObject | undefined {
  const { isSent, seesThrough } = machine.hooks;
  // What a program has read of its command line gives all names.
  const more = args.spread?.isPending ? args.spread : undefined;
  const fields = (isSent || seesThrough) && (!args.isOpen || more) ? fieldsOf(of) : undefined;
  if (!fields || args.positional.length > fields.length) return undefined;
  const made = newObject(machine, of);
  for (const [at, { name, default: otherwise }] of fields.entries()) {
    const given = args.positional[at] ?? args.named.get(name) ?? more?.item(pyStr(name));
    const value = given ?? (otherwise && defaultOf(machine, otherwise, node));
    if (!value) return undefined;
    machine.heap.bind(made.attributes, name, value);
  }
  const after = methodOf(made, '__post_init__');
  if (after) machine.call({ type: 'bound', function: after, self: made }, NOTHING, node);
  return made;
}

const NOTHING: Arguments = { positional: [], named: new Map(), isOpen: false };

/** `field(default=…)`, `field(default_factory=…)`, or the value itself. */
function defaultOf(machine: Machine, value: Value, node: PyNode): Value | undefined {
  // A library's mark says more than is known here.
  if (value.type === 'native') return unknown;
  if (value.type !== 'object' || value.class?.name !== 'dataclasses_field') return value;
  const [own, factory, init] = ['default', 'factory', 'init'].map(name => value.attributes.names.get(name)?.value);
  const isGiven = (each: Value | undefined): each is Value =>
    each !== undefined && !(each.type === 'name' && each.path === 'builtins.Ellipsis');
  if (init?.type !== 'bool' || !init.value) return undefined;
  return isGiven(own) ? own : isGiven(factory) ? machine.call(factory, NOTHING, node) : undefined;
}

/** `dataclasses.fields`: their names and what is noted with them. */
export function fieldObjects(machine: Machine, value: Value): Value | undefined {
  const of = value.type === 'object' ? value.class : value.type === 'class' ? value : undefined;
  const fields = machine.hooks.isSent && of ? fieldsOf(of) : undefined;
  return (
    fields &&
    machine.heap.sequence(
      'tuple',
      fields.map(field => fieldObject(machine, field)),
    )
  );
}

function fieldObject(machine: Machine, { name, default: given }: Field): Value {
  const { heap } = machine;
  const made = newObject(machine, undefined);
  const noted = given?.type === 'object' ? given.attributes.names.get('metadata')?.value : undefined;
  heap.bind(made.attributes, 'name', pyStr(name));
  heap.bind(made.attributes, 'metadata', noted ?? heap.dict(new Map()));
  heap.write(made.attributes.isOpen, true);
  return made;
}

/** `dataclasses.replace`. */
export function replaced(
  machine: Machine,
  value: Value,
  named: Arguments['named'],
  node: PyNode,
): PyObject | undefined {
  const of = value.type === 'object' && !value.attributes.isOpen.value ? value.class : undefined;
  const fields = machine.hooks.isSent && of ? fieldsOf(of) : undefined;
  if (!of || !fields || value.type !== 'object') return undefined;
  const all = fields.flatMap(({ name }) => {
    const own = named.get(name) ?? value.attributes.names.get(name)?.value;
    return own ? [[name, own] as const] : [];
  });
  return makeRecord(machine, of, { positional: [], named: new Map(all), isOpen: false }, node);
}

/** `dataclasses.asdict`, of what it holds, too; or `_asdict` of a named tuple. */
export function asDict(machine: Machine, value: Value, isDeep: boolean): Value {
  const { heap } = machine;
  const inner = (part: Value) => (isDeep ? asDict(machine, part, true) : part);
  if (value.type === 'object') {
    const fields = value.class && !value.attributes.isOpen.value ? fieldsOf(value.class) : undefined;
    if (!fields || !value.class || isNamedTuple(value.class) === isDeep || classMember(value.class, '__deepcopy__'))
      return unknown;
    const entries = fields.flatMap(({ name }) => {
      const entry = entryOf(pyStr(name), inner(value.attributes.names.get(name)?.value ?? unknown));
      return entry ? [entry] : [];
    });
    return heap.dict(new Map(entries));
  }
  if (value.type === 'dict') {
    const { entries, isOpen } = value.state.value;
    const own = [...entries].map(([name, entry]) => [name, { ...entry, value: inner(entry.value) }] as const);
    return heap.dict(new Map(own), isOpen, value.at);
  }
  return isSequence(value) ? heap.sequence(value.type, value.items.value?.map(inner), value.at) : value;
}
