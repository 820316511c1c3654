import type { PyNode } from '../syntax/parse.ts';
import type { PyValue } from '../values/value.ts';

/** A range of the source, in UTF-16 units. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** The file that it is in, where that is not the one that is read but one that it imports. */
  readonly file?: string;
}

interface Placed {
  /** Where it is written: the literal or the call that made it. */
  readonly at?: Place;
}

/** How many values something holds, each counted wherever it stands, and how deeply they are nested. */
export interface Extent {
  /** The values right in it. */
  readonly count: number;
  readonly size: number;
  readonly depth: number;
}

/** A place of the machine's memory. `born` tells its age: memory made within a branch needs no joining. */
export interface Cell<T> {
  value: T;
  readonly born: number;
  /** When it was last written. */
  written?: number;
  /** Of what holds values: how much. */
  extent?: Extent;
}

/** A value that cannot change. `isNumpy`: numpy's own type, which json refuses where it is an integer. */
export type Scalar = Extract<PyValue, { type: 'null' | 'bool' | 'int' | 'float' | 'str' }> &
  Placed & { readonly isNumpy?: true };

/** What is known once the program is started: while a function is run as Python would, it may be. */
export interface Pending {
  now(): Value | undefined;
}

/** What nobody knows. `among`: what it may be, or be a part of, so that a change of it may change these. */
export interface Unknown extends Placed {
  readonly type: 'unknown';
  readonly among?: readonly Value[];
  readonly pending?: Pending;
}

/** What is in a list and the like; undefined where it is unknown how many items there are. */
export type Items = readonly Value[] | undefined;

/** A list or anything else that has items one after another. */
export interface Sequence extends Placed {
  /** `iterator` is what json refuses: `map`, `zip`, `dict.keys()`. */
  readonly type: 'list' | 'tuple' | 'set' | 'range' | 'array' | 'iterator';
  readonly items: Cell<Items>;
  /** What an iterator goes through when it is asked: what it gives is known as long as none of it has changed. */
  readonly over?: { readonly cells: readonly Cell<unknown>[]; readonly clock: number };
  /** True where it shows what a dict holds: it is not used up, and changes with it. */
  readonly isView?: true;
  /** A `frozenset`. */
  readonly isFrozen?: true;
  /** What it may go through, where its items are not known. */
  readonly among?: readonly Value[];
}

export interface Entry {
  readonly key: Scalar | Sequence;
  readonly value: Value;
  /** True where the key may be missing. */
  readonly isMaybe?: true;
  /** Where the value is written, of a dict that is written out: what is not a value of the file has no place. */
  readonly at?: Place;
}

export interface DictState {
  /** By `keyOf`, in Python's order. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** True where there may be further keys. */
  readonly isOpen: boolean;
}

export interface Dict extends Placed {
  readonly type: 'dict';
  readonly state: Cell<DictState>;
  /** What is written in it and set again there, so that it has no effect. */
  readonly repeats?: readonly Entry[];
  /** What makes the value of a key that it lacks, in a `defaultdict`. */
  readonly factory?: Value;
  /** The file that all of it was read from, by its path from the program's folder. */
  readonly opened?: string;
  /** The class of the file that it is of, which is built on `dict`, and what it has beside its entries. */
  readonly class?: PyClass;
  readonly attributes?: Scope;
}

/** A dict of a class of the file. */
export type OwnDict = Dict & Required<Pick<Dict, 'class' | 'attributes'>>;

/** Whether a value is a dict of a class of the file. */
export function isOwnDict(value: Value | undefined): value is OwnDict {
  return value?.type === 'dict' && value.class !== undefined;
}

/** The names of a module, a function's call, a class or an object. */
export interface Scope {
  readonly names: Map<string, Cell<Value | undefined>>;
  /** Where else names are looked up. */
  readonly parent: Scope | undefined;
  readonly kind: 'module' | 'function' | 'class' | 'object';
  /** Names that `global` or `nonlocal` takes from another scope. */
  readonly elsewhere: Map<string, Scope>;
  /** True where there may be names that are not known: an object of a class that is not seen, `import *`. */
  readonly isOpen: Cell<boolean>;
}

/** A piece of a file. */
export interface Written {
  readonly node: PyNode;
  readonly text: string;
}

/** The file that a definition is in: it runs its functions. */
export interface Home {
  /** From the folder that the program is started in. */
  readonly path: string;
  readonly text: string;
  evaluate(node: PyNode, scope: Scope): Value;
  enter(called: PyFunction, args: Arguments, call?: Written): Value;
  /** Somebody unseen may call it, with anything. */
  hasEscaped(made: PyFunction): void;
}

/** Something that a library makes, as far as a reader knows that library: a parser, a run. */
export interface Native {
  /** `value.name`, which may be a method. */
  attribute(name: string): Value;
  /** `value[key]`. */
  item(key: Value): Value;
  /** `value[from:to]`, by the bounds that are written. */
  slice(bounds: readonly (Value | undefined)[]): Value;
  /** `value(…)`. */
  call(args: Arguments, node: PyNode): Value;
  /** `value.name = other`, `value[key] = other`. */
  set(key: Value, other: Value): void;
  /** `key in value`. */
  has(key: Value): void;
  /** Somebody unseen gets it. */
  escape(): void;
  /** Calling it ends the program. */
  readonly neverReturns?: true;
  /** What a loop over it goes through, where that is known. */
  items?(): Items;
  /** The words that an expression makes of it, which is a command line. */
  rewritten?(by: () => Value): Value;
  /** True where Python takes it for true. */
  readonly isTrue?: true | undefined;
  /** What it has is known when the program is started. */
  readonly isPending?: boolean;
}

export interface PyFunction extends Placed {
  readonly type: 'function';
  readonly name: string;
  /** The FunctionDefinition or LambdaExpression. */
  readonly node: PyNode;
  readonly scope: Scope;
  readonly home: Home;
  readonly defaults: ReadonlyMap<string, Value>;
  /** Decorators that change how it is called. */
  readonly binding: 'plain' | 'static' | 'class' | 'property';
  /** What is called where the property that it is gets a value. */
  readonly setter?: PyFunction;
  /** Nobody sees what is made of it: it may be called or not, and with other arguments. */
  readonly isVeiled?: true;
  /** What it gave, by its arguments, where it is asked only once for each. */
  readonly cache?: Map<string, Value>;
  /** The class in whose body it stands. */
  readonly owner?: PyClass | undefined;
  /** Full names of decorators whose effect is not seen; '' for one that is not known. */
  readonly decorators?: readonly string[];
  /** What a decorator of the workspace puts in its place, which is what is called. */
  readonly through?: PyFunction;
}

export interface PyClass extends Placed {
  readonly type: 'class';
  readonly name: string;
  readonly node: PyNode;
  readonly home: Home;
  readonly scope: Scope;
  readonly bases: readonly Value[];
  /** What is given by name beside them. */
  readonly named: ReadonlyMap<string, Value>;
  /** Full names of its decorators; '' for one that is not known. */
  readonly decorators: readonly string[];
  /** True for a class whose calls, attributes or members do more than the text shows: a dataclass, an Enum. */
  readonly isSpecial: boolean;
}

/** An object of a class of the file. */
export interface PyObject extends Placed {
  readonly type: 'object';
  readonly class: PyClass | undefined;
  readonly attributes: Scope;
}

/** A value as far as it is known without running the file. */
export type Value =
  | Scalar
  | Sequence
  | Dict
  | PyFunction
  | PyClass
  | PyObject
  | (Placed & { readonly type: 'native'; readonly native: Native })
  /** Something imported or built in, by its full name: `math`, `numpy.log`, `builtins.len`. */
  | (Placed & { readonly type: 'name'; readonly path: string })
  | (Placed & { readonly type: 'method'; readonly self: Value; readonly name: string })
  | (Placed & { readonly type: 'bound'; readonly function: PyFunction; readonly self: Value })
  /** `super()` within a method of a class. */
  | (Placed & { readonly type: 'super'; readonly of: PyClass; readonly self: PyObject | OwnDict })
  | (Placed & { readonly type: 'partial'; readonly callee: Value; readonly args: Arguments })
  | Unknown;

/** What a call is given. */
export interface Arguments {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  /** True where `*` or `**` brings more that is not known. */
  readonly isOpen: boolean;
  /** Where the names that the call itself gives are written. */
  readonly names?: ReadonlyMap<string, Place>;
  /** What is spread with `**` and is a library's. */
  readonly spread?: Native;
}

/** How a statement ends; `maybe`: by a `return`, `break` or `continue`, or by going on. */
export type Flow = 'next' | 'return' | 'break' | 'continue' | 'raise' | 'maybe';

/** What nobody can know without running the file. */
export const unknown: Value = { type: 'unknown' };

/** One of some values, or a part of one: nobody knows which. */
export function oneOf(values: readonly Value[]): Value {
  const among = values.filter(
    value =>
      ['dict', 'object', 'class', 'function', 'bound', 'partial'].includes(value.type) ||
      isSequence(value) ||
      (value.type === 'unknown' && value.among) ||
      (value.type === 'method' && !isScalar(value.self) && (value.self.type !== 'unknown' || value.self.among)),
  );
  return among.length > 0 ? { type: 'unknown', among } : unknown;
}

/** Python's None. */
export const pyNone: Scalar = { type: 'null' };

export function pyStr(value: string): Scalar {
  return { type: 'str', value };
}

export function pyBool(value: boolean): Scalar {
  return { type: 'bool', value };
}

export function pyFloat(value: number): Scalar {
  return { type: 'float', value };
}

export function pyInt(value: bigint | number): Scalar {
  return { type: 'int', value: BigInt(value) };
}

export function isScalar(value: Value | undefined): value is Scalar {
  return value !== undefined && ['null', 'bool', 'int', 'float', 'str'].includes(value.type);
}

export function isSequence(value: Value | undefined): value is Sequence {
  return value !== undefined && ['list', 'tuple', 'set', 'range', 'array', 'iterator'].includes(value.type);
}

/** Where an object keeps what a library makes of its class's base: no name that a program can write. */
export const LIBRARY_PART = '(base)';

/** What a library makes: the value itself, or what it makes of an object's base; undefined for all others. */
export function nativeOf(value: Value | undefined): Native | undefined {
  if (value?.type === 'object') return nativeOf(value.attributes.names.get(LIBRARY_PART)?.value);
  return value?.type === 'native' ? value.native : undefined;
}
