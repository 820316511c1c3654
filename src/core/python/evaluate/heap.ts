import { Unsure } from './unsure.ts';
import { isState, joinStates } from './join.ts';
import { extentOf, valuesOf } from './tooLarge.ts';
import {
  isSequence,
  type Cell,
  type DictState,
  type Entry,
  type Extent,
  type Items,
  type Place,
  type Scope,
  type Sequence,
} from './value.ts';
import { unknown, type Dict, type Value } from './value.ts';

/** A change that a branch made: what was there before. */
type Changes = Map<Cell<unknown>, unknown>;

const isItems = (value: unknown): value is readonly Value[] => Array.isArray(value);

/** A list that grows value by value is measured each so many times only. */
const SELDOM = 32;

/** What a place may hold with its extent: items and entries are unknown where they are too many. */
function held<T>(value: T, before?: Extent): Pick<Cell<T>, 'value' | 'extent'> {
  const isDict = isState(value);
  if (!isDict && !isItems(value)) return { value };
  const count = isDict ? value.entries.size : value.length;
  if (before && count > SELDOM && count === before.count + 1 && count % SELDOM > 0)
    return { value, extent: { ...before, count } };
  const extent = extentOf(isDict ? valuesOf(value) : value);
  if (extent) return { value, extent };
  const nothing: DictState | Items = isDict ? { entries: new Map(), isOpen: true } : undefined;
  return { value: nothing as T };
}

/**
 * The memory of the machine: makes what can change, and runs branches of which nobody knows which one Python takes, so
 * that afterwards only what all of them agree on is known.
 */
export class Heap {
  /** True while a function is run as Python would, or not at all: then there are no branches. */
  isExact = false;
  /** True where also objects are changed by those that get them. */
  isSent = false;
  /** How much was written, and taken back: what a reading costs. */
  work = 0;
  /** How often the block of a `try` was run in vain to know what becomes of it. */
  tries = 0;
  /** How often anything was written. */
  clock = 0;
  /** While a function is run as Python would: what was written in between was not so then. */
  private late: { readonly from: number; readonly to: number } | undefined;
  private serial = 0;
  private readonly levels: Changes[] = [];
  /** What a program puts in the place of a library's names. */
  private readonly patches = new Map<string, Cell<Value>>();
  private readonly kin = new Map<Cell<unknown>, readonly { cell: Cell<unknown>; isSource: boolean }[]>();

  /** How many branches are open of which nobody knows whether Python takes them. */
  get depth(): number {
    return this.levels.length;
  }

  cell<T>(value: T): Cell<T> {
    return { ...held(value), born: ++this.serial };
  }

  write<T>(cell: Cell<T>, written: T): void {
    const before = cell.value;
    const { value, extent } = held(written, cell.extent);
    this.set(cell, value);
    cell.extent = extent;
    if (this.kin.has(cell)) for (const each of this.kinOf(cell)) this.set(each, disturbed(each.value, before, value));
  }

  /** `library.name = value`, where there was `before`. */
  patch(path: string, value: Value, before: Value): void {
    const cell = this.patches.get(path) ?? { value: before, born: 0 };
    this.patches.set(path, cell);
    this.write(cell, value);
  }

  /** What a program has put in the place of a library's name; undefined where it is as it was. */
  patched(path: string): Value | undefined {
    return this.patches.get(path)?.value;
  }

  /** What is made of values of which it is one: to change it may be to change these, and the other way round. */
  mix(made: Cell<unknown>, of: readonly Cell<unknown>[]): void {
    for (const each of of) {
      for (const [one, other, isSource] of [
        [made, each, true],
        [each, made, false],
      ] as const)
        this.kin.set(one, [...(this.kin.get(one) ?? []), { cell: other, isSource }]);
    }
  }

  /** What a change of a place may change too: what it is made of, and all that is made of these. */
  private kinOf(cell: Cell<unknown>): Set<Cell<unknown>> {
    const found = new Set([cell]);
    const follow = (from: Cell<unknown>, isDown: boolean) => {
      for (const { cell: next, isSource } of this.kin.get(from) ?? []) {
        if (found.has(next) || (isSource && !isDown)) continue;
        found.add(next);
        follow(next, isSource);
      }
    };
    follow(cell, true);
    found.delete(cell);
    return found;
  }

  private set<T>(cell: Cell<T>, value: T): void {
    this.work++;
    const level = this.levels.at(-1);
    if (level && !level.has(cell)) level.set(cell, cell.value);
    cell.value = value;
    cell.written = ++this.clock;
  }

  /** Runs something as it would have been at a time of the clock. */
  asOf<T>(time: number, run: () => T): T {
    this.late = { from: time, to: this.clock };
    try {
      return run();
    } finally {
      this.late = undefined;
    }
  }

  /** Whether a place was written after the time for which something is run. */
  isLate({ written = 0 }: Cell<unknown>): boolean {
    return this.late !== undefined && written > this.late.from && written <= this.late.to;
  }

  sequence(type: Sequence['type'], items: Items, at?: Place): Sequence {
    return { type, items: this.cell(items), ...(at && { at }) };
  }

  /** What goes through other values later. */
  iterator(items: Items, over: readonly Value[], at?: Place): Sequence {
    const cells = over.flatMap(value => {
      if (value.type === 'dict') return [value.state];
      if (!isSequence(value)) return [];
      return value.isView ? (value.over?.cells ?? []) : [value.items, ...(value.over?.cells ?? [])];
    });
    return { ...this.sequence('iterator', items, at), over: { cells, clock: this.clock } };
  }

  /** Whether what an iterator goes through has changed. */
  hasMoved({ over }: Sequence): boolean {
    return over?.cells.some(({ written = 0 }) => written > over.clock) === true;
  }

  list(items: Items, at?: Place): Sequence {
    return this.sequence('list', items, at);
  }

  dict(entries: ReadonlyMap<string, Entry>, isOpen = false, at?: Place, repeats?: readonly Entry[]): Dict {
    const state = this.cell<DictState>({ entries, isOpen });
    return { type: 'dict', state, ...(at && { at }), ...(repeats?.length && { repeats }) };
  }

  scope(kind: Scope['kind'], parent?: Scope, isOpen = false): Scope {
    return { names: new Map(), parent, kind, elsewhere: new Map(), isOpen: this.cell(isOpen) };
  }

  bind(scope: Scope, name: string, value: Value | undefined): void {
    const target = scope.elsewhere.get(name) ?? scope;
    let cell = target.names.get(name);
    if (!cell) {
      // Names are as old as their scope: a branch that does not bind them leaves them unbound.
      cell = { value: undefined, born: 0 };
      target.names.set(name, cell);
    }
    this.write(cell, value);
  }

  /**
   * Runs each branch from the same state. A branch that answers false never comes back (it raises): what it changed
   * does not count.
   */
  fork(branches: readonly (() => boolean)[]): void {
    if (this.isExact && branches.length > 1) throw new Unsure();
    const start = this.serial;
    const ends: Map<Cell<unknown>, unknown>[] = [];
    for (const branch of branches) {
      const changes: Changes = new Map();
      this.levels.push(changes);
      let counts = false;
      try {
        counts = branch();
      } finally {
        this.levels.pop();
        const end = new Map([...changes.keys()].map(cell => [cell, cell.value]));
        for (const [cell, before] of changes) cell.value = before;
        this.work += changes.size;
        if (counts) ends.push(end);
      }
    }
    const changed = [...new Set(ends.flatMap(end => [...end.keys()]))];
    const isNew = (cell: Cell<unknown>) => cell.born > start;
    // What a branch made is whole before it is compared with what another one made.
    for (const cell of changed.filter(isNew)) this.set(cell, ends.find(end => end.has(cell))?.get(cell));
    for (const cell of changed.filter(each => !isNew(each))) {
      const values = ends.map(end => (end.has(cell) ? end.get(cell) : cell.value));
      this.set(
        cell,
        values.reduce((a, b) => joinStates(this, a, b)),
      );
    }
  }

  /** Makes everything that a value holds unknown: somebody unseen may change it. */
  taint(value: Value, seen = new Set<unknown>(), depth = 0): void {
    // What may be one of several may be so in many ways.
    const held = heldBy(value);
    if (depth > 20 || (held && seen.has(held))) return;
    if (held) seen.add(held);
    if (value.type === 'unknown') for (const each of value.among ?? []) this.taint(each, seen, depth + 1);
    if (value.type === 'method' && value.self.type === 'unknown') this.taint(value.self, seen, depth + 1);
    if (value.type === 'dict') {
      const { entries } = value.state.value;
      for (const entry of entries.values()) this.taint(entry.value, seen, depth + 1);
      const lost = new Map([...entries].map(([name, { key }]) => [name, { key, value: unknown }]));
      this.write(value.state, { entries: lost, isOpen: true });
      for (const cell of value.attributes?.names.values() ?? []) this.write(cell, cell.value && unknown);
    } else if (isSequence(value)) {
      for (const item of value.items.value ?? []) this.taint(item, seen, depth + 1);
      const isFixed = value.type === 'tuple' || value.type === 'range' || value.isView;
      if (!isFixed && value.items.value) this.write(value.items, undefined);
    } else if (value.type === 'object' || value.type === 'class') {
      const names = value.type === 'object' ? value.attributes : value.scope;
      if (!this.isSent || names.isOpen.value || names.kind === 'module') return;
      // It may hold itself.
      this.write(names.isOpen, true);
      for (const cell of names.names.values()) {
        if (value.type === 'class' && cell.value?.type === 'function') continue;
        if (cell.value) this.taint(cell.value, seen, depth + 1);
        this.write(cell, cell.value && unknown);
      }
    }
  }
}

/** What tells whether two values hold the same; undefined for those that hold nothing. */
function heldBy(value: Value): unknown {
  if (value.type === 'unknown') return value.among;
  if (value.type === 'dict') return value.state;
  if (value.type === 'object') return value.attributes;
  return value.type === 'class' ? value.scope : isSequence(value) ? value.items : undefined;
}

/** A place that may have seen a change from `before` to `after` at another one. */
function disturbed(value: unknown, before: unknown, after: unknown): unknown {
  if (!isState(value) || !isState(before) || !isState(after)) return undefined;
  const entries = new Map(value.entries);
  for (const name of new Set([...before.entries.keys(), ...after.entries.keys()])) {
    const entry = after.entries.get(name);
    if (before.entries.get(name) === entry) continue;
    const key = value.entries.get(name)?.key ?? (entry ?? before.entries.get(name))?.key;
    if (key) entries.set(name, { key, value: unknown, isMaybe: true });
  }
  return { entries, isOpen: value.isOpen || after.isOpen } satisfies DictState;
}
