import type { Hooks } from '../evaluate/machine.ts';
import type { Arguments, PyClass, Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { callAbsl, Flags, namedAbsl } from './absl.ts';
import { ArgumentParser } from './argparse.ts';
import { ProgramArguments } from './arguments.ts';
import { inheritedAction } from './argparseAction.ts';
import { callBuiltin } from './builtinCalls.ts';
import { callWandb, inheritedLog, namedWandb } from './callWandb.ts';
import { callClick } from './click.ts';
import { callFire } from './fire.ts';
import { callHfArgumentParser } from './hfArgumentParser.ts';
import { callHydra } from './hydra.ts';
import { callLightning } from './lightning.ts';
import { callMark } from './marks.ts';
import { mayMatter } from './mayMatter.ts';
import { native } from './natives.ts';
import { inheritedFail } from './ownFunction.ts';
import { callPydantic, makesSettings } from './pydantic.ts';
import { isOtherParser, isParser, isQuiet } from './quietModules.ts';
import type { Reading } from './reading.ts';
import { MAKES_TYPES, shapeOf, TypeForm } from './shapes.ts';
import { callSimpleParsing } from './simpleParsing.ts';
import { calledOnBase, inheritedParser, isParserBase, isParserClass } from './subclasses.ts';
import { callTyper } from './typer.ts';
import { callTyro } from './tyro.ts';
import { WandbRun } from './wandbRun.ts';

type Caller = (path: string, args: Arguments, node: PyNode) => Value | undefined;

/** What is watched while a program is followed: what it calls, makes, imports and loses. */
export function hooksOf(reading: Reading): Hooks {
  const run = new WandbRun(reading);
  const flags = new Flags();
  const callers: readonly Caller[] = [
    (path, args) => callArgparse(reading, path, args),
    (path, args, node) => callWandb(reading, run, path, args, node),
    (path, args, node) => callClick(reading, path, args, node),
    (path, args, node) => callTyper(reading, path, args, node),
    (path, args) => callHfArgumentParser(reading, path, args),
    (path, args, node) => callSimpleParsing(reading, path, args, node),
    (path, args, node) => callTyro(reading, path, args, node),
    (path, args, node) => callAbsl(reading, flags, path, args, node),
    (path, args, node) => callFire(reading, path, args, node),
    (path, args, node) => callHydra(reading, path, args, node),
    (path, args) => callLightning(reading, path, args),
    (path, args, node) => callPydantic(reading, path, args, node),
    callMark,
    (path, args) => callBuiltin(reading, path, args),
  ];
  const call: Caller = (path, args, node) => {
    for (const caller of callers) {
      const value = caller(path, args, node);
      if (value) return value;
    }
    return calledOnBase(reading, path, args, node, call);
  };
  return {
    seesThrough: true,
    needed: (text, names) => {
      reading.moduleNames ??= [...names.names].flatMap(([name, { value }]) => (value ? [[name, value]] : []));
      const matters = mayMatter(text, names);
      return one => matters(one) && !isUnusedParser(reading, one.owner);
    },
    call,
    named: path =>
      path === 'sys.argv'
        ? native(reading.argv ?? new ProgramArguments(reading, 0))
        : (namedAbsl(reading, flags, path) ?? namedWandb(reading, run, path)),
    inherited: (base, name, self) =>
      inheritedLog(reading, run, base, name) ??
      inheritedFail(reading.machine, base, name) ??
      inheritedAction(reading.machine, base, name, self) ??
      inheritedParser(reading, base, name, self, call),
    lostClass: made => {
      if (isParserClass(made)) reading.isParsedUnseen = true;
    },
    classMade: made => {
      noteClass(reading, made);
    },
    imported: module => {
      if (isOtherParser(module)) reading.isParsedUnseen = true;
      if (isParser(module)) reading.parserModules.add(module.split('.')[0] ?? '');
      if (!isQuiet(module)) reading.usesStrangers = true;
    },
    assigned: (path, name, value) => {
      if (path === 'wandb' && name === 'config') reading.config.givesMore = true;
      if (path !== 'sys' || name !== 'argv') return false;
      const args = value.type === 'native' && value.native instanceof ProgramArguments ? value.native : undefined;
      if (!args?.by || !reading.machine.isCertain) reading.isParsedUnseen = true;
      else reading.argv = args;
      return true;
    },
    lost: path => {
      if (/^wandb(?:\.log|\.sdk|$)/.test(path)) run.escape();
      if (isParserBase(path)) reading.isParsedUnseen = true;
    },
    unseen: (callee, args) => {
      if (callee.type === 'class' && isParserClass(callee)) reading.isParsedUnseen = true;
      if (callee.type === 'method' && mayLog(callee.name, args)) reading.logged.isOpen = true;
    },
    guarded: guard => {
      if (reading.isMain) reading.checks.note(guard);
    },
    made: (of, args, node) => makesSettings(reading, of, args, node) ?? dataObject(reading, of, args),
    typed: (home, node, scope, of) =>
      of.type === 'class' || (of.type === 'name' && MAKES_TYPES.test(of.path))
        ? native(new TypeForm(shapeOf(home, node, scope)))
        : undefined,
    gaveUp: () => (reading.gaveUp = true),
  };
}

/** An object of a dataclass, of which only the class is known; undefined for other classes. */
function dataObject({ machine }: Reading, of: PyClass, args: Arguments): Value | undefined {
  if (machine.heap.isExact || !of.decorators.includes('dataclasses.dataclass')) return undefined;
  for (const value of [...args.positional, ...args.named.values()]) machine.lose(value);
  args.spread?.escape();
  return { type: 'object', class: of, attributes: machine.heap.scope('object', undefined, true) };
}

function callArgparse(reading: Reading, path: string, args: Arguments): Value | undefined {
  return path === 'argparse.ArgumentParser' ? native(new ArgumentParser(reading, args)) : undefined;
}

/** A call of `log` of something that is not seen, with what may be a dict, or the name of a metric. */
function mayLog(name: string, { positional: [first, value], named }: Arguments): boolean {
  if (!/^log(?:_metrics|_dict|_data)?$/.test(name)) return false;
  if (first?.type === 'str') return value !== undefined || named.has('value');
  return first ? first.type === 'dict' || first.type === 'unknown' : named.size > 0;
}

/** Methods of a class that reads command lines change nothing where the class is not used. */
function isUnusedParser({ usedParsers }: Reading, owner: PyClass | undefined): boolean {
  return owner !== undefined && isParserClass(owner) && !usedParsers.has(owner.node.from);
}

function noteClass(reading: Reading, made: PyClass): void {
  // What decorates it may keep it.
  if (made.decorators.length > 0 && isParserClass(made)) reading.isParsedUnseen = true;
  for (const base of made.bases) {
    if (base.type !== 'name') continue;
    if (/(?:^|\.)LightningModule$/.test(base.path)) reading.hasLightningModule = true;
    if (/^(?:transformers|trl)\..*Trainer$/.test(base.path)) reading.logged.isOpen = true;
  }
}
