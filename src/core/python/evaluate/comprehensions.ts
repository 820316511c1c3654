import type { PyNode } from '../syntax/parse.ts';
import { truthOf } from './truth.ts';
import type { Machine } from './machine.ts';
import { LIBRARY } from './prelude.ts';
import type { Items, Scope, Sequence, Value } from './value.ts';

/** What a comprehension's element gives for each turn of its loops; undefined where nobody knows the turns. */
export function comprehended(machine: Machine, nodes: readonly PyNode[], scope: Scope): Items {
  return turns(machine, nodes, scope, (element, inner) => machine.evaluateAll(element, inner));
}

/**
 * What a generator gives. In a program nobody knows whether anything goes through it; else it is known where that is
 * done at once.
 */
export function generated(machine: Machine, nodes: readonly PyNode[], scope: Scope, isAtOnce: boolean): Sequence {
  const { heap, hooks } = machine;
  let items: Items;
  const run = () => {
    items = comprehended(machine, nodes, scope);
    return true;
  };
  const isLater = hooks.isSent === true && !isAtOnce && machine.path !== LIBRARY;
  if ((hooks.guarded || isLater) && !heap.isExact) heap.fork([run, () => true]);
  else run();
  const made = heap.sequence('iterator', isLater ? undefined : items);
  return isLater && items ? { ...made, among: items } : made;
}

/** Goes through the loops of `element for … in … if …` and takes a value of each turn. */
export function turns<T>(
  machine: Machine,
  nodes: readonly PyNode[],
  scope: Scope,
  take: (element: readonly PyNode[], scope: Scope) => T,
): T[] | undefined {
  const first = nodes.findIndex(({ name }) => name === 'for');
  const [element, clauses] = [
    nodes.slice(0, first).filter(({ name }) => name !== 'async'),
    clausesOf(nodes.slice(first)),
  ];
  const inner = machine.heap.scope('function', scope);
  const found: T[] = [];
  const go = (index: number): boolean => {
    const clause = clauses[index];
    if (!clause) {
      if (!machine.step()) return false;
      found.push(take(element, inner));
      return true;
    }
    if (clause.kind === 'if') {
      const holds = truthOf(machine.evaluateAll(clause.of, inner));
      return holds === undefined ? false : !holds || go(index + 1);
    }
    const items = machine.items(machine.evaluateAll(clause.of, index === 0 ? scope : inner));
    return (
      items?.every((item: Value) => {
        machine.assign(clause.target, item, inner);
        return go(index + 1);
      }) ?? false
    );
  };
  return go(0) ? found : undefined;
}

interface Clause {
  readonly kind: 'for' | 'if';
  readonly target: readonly PyNode[];
  readonly of: readonly PyNode[];
}

function clausesOf(nodes: readonly PyNode[]): Clause[] {
  const starts = nodes.flatMap(({ name }, index) => (name === 'for' || name === 'if' ? [index] : []));
  return starts.map((start, i) => {
    const part = nodes.slice(start + 1, starts[i + 1]).filter(({ name }) => name !== 'async');
    const among = part.findIndex(({ name }) => name === 'in');
    return nodes[start]?.name === 'if'
      ? { kind: 'if', target: [], of: part }
      : { kind: 'for', target: part.slice(0, among), of: part.slice(among + 1) };
  });
}
