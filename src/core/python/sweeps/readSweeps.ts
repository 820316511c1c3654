import { sentCopy } from '../evaluate/copies.ts';
import { interpret } from '../evaluate/interpret.ts';
import { join } from '../evaluate/join.ts';
import type { Machine, Readers } from '../evaluate/machine.ts';
import { methodOf } from '../evaluate/classLine.ts';
import { isTooLarge } from '../evaluate/tooLarge.ts';
import { unknown, type Arguments, type Place, type Value } from '../evaluate/value.ts';
import { childrenOf, splitAt, insideBrackets, type PyNode } from '../syntax/parse.ts';
import { CALLED, reachesSweep } from './reachesSweep.ts';
import type { AgentCall, SweepCall } from './sweepCall.ts';

/** What a Python file shows of its sweeps, in the order of its calls. */
export interface PythonSweeps {
  readonly sweeps: readonly SweepCall[];
  readonly agents: readonly AgentCall[];
}

const NOTHING: PythonSweeps = { sweeps: [], agents: [] };

/**
 * Reads the sweeps that a file creates with `wandb.sweep`. Nothing is run; a file without `wandb` costs one search.
 *
 * @param root the file's syntax tree, where it is known already
 */
export function readSweeps(text: string, readers: Readers = {}, root?: PyNode): PythonSweeps {
  if (!text.includes('wandb')) return NOTHING;
  const sweeps = new Map<number, SweepCall>();
  const agents = new Map<number, AgentCall>();
  const onCall = (machine: Machine) => (path: string, args: Arguments, node: PyNode, by: Pick<Machine, 'isMain'>) => {
    const name = CALLED.exec(path)?.[1];
    // What an imported file calls is that file's.
    if (name !== undefined && !by.isMain) return unknown;
    if (name === 'agent') agents.set(node.from, joinedAgent(machine, agents.get(node.from), agentCall(args, node)));
    else if (name === 'sweep' || name === 'controller') {
      const call = sweepCall(machine, name, args, node);
      const before = sweeps.get(node.from);
      if (call) sweeps.set(node.from, before ? joinedSweep(machine, before, call) : call);
    }
    return name === undefined ? undefined : unknown;
  };
  const isRead = interpret({ path: '', text, root }, readers, machine => ({
    call: onCall(machine),
    needed: reachesSweep,
    isSent: true,
  }));
  if (!isRead) return NOTHING;
  const inOrder = <T extends { readonly call: Place }>(calls: Map<number, T>) =>
    [...calls.values()].sort((a, b) => a.call.from - b.call.from);
  return { sweeps: inOrder(sweeps), agents: inOrder(agents) };
}

/** `wandb.sweep(sweep, entity, project, prior_runs)`, `wandb.controller(sweep_id_or_config, entity, project)`. */
function sweepCall(machine: Machine, kind: SweepCall['kind'], args: Arguments, node: PyNode): SweepCall | undefined {
  const argument = (name: string, index: number) => given(args.positional[index] ?? args.named.get(name), args.isOpen);
  const first = args.positional[0] ?? args.named.get(kind === 'sweep' ? 'sweep' : 'sweep_id_or_config');
  if (!first && !args.isOpen) return undefined;
  const sent = called(machine, first ?? unknown, node);
  // It takes the identifier of a sweep, too.
  if (kind === 'controller' && sent.type !== 'dict') return undefined;
  const config = isTooLarge(sent) ? unknown : sentCopy(machine.heap, sent);
  const { entries, isOpen } = config.type === 'dict' ? config.state.value : { isOpen: config.type === 'unknown' };
  const inDict = entries?.get('sproject')?.value;
  return {
    kind,
    call: { from: node.from, to: node.to },
    place: (config.type === 'dict' && config.at?.file === undefined ? config.at : undefined) ?? argumentPlace(node),
    config,
    project: argument('project', 2) ?? given(inDict, isOpen),
    entity: argument('entity', 1),
    priorRuns: argument('prior_runs', 3),
  };
}

/** None is as good as no argument. */
function given(value: Value | undefined, isOpen: boolean): Value | undefined {
  if (value?.type === 'null') return undefined;
  return value ?? (isOpen ? unknown : undefined);
}

/** `wandb.sweep` calls what can be called. */
function called(machine: Machine, config: Value, node: PyNode): Value {
  const isCallable = ['function', 'bound', 'partial', 'class'].includes(config.type) || methodOf(config, '__call__');
  if (!isCallable) return config;
  return machine.call(config, { positional: [], named: new Map(), isOpen: false }, node);
}

function argumentPlace(node: PyNode): Place {
  const list = node.getChild('ArgList');
  const parts = list ? splitAt(insideBrackets(childrenOf(list)), ',') : [];
  const named = parts.find(([name, equals]) => equals?.name === 'AssignOp' && name && name.to - name.from === 5);
  const part = parts[0]?.[1]?.name === 'AssignOp' ? (named ?? parts[0]).slice(2) : (parts[0] ?? [node]);
  const [first = node] = part;
  return { from: first.from, to: part.at(-1)?.to ?? first.to };
}

/** `wandb.agent(sweep_id, function, entity, project, count)`. */
function agentCall(args: Arguments, node: PyNode): AgentCall {
  const argument = (name: string, index: number) => given(args.positional[index] ?? args.named.get(name), args.isOpen);
  return {
    call: { from: node.from, to: node.to },
    sweepId: argument('sweep_id', 0),
    function: argument('function', 1),
    count: argument('count', 4),
  };
}

/** The same call again: only what is the same both times is known. */
function joinedSweep(machine: Machine, a: SweepCall, b: SweepCall): SweepCall {
  return {
    ...a,
    config: join(machine.heap, a.config, b.config),
    project: joinedValue(machine, a.project, b.project),
    entity: joinedValue(machine, a.entity, b.entity),
    priorRuns: joinedValue(machine, a.priorRuns, b.priorRuns),
  };
}

function joinedAgent(machine: Machine, a: AgentCall | undefined, b: AgentCall): AgentCall {
  if (!a) return b;
  return {
    call: a.call,
    sweepId: joinedValue(machine, a.sweepId, b.sweepId),
    function: joinedValue(machine, a.function, b.function),
    count: joinedValue(machine, a.count, b.count),
  };
}

function joinedValue(machine: Machine, a: Value | undefined, b: Value | undefined): Value | undefined {
  return a && b ? join(machine.heap, a, b) : a === b ? a : unknown;
}
