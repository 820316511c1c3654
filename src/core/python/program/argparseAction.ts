import type { Machine } from '../evaluate/machine.ts';
import { classMember } from '../evaluate/classLine.ts';
import { fromPython } from '../evaluate/fromPython.ts';
import { truthOf } from '../evaluate/truth.ts';
import { Unsure } from '../evaluate/unsure.ts';
import { isSequence, pyNone, pyStr, unknown, type Arguments, type PyObject, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import type { PyValue } from '../values/value.ts';
import { argument, endingBy, method, native, Opaque, textOf } from './natives.ts';
import { plainValue } from './options.ts';
import type { Own } from './ownFunction.ts';
import { sameValue } from './sameValue.ts';

const ATTRIBUTES = 'option_strings dest nargs const default type choices required help metavar'.split(' ');

/** What an action that is a class of the program has of argparse's own; undefined for other bases and names. */
export function inheritedAction({ heap }: Machine, base: string, name: string, self: PyObject): Value | undefined {
  if (base !== 'argparse.Action' || name !== '__init__') return undefined;
  return method(args => {
    ATTRIBUTES.forEach((each, at) => {
      heap.bind(self.attributes, each, argument(args, at, each) ?? (args.isOpen ? unknown : pyNone));
    });
    return unknown;
  });
}

/** The object that `action=Class` makes of an argument's call; undefined where the class is none of the program's. */
export function actionObject(
  machine: Machine,
  { named }: Arguments,
  names: readonly Value[],
  node: PyNode,
): PyObject | undefined {
  const of = named.get('action');
  if (of?.type !== 'class' || of.isSpecial || classMember(of, '__call__')?.type !== 'function') return undefined;
  const long = names.map(textOf).find(name => name?.startsWith('--')) ?? textOf(names[0]) ?? '';
  const given = new Map(named);
  given.delete('action');
  if (!given.has('dest')) given.set('dest', pyStr(long.replace(/^-+/, '').replaceAll('-', '_')));
  given.set('option_strings', machine.heap.list(names));
  const made = machine.call(of, { positional: [], named: given, isOpen: false }, node);
  return made.type === 'object' && made.attributes.names.has('dest') ? made : undefined;
}

/** An attribute of an action. */
export function ofAction(action: PyObject, name: string): Value | undefined {
  const value = action.attributes.names.get(name)?.value;
  return value?.type === 'null' ? undefined : value;
}

/** What an action does with a value: what it stores, 'refused' where it raises, undefined where nobody knows. */
export function actionCheck(machine: Machine, action: PyObject): Own<PyValue> {
  const call = action.class && classMember(action.class, '__call__');
  const dest = textOf(ofAction(action, 'dest'));
  return value => {
    if (call?.type !== 'function' || dest === undefined) return undefined;
    const stored = new Stored(dest, ofAction(action, 'default') ?? pyNone);
    const word = machine.items(ofAction(action, 'option_strings') ?? unknown)?.at(-1) ?? unknown;
    const args = [native(new ParserInAction(machine)), native(stored), fromPython(machine.heap, value), word];
    const result = machine.callExactly({ type: 'bound', function: call, self: action }, args, () =>
      stored.isSet ? plainValue(stored.attribute(dest)) : undefined,
    );
    return result === 'raised' ? 'refused' : result;
  };
}

/** The names of a command line, while an action sets them. */
class Stored extends Opaque {
  isSet = false;
  private readonly values: Map<string, Value>;

  constructor(
    private readonly dest: string,
    unset: Value,
  ) {
    super();
    this.values = new Map([[dest, unset]]);
  }

  override attribute(name: string): Value {
    return this.values.get(name) ?? unknown;
  }

  override set(key: Value, value: Value): void {
    if (key.type !== 'str') throw new Unsure();
    this.values.set(key.value, value);
    this.isSet ||= key.value === this.dest;
  }
}

class ParserInAction extends Opaque {
  constructor(private readonly machine: Machine) {
    super();
  }
  override attribute(name: string): Value {
    return endingBy(this.machine.heap, name) ?? unknown;
  }
}

/** Whether choices that are objects of the program, or hold some, take a value; undefined for other choices. */
export function choicesCheck(machine: Machine, choices: Value | undefined): Own<PyValue> | undefined {
  const items = isSequence(choices) ? choices.items.value : undefined;
  const isOwn = choices?.type === 'object' || items?.some(item => item.type === 'object');
  if (!choices || !isOwn) return undefined;
  const asks = (of: Value, name: string, value: Value) => {
    const own = of.type === 'object' && of.class ? classMember(of.class, name) : undefined;
    if (own?.type !== 'function') return undefined;
    return machine.callExactly({ type: 'bound', function: own, self: of }, [value], truthOf);
  };
  return plain => {
    const value = fromPython(machine.heap, plain);
    const answers = items
      ? items.map(item => {
          const known = plainValue(item);
          return known ? sameValue(known, plain) : asks(item, '__eq__', value);
        })
      : [asks(choices, '__contains__', value)];
    if (answers.includes(true)) return plain;
    return answers.every(answer => answer === false) ? 'refused' : undefined;
  };
}
