import { interpret } from '../evaluate/interpreter.ts';
import type { Hooks, Readers } from '../evaluate/machine.ts';
import type { SourceFile } from '../evaluate/modules.ts';
import {
  isScalar,
  isSequence,
  pyBool,
  unknown,
  type Arguments,
  type PyClass,
  type Scalar,
  type Value,
} from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { callAbsl, Flags } from './absl.ts';
import { ArgumentParser } from './argparse.ts';
import { ProgramArguments } from './arguments.ts';
import { callClick } from './click.ts';
import { inheritedFail } from './ownFunction.ts';
import { isConfig } from './configUse.ts';
import { callDataclasses } from './dataclasses.ts';
import { fieldObjects } from './fieldObjects.ts';
import { callFire } from './fire.ts';
import { callHydra } from './hydra.ts';
import { withLateConversions } from './lateConversions.ts';
import { callLightning } from './lightning.ts';
import { callMark } from './marks.ts';
import { mayMatter } from './mayMatter.ts';
import { Namespace } from './namespace.ts';
import { method, native, textOf } from './natives.ts';
import type { CommandLine, ProgramLevel, ProgramOption } from './options.ts';
import { callPydantic, makesSettings } from './pydantic.ts';
import { isOtherParser, isParser, isQuiet } from './quietModules.ts';
import { Reading } from './reading.ts';
import { calledOnBase, inheritedParser, isParserBase, isParserClass } from './subclasses.ts';
import { callTyper } from './typer.ts';
import { callTyro } from './tyro.ts';
import { callWandb, inheritedLog, namedWandb } from './callWandb.ts';
import { WandbRun } from './wandbRun.ts';

/** What the source of a program shows of what it takes and what it logs. Nothing is run. */
export interface Program {
  /** How it reads its command line: `none`: not at all; undefined: not known. */
  readonly line: CommandLine | 'none' | undefined;
  /** Keys of `wandb.config` that it reads; `all`: it may read any. */
  readonly reads: ReadonlyMap<string, { readonly needed: boolean }> | 'all';
  /** Keys that it gives itself, with their defaults; `isOpen`: it may give more. */
  readonly gives: { readonly keys: ReadonlyMap<string, Value>; readonly isOpen: boolean };
  /** True where it starts a run. */
  readonly startsRun: boolean;
  readonly logs: ProgramLogs;
  /** Options and keys of `wandb.config` that are seen in it, whatever becomes of them. */
  readonly seen: { readonly options: readonly ProgramOption[]; readonly reads: readonly string[] };
}

/** The names that a program logs. */
export interface ProgramLogs {
  readonly keys: readonly string[];
  /** Names in the run's summary, and defined ones. */
  readonly summary: readonly string[];
  /** Beginnings of further names. */
  readonly prefixes: readonly string[];
  /** True where it may log more than is known. */
  readonly isOpen: boolean;
}

/** Reads a program, and the files of the workspace that it imports. */
export function readProgram(source: SourceFile, readers: Readers = {}): Program {
  let found: Reading | undefined;
  const texts = new Map([[source.path, source.text]]);
  interpret(
    source,
    { ...readers, ...(readers.source && { source: keepingTexts(readers.source, texts) }) },
    machine => {
      found = new Reading(machine, texts);
      return hooksOf(found);
    },
    () => {
      if (found) found.isMain = false;
    },
  );
  return found ? programOf(found) : NOTHING;
}

type ReadSource = NonNullable<Readers['source']>;

function keepingTexts(read: ReadSource, texts: Map<string, string>): ReadSource {
  return path => {
    const text = read(path);
    if (text !== undefined) texts.set(path, text);
    return text;
  };
}

const NOTHING: Program = {
  line: undefined,
  reads: 'all',
  gives: { keys: new Map(), isOpen: true },
  startsRun: false,
  logs: { keys: [], summary: [], prefixes: [], isOpen: true },
  seen: { options: [], reads: [] },
};

function programOf(reading: Reading): Program {
  const { config, logged } = reading;
  const isOpen = reading.gaveUp || reading.usesStrangers;
  const lightningUnseen = reading.usesLightning && !reading.hasLightningModule;
  return {
    line: lineOf(reading),
    reads: config.readsAll || isOpen || !config.isInitialized ? 'all' : config.reads,
    gives: { keys: config.given, isOpen: config.givesMore || isOpen },
    startsRun: config.isInitialized,
    logs: {
      keys: [...logged.keys],
      summary: [...logged.summary],
      prefixes: [...logged.prefixes],
      isOpen: logged.isOpen || isOpen || lightningUnseen,
    },
    seen: { options: reading.levels.flatMap(level => allOptions(level())), reads: [...config.reads.keys()] },
  };
}

function allOptions({ options, commands }: ProgramLevel): ProgramOption[] {
  return [...options, ...[...(commands?.values() ?? [])].flatMap(allOptions)];
}

function lineOf(reading: Reading): CommandLine | 'none' | undefined {
  if (reading.isParsedUnseen || reading.gaveUp) return undefined;
  const [first] = reading.parsed;
  const mayParse = (reading.importsParser && !reading.parsesNothing) || reading.readsArguments || reading.usesStrangers;
  if (!first) return mayParse ? undefined : 'none';
  if (reading.parsed.some(({ of }) => of !== first.of)) return undefined;
  const strict = reading.parsed.find(({ isStrict }) => isStrict) ?? first;
  return { parser: strict.parser, level: withLateConversions(strict.level(), [...reading.texts.values()]) };
}

type Caller = (path: string, args: Arguments, node: PyNode) => Value | undefined;

function hooksOf(reading: Reading): Hooks {
  const run = new WandbRun(reading);
  const flags = new Flags();
  const callers: readonly Caller[] = [
    (path, args) => callArgparse(reading, path, args),
    (path, args, node) => callWandb(reading, run, path, args, node),
    (path, args, node) => callClick(reading, path, args, node),
    (path, args, node) => callTyper(reading, path, args, node),
    (path, args, node) => callDataclasses(reading, path, args, node),
    (path, args, node) => callTyro(reading, path, args, node),
    (path, args, node) => callAbsl(reading, flags, path, args, node),
    (path, args, node) => callFire(reading, path, args, node),
    (path, args, node) => callHydra(reading, path, args, node),
    (path, args) => callLightning(reading, path, args),
    (path, args) => callPydantic(reading, path, args),
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
    named: path => (path === 'sys.argv' ? native(new ProgramArguments(reading, 0)) : namedWandb(reading, run, path)),
    inherited: (base, name, self) =>
      inheritedLog(reading, run, base, name) ??
      inheritedFail(reading.machine, base, name) ??
      inheritedParser(reading, base, name, self, call),
    lostClass: made => {
      if (isParserClass(made)) reading.isParsedUnseen = true;
    },
    classMade: made => {
      noteClass(reading, made);
    },
    imported: module => {
      if (isOtherParser(module)) reading.isParsedUnseen = true;
      if (isParser(module)) reading.importsParser = true;
      if (!isQuiet(module)) reading.usesStrangers = true;
    },
    assigned: (path, name) => {
      if (path === 'wandb' && name === 'config') reading.config.givesMore = true;
      if (path === 'sys' && name === 'argv') reading.isParsedUnseen = true;
    },
    lost: path => {
      if (/^wandb(?:\.log|\.sdk|$)/.test(path)) run.escape();
      if (isParserBase(path)) reading.isParsedUnseen = true;
    },
    unseen: (callee, args) => {
      if (callee.type === 'class') makesSettings(reading, callee, args);
      if (callee.type === 'class' && isParserClass(callee)) reading.isParsedUnseen = true;
      if (callee.type === 'method' && mayLog(callee.name, args)) reading.logged.isOpen = true;
    },
    guarded: guard => {
      if (reading.isMain) reading.checks.note(guard);
    },
    gaveUp: () => (reading.gaveUp = true),
  };
}

function callArgparse(reading: Reading, path: string, args: Arguments): Value | undefined {
  return path === 'argparse.ArgumentParser' ? native(new ArgumentParser(reading, args)) : undefined;
}

/** Python's own functions, given what is a library's. */
function callBuiltin(
  { config, machine }: Reading,
  path: string,
  { positional: [first, second] }: Arguments,
): Value | undefined {
  if (path === 'dataclasses.fields' && first?.type === 'class') {
    const fields = fieldObjects(first);
    return fields && machine.heap.sequence('tuple', fields);
  }
  if (path === 'functools.wraps') return method(given => given.positional[0] ?? unknown);
  if (isScalar(first)) return ofScalar(path, first, second);
  if (first?.type !== 'native') return undefined;
  const name = textOf(second);
  switch (path) {
    case 'builtins.vars':
    case 'builtins.dict':
      if (isConfig(first.native)) return config.copy;
      return first.native instanceof Namespace ? first : undefined;
    case 'builtins.getattr':
      return name === undefined ? undefined : first.native.attribute(name);
    case 'builtins.hasattr':
      first.native.has(second ?? unknown);
      return unknown;
    case 'builtins.setattr':
      first.native.set(second ?? unknown, unknown);
      return unknown;
    case 'copy.copy':
    case 'copy.deepcopy':
      return first;
    default:
      return undefined;
  }
}

const CLASSES: Readonly<Record<Scalar['type'], string>> = {
  null: 'NoneType',
  bool: 'bool',
  int: 'int',
  float: 'float',
  str: 'str',
};

/** `type(value)`, `isinstance(value, type)`: how loops over defaults choose what to do. */
function ofScalar(path: string, first: Scalar, second: Value | undefined): Value | undefined {
  const own = CLASSES[first.type];
  if (path === 'builtins.type' && !second) return { type: 'name', path: `builtins.${own}` };
  if (path !== 'builtins.isinstance' || !second) return undefined;
  const classes = isSequence(second) ? second.items.value : [second];
  if (!classes?.every(each => each.type === 'name')) return undefined;
  const names = classes.map(each => each.path.replace('builtins.', ''));
  return pyBool(names.includes(own) || (own === 'bool' && names.includes('int')) || names.includes('object'));
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
