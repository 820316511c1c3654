import type { PyNode } from '../syntax/parse.ts';
import type { PyValue } from '../values/value.ts';
import type { Heap } from './heap.ts';
import type { Arguments, Flow, Home, Items, Place, PyFunction, PyClass, PyObject, Scope, Value } from './value.ts';

/** A call of a function, while it runs. */
export interface Frame {
  readonly returned: Value[];
  readonly yields?: Yields;
}

/** What a generator has given. */
export interface Yields {
  /** Undefined where nobody knows how many there are. */
  items: Items;
  /** All that it may have given. */
  readonly among: Value[];
  /** How many branches were open when it was started. */
  readonly depth: number;
  /** False where nobody knows when, and how far, it is gone through. */
  readonly isWhole: boolean;
}

/** A function while it runs. */
export interface Running {
  readonly made: PyFunction;
  /** What called it. */
  readonly by: Running | undefined;
  /** What a method is called on. */
  readonly first: Value | undefined;
  /** How many branches were open when it was called. */
  readonly depth: number;
}

/** What is done when a name that is imported or built in is called, `by` a file; undefined: nothing special. */
export type CallHook = (path: string, args: Arguments, node: PyNode, by: Pick<Machine, 'isMain'>) => Value | undefined;

/** What becomes of the program where it checks something. */
export type Fate = 'dies' | 'ends' | 'goes on';

/** A place where a program may end. */
export interface Guard {
  /** What becomes of it there, by what is known when it is started; undefined where nobody knows. */
  readonly fate: () => Fate | undefined;
  /** True where it may end well. */
  readonly mayEnd: boolean;
}

/** What a reader of a file adds to what Python does. */
export interface Hooks {
  /** A call of something imported or built in. */
  readonly call: CallHook;
  /** What an imported name stands for, by its full name; undefined: nothing special. */
  readonly named?: (path: string) => Value | undefined;
  /** `self.name` of a class with a base that is imported from elsewhere; its `__init__` too, which makes the object. */
  readonly inherited?: (base: string, name: string, self: PyObject) => Value | undefined;
  /** A module is imported that is not a file of the workspace. */
  readonly imported?: (module: string) => void;
  /** Binding an attribute of something imported: `wandb.config = …`. True where it is known what the value is then. */
  readonly assigned?: (path: string, name: string, value: Value) => boolean;
  /** The class is made, with its bases. */
  readonly classMade?: (made: PyClass) => void;
  /** A function that is decorated in a way that is not known does much the same as without. */
  readonly seesThrough?: boolean;
  /** Somebody unseen is given something imported, or calls something that is not known. */
  readonly lost?: (path: string) => void;
  /** Somebody unseen is given a class of the workspace. */
  readonly lostClass?: (made: PyClass) => void;
  /** A call of something that is not known. */
  readonly unseen?: (callee: Value, args: Arguments) => void;
  /** Which of the functions that nobody calls are run all the same; undefined: all of them. */
  readonly needed?: (text: string, names: Scope, functions: readonly Defined[]) => (one: Defined) => boolean;
  /** A place where the program may end, which every start of it comes by. */
  readonly guarded?: (guard: Guard) => void;
  /** What is known is sent as it is: all that may be otherwise in Python is unknown. */
  readonly isSent?: true;
  /** `List[int]`, `A | B` of classes: a type, as it is written. */
  readonly typed?: (home: Home, node: PyNode, scope: Scope, of: Value) => Value | undefined;
  /** An object is made of a class that does more than its text shows; undefined: nothing is known of it. */
  readonly made?: (of: PyClass, args: Arguments, node: PyNode) => Value | undefined;
  /** Not everything could be followed. */
  readonly gaveUp?: () => void;
}

/** A function of a file, and the class that it is in. */
export interface Defined {
  readonly made: PyFunction;
  readonly owner: PyClass | undefined;
}

/** What a file's values are read with beside Python itself. */
export interface Readers {
  /** `yaml.safe_load` of a string, undefined where it is unknown. */
  readonly yaml?: (text: string) => PyValue | undefined;
  /**
   * The text of a Python file, by its path from the folder that the program is started in; undefined where there is
   * none.
   */
  readonly source?: (path: string) => string | undefined;
  /** The names of the files in a folder, those of folders with a slash at their ends; undefined where there is none. */
  readonly names?: (folder: string) => readonly string[] | undefined;
  /** The text of any file that the program opens, by its path from its own folder; undefined where there is none. */
  readonly file?: (path: string) => string | undefined;
  /** The syntax tree of such a file, where it is known already. */
  readonly tree?: (path: string, text: string) => PyNode | undefined;
}

/** Runs Python as far as its values are known; the parts of it call each other through this. */
export interface Machine extends Home {
  readonly heap: Heap;
  /** The names of the module. */
  readonly names: Scope;
  /** False for a file that is imported. */
  readonly isMain: boolean;
  readonly readers: Readers;
  readonly hooks: Hooks;
  /** The function that runs, and its first argument; undefined outside of all. */
  readonly running: Running | undefined;
  /** One expression, or a tuple of several with commas between them. */
  evaluateAll(nodes: readonly PyNode[], scope: Scope): Value;
  call(callee: Value, args: Arguments, node: PyNode): Value;
  /** What a function gives for one value. */
  ask(callee: Value, value: Value): Value;
  /**
   * What `take` makes of the result of a call, where all that it does is known; 'raised' where it raises; undefined
   * where nobody knows. What it changes does not count.
   */
  callExactly<T>(callee: Value, args: readonly Value[], take: (result: Value) => T): T | 'raised' | undefined;
  /** What `run` gives, under the same conditions. */
  exactly<T>(run: () => T): T | 'raised' | undefined;
  /** How often a value was used that is known when the program is started. */
  readonly pendingSeen: number;
  /** True where every start of the program comes by. */
  readonly isCertain: boolean;
  /** Runs the statements of a body or of the module. */
  run(body: PyNode, scope: Scope, frame: Frame): Flow;
  /** Runs one statement. */
  runOne(statement: PyNode, scope: Scope, frame: Frame): Flow;
  /** What a loop over the value goes through; undefined where it is unknown. */
  readonly items: (value: Value) => Items;
  /** Binds names, attributes and items. */
  assign(target: readonly PyNode[], value: Value, scope: Scope): void;
  /** Remembers a function that is defined: those that nobody calls are run at the end. */
  define(made: PyFunction, owner: PyClass | undefined): void;
  /** The file that a node is written in: this one, or one that it imports. */
  fileOf(node: PyNode): string;
  /** The names of a module of the workspace, as it is imported by this file; undefined where it is elsewhere. */
  module(name: string): Scope | undefined;
  /** A function or class of Python's library that is followed as if it were the file's; by its full name. */
  library(path: string): Value | undefined;
  /** Somebody unseen gets a value. */
  lose(value: Value): void;
  /** Takes one step; false where the file has used up all of them. */
  step(): boolean;
}

/** Where a node is. */
export function placeOf(machine: Pick<Machine, 'path' | 'isMain'>, { from, to }: Pick<PyNode, 'from' | 'to'>): Place {
  return machine.isMain ? { from, to } : { from, to, file: machine.path };
}

/** The source of a node. */
export function sourceOf(machine: Pick<Machine, 'text'>, node: PyNode): string {
  return machine.text.slice(node.from, node.to);
}
