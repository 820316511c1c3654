import { childrenOf, type PyNode } from '../syntax/parse.ts';
import type { Frame, Machine } from './machine.ts';
import { anyItem } from './sequences.ts';
import { truthOf } from './truth.ts';
import { isSequence, type Flow, type Items, type Scope, type Value } from './value.ts';

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
  const runElse = () => (otherwise ? machine.run(otherwise, scope, frame) : 'next');
  if (!items || items.length > MOST_TURNS)
    return unknownTurns(
      machine,
      () => {
        machine.assign(target, anyItem(through), scope);
        return machine.run(body, scope, frame);
      },
      otherwise && runElse,
    );
  const now = itemsInTurn(machine, through, items);
  return turnsFrom(
    machine,
    0,
    now,
    index => {
      machine.assign(target, now()?.[index] ?? anyItem(through), scope);
      return machine.run(body, scope, frame);
    },
    runElse,
  );
}

/** What a loop goes through as it is in each turn: what a list gets meanwhile is gone through, too. */
function itemsInTurn({ heap, hooks }: Machine, through: Value, before: readonly Value[]): () => Items {
  if (!hooks.isSent || heap.isExact || !isSequence(through)) return () => before;
  if (through.type === 'list') return () => through.items.value;
  if (through.type !== 'iterator') return () => before;
  const { over } = through;
  if (!through.isView) return () => (heap.hasMoved(through) ? undefined : before);
  const clock = heap.clock;
  return () => (over?.cells.some(({ written = 0 }) => written > clock) ? through.items.value : before);
}

/** `while`: as long as the condition is known. */
export function runWhile(machine: Machine, node: PyNode, scope: Scope, frame: Frame): Flow {
  const children = childrenOf(node);
  const [body, otherwise] = node.getChildren('Body');
  const condition = children.slice(
    1,
    children.findIndex(({ name }) => name === 'Body'),
  );
  if (!body) return 'next';
  const run = () => machine.run(body, scope, frame);
  const runElse = () => (otherwise ? machine.run(otherwise, scope, frame) : 'next');
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const truth = truthOf(machine.evaluateAll(condition, scope));
    if (truth === false) return runElse();
    if (truth === undefined || !machine.step()) return unknownTurns(machine, run, otherwise && runElse);
    const flow = run();
    if (flow === 'break') return 'next';
    if (flow === 'return' || flow === 'raise') return flow;
    if (flow === 'maybe') {
      unknownTurns(machine, run, otherwise && runElse);
      return 'maybe';
    }
  }
  return unknownTurns(machine, run, otherwise && runElse);
}

function turnsFrom(
  machine: Machine,
  first: number,
  items: () => Items,
  turn: (index: number) => Flow,
  otherwise: () => Flow,
): Flow {
  for (let index = first; ; index++) {
    const now = items();
    if (!now || index > MOST_TURNS) return unknownTurns(machine, () => turn(index), otherwise);
    if (index >= now.length) break;
    // Where nothing more is followed, all that is left counts as one turn of which nobody knows the item.
    if (!machine.step()) return unknownTurns(machine, () => turn(now.length), otherwise);
    const flow = turn(index);
    if (flow === 'break') return 'next';
    if (flow === 'return' || flow === 'raise') return flow;
    if (flow === 'maybe') {
      // The further turns may not happen.
      machine.heap.fork([() => turnsFrom(machine, index + 1, items, turn, otherwise) !== 'raise', () => true]);
      return 'maybe';
    }
  }
  return otherwise();
}

/** Turns of which nobody knows how many there are: the second sees what the first may have changed. */
function unknownTurns(machine: Machine, turn: () => Flow, otherwise?: () => Flow): Flow {
  const flows: Flow[] = [];
  const mayRun = (run: () => Flow) => {
    machine.heap.fork([
      () => {
        const flow = run();
        flows.push(flow);
        return flow !== 'raise';
      },
      () => true,
    ]);
  };
  mayRun(turn);
  if (machine.step()) mayRun(turn);
  if (otherwise) mayRun(otherwise);
  return flows.some(flow => flow === 'return' || flow === 'maybe') ? 'maybe' : 'next';
}
