import { childrenOf, type PyNode } from '../syntax/parse.ts';
import type { Frame, Machine } from './machine.ts';
import { anyItem } from './sequences.ts';
import { truthOf } from './truth.ts';
import { unknown, type Flow, type Items, type Scope } from './value.ts';

const MOST_TURNS = 500;

/** `for`: turn by turn where what it goes through is known. */
export function runFor(machine: Machine, node: PyNode, scope: Scope, frame: Frame): Flow {
  const children = childrenOf(node);
  const at = (name: string) => children.findIndex(child => child.name === name);
  const target = children.slice(at('for') + 1, at('in'));
  const [body, otherwise] = children.filter(({ name }) => name === 'Body');
  const over = children.slice(at('in') + 1, at('Body'));
  const through = machine.evaluateAll(over, scope);
  const items: Items = machine.items(through);
  if (!body) return 'next';
  if (!items || items.length > MOST_TURNS)
    return unknownTurns(machine, () => {
      machine.assign(target, anyItem(through), scope);
      return machine.run(body, scope, frame);
    });
  return turnsFrom(
    machine,
    0,
    items.length,
    index => {
      machine.assign(target, items[index] ?? unknown, scope);
      return machine.run(body, scope, frame);
    },
    () => (otherwise ? machine.run(otherwise, scope, frame) : 'next'),
  );
}

/** `while`: as long as the condition is known. */
export function runWhile(machine: Machine, node: PyNode, scope: Scope, frame: Frame): Flow {
  const children = childrenOf(node);
  const body = node.getChild('Body');
  const condition = children.slice(
    1,
    children.findIndex(({ name }) => name === 'Body'),
  );
  if (!body) return 'next';
  const run = () => machine.run(body, scope, frame);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const truth = truthOf(machine.evaluateAll(condition, scope));
    if (truth === false) return 'next';
    if (truth === undefined || !machine.step()) return unknownTurns(machine, run);
    const flow = run();
    if (flow === 'break') return 'next';
    if (flow === 'return' || flow === 'raise') return flow;
    if (flow === 'maybe') {
      unknownTurns(machine, run);
      return 'maybe';
    }
  }
  return unknownTurns(machine, run);
}

function turnsFrom(
  machine: Machine,
  first: number,
  count: number,
  turn: (index: number) => Flow,
  otherwise: () => Flow,
): Flow {
  for (let index = first; index < count; index++) {
    const flow = machine.step() ? turn(index) : unknownTurns(machine, () => turn(index));
    if (flow === 'break') return 'next';
    if (flow === 'return' || flow === 'raise') return flow;
    if (flow === 'maybe') {
      // The further turns may not happen.
      machine.heap.fork([() => turnsFrom(machine, index + 1, count, turn, otherwise) !== 'raise', () => true]);
      return 'maybe';
    }
  }
  return otherwise();
}

/** Turns of which nobody knows how many there are: the second sees what the first may have changed. */
function unknownTurns(machine: Machine, turn: () => Flow): Flow {
  const flows: Flow[] = [];
  const once = () =>
    machine.heap.fork([
      () => {
        const flow = turn();
        flows.push(flow);
        return flow !== 'raise';
      },
      () => true,
    ]);
  once();
  if (machine.step()) once();
  return flows.some(flow => flow === 'return' || flow === 'maybe') ? 'maybe' : 'next';
}
