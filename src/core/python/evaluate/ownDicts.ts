import { makeDict } from './builtins.ts';
import { setItem } from './dictMethods.ts';
import type { Machine } from './machine.ts';
import { bound, callSpecial, classMember, lineOf } from './classLine.ts';
import {
  pyStr,
  unknown,
  type Arguments,
  type Dict,
  type OwnDict,
  type Place,
  type PyClass,
  type Value,
} from './value.ts';
import type { PyNode } from '../syntax/parse.ts';

/** Functions of a class that change more than an attribute, an item or a method of its objects. */
const CHANGING = new RegExp(
  String.raw`^__(?:iter|len|contains|bool|eq|hash|reversed|i?or|new|getattribute|deepcopy|copy|reduce(?:_ex)?)__$` +
    String.raw`|^(?:keys|items|values)$`,
);
const METHODS = /^(?:get|keys|values|items|copy|clear|update|setdefault|pop|popitem|__(?:set|del|get)item__)$/;

/** True for a class that is built on `dict`, and whose objects are dicts with functions of their own. */
function isOfDict(of: PyClass): boolean {
  const line = lineOf(of);
  const classes = line.flatMap(each => (each.type === 'class' ? [each] : []));
  const others = line.filter(each => each.type !== 'class');
  return (
    others.length > 0 &&
    others.every(
      each => each.type === 'name' && /^(?:builtins\.dict|collections\.OrderedDict|typing\.\w+)$/.test(each.path),
    ) &&
    others.some(each => each.type === 'name' && !each.path.startsWith('typing.')) &&
    classes.every(({ scope, isSpecial }) => !isSpecial && ![...scope.names.keys()].some(name => CHANGING.test(name)))
  );
}

/** An object of such a class; undefined for any other. */
export function makeOwnDict(
  machine: Machine,
  of: PyClass,
  args: Arguments,
  node: PyNode,
  at: Place,
): OwnDict | undefined {
  if (!machine.hooks.isSent || !isOfDict(of)) return undefined;
  const create = ownMember(of, '__init__');
  const attributes = machine.heap.scope('object');
  if (create?.type !== 'function') return { ...makeDict(machine, args, at), class: of, attributes };
  const made: OwnDict = { ...machine.heap.dict(new Map(), false, at), class: of, attributes };
  machine.call({ type: 'bound', function: create, self: made }, args, node);
  return made;
}

/** What the classes of the file say about a name; undefined where it is `dict` that does. */
function ownMember(of: PyClass, name: string): Value | undefined {
  const member = classMember(of, name);
  return member?.type === 'unknown' ? undefined : member;
}

/** The dict alone, without what its class adds. */
export function bareDict({ class: _, attributes: __, ...dict }: OwnDict): Dict {
  return dict;
}

/** `self.__dict__ = self`: its attributes are its items. */
function itemsAsAttributes({ attributes, state }: OwnDict): boolean {
  const named = attributes.names.get('__dict__')?.value;
  return named?.type === 'dict' && named.state === state;
}

/** `value.name`. */
export function attributeOfDict(machine: Machine, value: OwnDict, name: string): Value {
  if (name === '__class__') return value.class;
  const { entries, isOpen } = value.state.value;
  if (itemsAsAttributes(value)) {
    const item = entries.get(`s${name}`);
    if (item ?? (isOpen && !METHODS.test(name))) return item?.value ?? unknown;
  }
  const own = value.attributes.names.get(name)?.value;
  const member = ownMember(value.class, name);
  if (own && member?.type !== 'function') return own;
  if (member) return bound(machine, member, value);
  if (METHODS.test(name)) return { type: 'method', self: value, name };
  if (value.attributes.isOpen.value) return unknown;
  return special(machine, value, '__getattr__', [pyStr(name)]) ?? unknown;
}

/** What a special function of the class gives; it may be one of `dict`: `__getattr__ = dict.get`. */
function special(machine: Machine, value: OwnDict, name: string, given: readonly Value[]): Value | undefined {
  const member = ownMember(value.class, name);
  const self = bareDict(value);
  if (member?.type === 'name')
    return machine.call(member, { positional: [self, ...given], named: new Map(), isOpen: false }, value.class.node);
  return member && callSpecial(machine, value, name, given);
}

/** `self.name = value`; `value` undefined: `del self.name`. */
export function setAttributeOfDict(machine: Machine, self: OwnDict, name: string, value: Value | undefined): void {
  if (itemsAsAttributes(self) && value) {
    setItem(machine, self, pyStr(name), value);
    return;
  }
  const done = value
    ? special(machine, self, '__setattr__', [pyStr(name), value])
    : special(machine, self, '__delattr__', [pyStr(name)]);
  if (done) return;
  const member = ownMember(self.class, name);
  if (member?.type === 'function' || itemsAsAttributes(self)) machine.heap.taint(self);
  else machine.heap.bind(self.attributes, name, value);
}

/** `self[key]`, where its class says what that is, or what is missing; undefined where `dict` does. */
export function itemOfDict(
  machine: Machine,
  self: OwnDict,
  key: Value,
  isThere: boolean | undefined,
): Value | undefined {
  if (isThere === false) {
    const own = special(machine, self, '__getitem__', [key]);
    return own ?? special(machine, self, '__missing__', [key]);
  }
  if (isThere === undefined && ownMember(self.class, '__missing__')) return unknown;
  return special(machine, self, '__getitem__', [key]);
}
