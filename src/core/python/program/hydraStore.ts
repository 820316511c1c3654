import { unknown, type PyClass, type Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
import { fieldsOf, type Field } from './fields.ts';
import { fieldOption } from './levels.ts';
import { isEmptyDict, markOf } from './marks.ts';
import { argument, method, Opaque, textOf } from './natives.ts';
import { plainValue, type ProgramOption } from './options.ts';
import { plainTree } from './plainTree.ts';
import type { Reading } from './reading.ts';

/** `ConfigStore.instance()`: configurations that are classes, or dicts. */
export class ConfigStore extends Opaque {
  constructor(private readonly reading: Reading) {
    super();
  }

  override attribute(name: string): Value {
    const { stored } = this.reading;
    if (name !== 'store') return unknown;
    return method(args => {
      const [called, group, at] = [
        textOf(argument(args, 0, 'name')),
        argument(args, 2, 'group'),
        argument(args, 3, 'package'),
      ];
      const node = argument(args, 1, 'node') ?? unknown;
      const before = group && group.type !== 'null' ? textOf(group) : '';
      // Nobody knows what it stores where.
      if (called === undefined || before === undefined || args.isOpen) this.reading.storesMore = true;
      else
        stored.set([before, called.replace(/\.yaml$/, '')].filter(each => each !== '').join('/'), {
          node: node.type === 'object' && node.class ? node.class : node,
          package: textOf(at),
        });
      return unknown;
    });
  }
}

/** The list of defaults of a class; undefined where it is not known. */
export function storedDefaults({ machine }: Reading, of: PyClass): readonly PyValue[] | undefined {
  const field = fieldsOf(of)?.find(({ name }) => name === 'defaults');
  if (!field) return [];
  const factory = markOf(field.default)?.args.named.get('default_factory');
  const nothing = { positional: [], named: new Map(), isOpen: false };
  const made = factory?.type === 'function' ? machine.call(factory, nothing, factory.node) : field.default;
  const list = plainTree(made);
  return list?.type === 'seq' ? list.items : undefined;
}

/** What a class that is stored gives: typed keys, and whether there may be more. */
export function storedKeys(of: PyClass | undefined, before = ''): { keys: ProgramOption[]; isOpen: boolean } {
  const fields = of && before.split('.').length < 6 ? fieldsOf(of) : undefined;
  if (!fields) return { keys: [], isOpen: true };
  const parts = fields.flatMap(field => (field.name === 'defaults' ? [] : keysOf(field, before + field.name)));
  return { keys: parts.flatMap(({ keys }) => keys), isOpen: parts.some(part => part.isOpen) };
}

const KINDS: readonly ProgramOption['kind'][] = ['int', 'float', 'text', 'boolean'];

function keysOf(field: Field, name: string): { keys: ProgramOption[]; isOpen: boolean } {
  const { shape, default: unset } = field;
  const isMissing = unset?.type === 'name' && /(?:^|\.)MISSING$/.test(unset.path);
  const isList = shape.list !== undefined;
  const isGroup = shape.class !== undefined && !isList;
  const isPlain = shape.members !== undefined || (KINDS.includes(shape.kind) && shape.choices === undefined);
  const isTyped = isGroup || isPlain;
  const key: ProgramOption = {
    ...fieldOption(field, [name], {
      kind: shape.members ? 'text' : isPlain ? shape.kind : 'unknown',
      choices: shape.members,
      arity: isList && isTyped ? 'many' : 'one',
    }),
    default: markOf(unset) ? undefined : plainValue(unset),
    isRequired: isMissing,
    ...(isTyped && { isTyped: true as const }),
    // What may be anything may hold keys.
    ...(!isTyped && !(shape.isMap && isEmptyDict(markOf(unset))) && { holdsMore: true as const }),
  };
  if (!isGroup) return { keys: [key], isOpen: false };
  const inner = storedKeys(shape.class, `${name}.`);
  return { keys: [key, ...inner.keys], isOpen: inner.isOpen };
}
