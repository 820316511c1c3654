import { unknown, type Arguments, type PyClass, type Value } from '../evaluate/value.ts';
import { fieldOption } from './levels.ts';
import { markOf } from './marks.ts';
import { argument, method, Opaque, textOf } from './natives.ts';
import { plainValue, type ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';
import { fieldsOf, type Field } from './fields.ts';

/** `ConfigStore.instance()`: configurations that are classes. */
export class ConfigStore extends Opaque {
  constructor(private readonly reading: Reading) {
    super();
  }

  override attribute(name: string): Value {
    const { stored } = this.reading;
    if (name !== 'store') return unknown;
    return method(args => {
      const called = textOf(argument(args, 0, 'name'));
      const group = argument(args, 2, 'group') ?? argument(args, 3, 'package');
      if (called !== undefined && !args.isOpen && !group) stored.set(called, classOf(args));
      return unknown;
    });
  }
}

function classOf(args: Arguments): PyClass | undefined {
  const node = argument(args, 1, 'node');
  return node?.type === 'class' ? node : node?.type === 'object' ? node.class : undefined;
}

/** What a class that is stored gives: typed keys, and whether there may be more. */
export function storedKeys(of: PyClass | undefined, before = ''): { keys: ProgramOption[]; isOpen: boolean } {
  const fields = of && before.split('.').length < 6 ? fieldsOf(of) : undefined;
  if (!fields) return { keys: [], isOpen: true };
  // A list of defaults brings keys of other files.
  const isOpen = fields.some(({ name }) => name === 'defaults');
  const parts = fields.map(field => keysOf(field, before + field.name));
  return { keys: parts.flatMap(({ keys }) => keys), isOpen: isOpen || parts.some(part => part.isOpen) };
}

function keysOf(field: Field, name: string): { keys: ProgramOption[]; isOpen: boolean } {
  const { shape } = field;
  const isTyped = shape.list === undefined && !shape.isOptional && shape.choices === undefined;
  const kind = isTyped && ['int', 'float', 'text', 'boolean'].includes(shape.kind) ? shape.kind : 'unknown';
  const isMissing = field.default?.type === 'name' && /(?:^|\.)MISSING$/.test(field.default.path);
  const mayHold = !shape.class && kind === 'unknown';
  const key: ProgramOption = {
    ...fieldOption(field, [name], { kind, choices: undefined }),
    default: markOf(field.default) ? undefined : plainValue(field.default),
    arity: 'one',
    isRequired: isMissing,
    ...(kind !== 'unknown' && { isTyped: true as const }),
    ...(mayHold && { holdsMore: true as const }),
  };
  if (!shape.class) return { keys: [key], isOpen: false };
  const inner = storedKeys(shape.class, `${name}.`);
  return { keys: [key, ...inner.keys], isOpen: inner.isOpen };
}
