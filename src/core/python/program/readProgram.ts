import { interpret } from '../evaluate/interpret.ts';
import type { Readers } from '../evaluate/machine.ts';
import type { SourceFile } from '../evaluate/modules.ts';
import type { Value } from '../evaluate/value.ts';
import { withLateConversions } from './lateConversions.ts';
import type { CommandLine, ProgramLevel, ProgramOption } from './options.ts';
import { hooksOf } from './programHooks.ts';
import { Reading } from './reading.ts';

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
  /** The keys of which each run has one value; those of which that is not certain are not among them. */
  readonly once: readonly string[];
}

/** Reads a program, and the files of the workspace that it imports. */
export function readProgram(source: SourceFile, readers: Readers = {}): Program {
  let found: Reading | undefined;
  const texts = new Map([[source.path, source.text]]);
  interpret(
    source,
    {
      ...readers,
      ...(readers.source && {
        source: keepingTexts(readers.source, texts),
        file: besides(source.path, readers.source),
      }),
    },
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

/** Files that are longer are data. */
const LONGEST_FILE = 100_000;

/** The text of a file by its path from the folder of the program. */
function besides(program: string, read: ReadSource): (path: string) => string | undefined {
  const folder = program.slice(0, program.lastIndexOf('/') + 1);
  return path => {
    const text = /\.(?:ya?ml|json)$/.test(path) ? read(folder + path) : undefined;
    return text !== undefined && text.length <= LONGEST_FILE ? text : undefined;
  };
}

const NOTHING: Program = {
  line: undefined,
  reads: 'all',
  gives: { keys: new Map(), isOpen: true },
  startsRun: false,
  logs: { keys: [], summary: [], prefixes: [], isOpen: true, once: [] },
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
      once: isOpen || lightningUnseen ? [] : logged.once,
    },
    seen: { options: reading.levels.flatMap(level => allOptions(level())), reads: [...config.reads.keys()] },
  };
}

function allOptions({ options, commands }: ProgramLevel): ProgramOption[] {
  return [...options, ...[...(commands?.values() ?? [])].flatMap(allOptions)];
}

/** What tells one command line from another: a function that runs twice reads the same one. */
function textOf(level: ProgramLevel): string {
  const { commands, ...rest } = level;
  const inner = [...(commands ?? [])].map(([name, each]) => [name, textOf(each)]);
  return JSON.stringify([rest, inner], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

function lineOf(reading: Reading): CommandLine | 'none' | undefined {
  if (reading.isParsedUnseen || reading.gaveUp) return undefined;
  const [first] = reading.parsed;
  const mayParse =
    (reading.parserModules.size > 0 && !reading.parsesNothing) || reading.readsArguments || reading.usesStrangers;
  if (!first) return mayParse ? undefined : 'none';
  if (reading.parsed.some(each => each.of !== first.of && textOf(each.level()) !== textOf(first.level())))
    return undefined;
  const strict = reading.parsed.find(({ isStrict }) => isStrict) ?? first;
  return { parser: strict.parser, level: withLateConversions(strict.level(), [...reading.texts.values()]) };
}
