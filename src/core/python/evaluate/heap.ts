import { joinStates } from './join.ts';
import {
  isSequence,
  type Cell,
  type DictState,
  type Entry,
  type Items,
  type Place,
  type Scope,
  type Sequence,
} from './value.ts';
import { unknown, type Dict, type Value } from './value.ts';

/** A change that a branch made: what was there before. */
type Changes = Map<Cell<unknown>, unknown>;

/**
 * The memory of the machine: makes what can change, and runs branches of which nobody knows which one Python takes, so
 * that afterwards only what all of them agree on is known.
 */
export class Heap {
  private serial = 0;
  private readonly levels: Changes[] = [];

  /** How many branches are open of which nobody knows whether Python takes them. */
  get depth(): number {
    return this.levels.length;
  }

  cell<T>(value: T): Cell<T> {
    return { value, born: ++this.serial };
  }

  write<T>(cell: Cell<T>, value: T): void {
    const level = this.levels.at(-1);
    if (level && !level.has(cell)) level.set(cell, cell.value);
    cell.value = value;
  }

  sequence(type: Sequence['type'], items: Items, at?: Place): Sequence {
    return { type, items: this.cell(items), ...(at && { at }) };
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
        if (counts) ends.push(end);
      }
    }
    const changed = [...new Set(ends.flatMap(end => [...end.keys()]))];
    const isNew = (cell: Cell<unknown>) => cell.born > start;
    // What a branch made is whole before it is compared with what another one made.
    for (const cell of changed.filter(isNew)) this.write(cell, ends.find(end => end.has(cell))?.get(cell));
    for (const cell of changed.filter(each => !isNew(each))) {
      const values = ends.map(end => (end.has(cell) ? end.get(cell) : cell.value));
      this.write(
        cell,
        values.reduce((a, b) => joinStates(this, a, b)),
      );
    }
  }

  /** Makes everything that a value holds unknown: somebody unseen may change it. */
  taint(value: Value, depth = 0): void {
    if (depth > 20) return;
    if (value.type === 'dict') {
      const { entries } = value.state.value;
      for (const entry of entries.values()) this.taint(entry.value, depth + 1);
      const lost = new Map([...entries].map(([name, { key }]) => [name, { key, value: unknown }]));
      this.write(value.state, { entries: lost, isOpen: true });
    } else if (isSequence(value)) {
      for (const item of value.items.value ?? []) this.taint(item, depth + 1);
      if (value.type === 'list' || value.type === 'set') this.write(value.items, undefined);
    }
  }
}
