import { fromPython } from '../evaluate/fromPython.ts';
import type { Heap } from '../evaluate/heap.ts';
import { attributeOf } from '../evaluate/objects.ts';
import {
  isScalar,
  isSequence,
  pyBool,
  pyNone,
  unknown,
  type Arguments,
  type Scalar,
  type Value,
} from '../evaluate/value.ts';
import { wrapsDecorated } from './clickParameters.ts';
import { isConfig } from './configUse.ts';
import { fieldObjects, signatureObject } from './fieldObjects.ts';
import { Namespace } from './namespace.ts';
import { method, textOf } from './natives.ts';
import type { Reading } from './reading.ts';
import { TypeForm } from './shapes.ts';

/** Python's own functions, given what is a library's. */
export function callBuiltin(
  reading: Reading,
  path: string,
  { positional: [first, second, third] }: Arguments,
): Value | undefined {
  const { config, machine } = reading;
  if (path === 'dataclasses.fields' && first?.type === 'class') {
    const fields = fieldObjects(machine.heap, first);
    return fields && machine.heap.sequence('tuple', fields);
  }
  // It may do anything.
  if (path === 'builtins.exec' && reading.isMain) reading.isParsedUnseen = true;
  if (path === 'functools.wraps') return wrapsDecorated(first) ?? method(given => given.positional[0] ?? unknown);
  if (path === 'inspect.signature') return signatureObject(machine.heap, first);
  if (path === 'typing.get_type_hints' && first) return attributeOf(machine, first, '__annotations__');
  if (path === 'typing.get_args') return literalsOf(machine.heap, first);
  if (isScalar(first)) return ofScalar(path, first, second);
  if (first?.type !== 'native') return undefined;
  const name = textOf(second);
  switch (path) {
    case 'builtins.vars':
    case 'builtins.dict':
    case 'dataclasses.asdict':
      if (isConfig(first.native)) return config.copy;
      return first.native instanceof Namespace ? first : undefined;
    case 'builtins.getattr':
      return name === undefined ? undefined : first.native.attribute(name);
    case 'builtins.hasattr':
      first.native.has(second ?? unknown);
      return unknown;
    case 'builtins.setattr':
      first.native.set(second ?? unknown, third ?? unknown);
      return pyNone;
    case 'copy.copy':
    case 'copy.deepcopy':
      return first;
    default:
      return undefined;
  }
}

/** What `Literal[…]` is made of; undefined for other types. */
function literalsOf(heap: Heap, type: Value | undefined): Value | undefined {
  const shape = type?.type === 'native' && type.native instanceof TypeForm ? type.native.shape : undefined;
  const choices = shape?.isOptional || shape?.members ? undefined : shape?.choices;
  return (
    choices &&
    heap.sequence(
      'tuple',
      choices.map(choice => fromPython(heap, choice)),
    )
  );
}

const CLASSES: Readonly<Record<Scalar['type'], string>> = {
  null: 'NoneType',
  bool: 'bool',
  int: 'int',
  float: 'float',
  str: 'str',
};

/** `type(value)`, `isinstance(value, type)`: how loops over defaults choose what to do. */
function ofScalar(path: string, first: Scalar, second: Value | undefined): Value | undefined {
  const own = CLASSES[first.type];
  if (path === 'builtins.type' && !second) return { type: 'name', path: `builtins.${own}` };
  if (path !== 'builtins.isinstance' || !second) return undefined;
  const classes = isSequence(second) ? second.items.value : [second];
  if (!classes?.every(each => each.type === 'name')) return undefined;
  const names = classes.map(each => each.path.replace('builtins.', ''));
  return pyBool(names.includes(own) || (own === 'bool' && names.includes('int')) || names.includes('object'));
}
