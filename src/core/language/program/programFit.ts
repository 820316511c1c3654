import {
  withDashes,
  type CommandLine,
  type Found,
  type GivenWord,
  type Outcome,
  type Passing,
  type ProgramLevel,
  type ProgramOption,
} from '../../python/program/options.ts';
import { failsUnset } from '../../python/program/arriving.ts';
import { findOption, outcomeOf } from '../../python/program/outcome.ts';
import type { Program } from '../../python/program/readProgram.ts';
import { pyStr } from '../../python/values/repr.ts';
import type { Parameter, SweepFile } from '../../sweep/sweepFile.ts';
import type { WorkspaceFiles } from '../types.ts';
import { sampleValues, type SampleValue } from './sampleValues.ts';
import { startedProgram, type StartedProgram } from './startedProgram.ts';

/** What becomes of one value; undefined where it is unknown. */
export interface FittedValue extends SampleValue {
  readonly outcome: Outcome | undefined;
}

/** What becomes of a parameter in the program. */
export interface FittedParameter {
  readonly parameter: Parameter;
  readonly values: readonly FittedValue[];
  /** The option that it gives, where the program has options. */
  readonly found: Found;
}

/** A sweep beside the program that it starts. */
export interface ProgramFit {
  readonly started: StartedProgram;
  readonly program: Program;
  /** The command line that gets the parameters; undefined where none does, or it is unknown. */
  readonly line: CommandLine | undefined;
  readonly parameters: readonly FittedParameter[];
  /** What must be given and is not: names of options, of words, of a subcommand. */
  readonly missing: readonly string[];
  /** Keys of `wandb.config` that the program needs and nothing gives. */
  readonly unset: readonly string[];
  /** Whether the program logs the sweep's metric; undefined where that is not known, or there is none. */
  readonly isMetricLogged: boolean | undefined;
}

/** The sweep beside the program that it starts, where that is found. */
export function fitBeside(
  sweep: SweepFile,
  files: Pick<WorkspaceFiles, 'program'> | undefined,
): ProgramFit | undefined {
  const started = startedProgram(sweep);
  const program = started && files?.program?.(started.files);
  return program && fitProgram(sweep, program, started);
}

function fitProgram(sweep: SweepFile, program: Program, started: StartedProgram): ProgramFit {
  const line = lineFor(program, started, sweep.parameters);
  const unset = unsetKeys(program, sweep.parameters);
  const metric = sweep.metric?.get('name')?.text;
  const parameters = sweep.parameters
    .map(parameter => fitParameter(parameter, program, line, started))
    .map(fitted => (rivalWord(fitted.found, started, line) ? inConflict(fitted) : fitted));
  return {
    started,
    program,
    line,
    parameters,
    missing: missingWords(program, started, sweep.parameters, line),
    unset,
    isMetricLogged: metric === undefined || unset.length > 0 ? undefined : isLogged(program, metric),
  };
}

function fitParameter(
  parameter: Parameter,
  program: Program,
  line: CommandLine | undefined,
  { passing }: StartedProgram,
): FittedParameter {
  const { name } = parameter.field;
  const values = sampleValues(parameter).map(sample => ({
    ...sample,
    outcome: fit(program, line, passing, name, sample),
  }));
  return { parameter, values, found: line && findOption(line, name) };
}

function fit(
  program: Program,
  line: CommandLine | undefined,
  passing: StartedProgram['passing'],
  name: string,
  { value }: SampleValue,
): Outcome | undefined {
  if (passing === 'function') return fromConfig(program, name, 'not read');
  if (passing === 'json' || program.line === undefined) return undefined;
  if (program.line === 'none') return fromConfig(program, name, 'not read');
  if (passing === 'none') return fromConfig(program, name, 'not passed');
  const outcome = line && outcomeOf(line, name, value, passing);
  return outcome === 'ignored' ? fromConfig(program, name, 'ignored') : outcome;
}

/** In every run of a sweep the parameters are in `wandb.config`, however they are passed. */
function fromConfig({ reads, startsRun }: Program, name: string, otherwise: Outcome): Outcome | undefined {
  if (!startsRun || reads === 'all') return undefined;
  return reads.has(name) ? 'accepted' : otherwise;
}

function inConflict(fitted: FittedParameter): FittedParameter {
  return { ...fitted, values: fitted.values.map(value => ({ ...value, outcome: 'conflict' as const })) };
}

/** The word of the command that gives an option beside which this one may not be given. */
export function rivalWord(
  found: Found,
  { before, after, passing }: StartedProgram,
  line: CommandLine | undefined,
): string | undefined {
  const rivals = typeof found === 'object' ? found.option.rivals : undefined;
  // Options that are left out do no harm.
  if (!rivals || typeof found !== 'object' || passing !== 'args') return undefined;
  const others = line?.level.options.filter(option => option.rivals === rivals && option !== found.option) ?? [];
  const names = [...before, ...after].map(word => word.split('=')[0] ?? '');
  return names.find(name => name.startsWith('--') && others.some(option => option.names.includes(name)));
}

function isPassed(passing: StartedProgram['passing']): passing is Passing {
  return passing !== 'json' && passing !== 'none' && passing !== 'function';
}

/** The level of the command line that gets the parameters; undefined where that is not known. */
function lineFor(
  { line }: Program,
  { before, after, passing }: StartedProgram,
  parameters: readonly Parameter[],
): CommandLine | undefined {
  if (!line || line === 'none' || !isPassed(passing)) return undefined;
  const given = givenWords(line, [...before, ...after], parameters);
  // Hydra's words are not options.
  const found = line.parser === 'hydra' ? line.level : walk(line.level, before)?.level;
  const level = found?.given ? found.given(given) : found;
  if (!level || (level.rewrite && before.length + after.length > 0)) return undefined;
  // The beginning of a name may be enough.
  const isOf = ({ names }: ProgramOption, given: string) =>
    names.some(name => isSame(name, given) || (level.abbreviates && name.startsWith(given)));
  const written: CommandLine['written'] = option => {
    const [first, second] = given.filter(({ name }) => isOf(option, name));
    if (!first) return 'none';
    const parameter = parameters.find(({ field }) => first.name === `--${field.name}`);
    const values = parameter && !second && passing === 'args' ? sampleValues(parameter) : [];
    // Of a range not all that it gives is known.
    return values.length > 0 && values.every(({ field }) => field)
      ? values.map(({ value }) => pyStr(value))
      : undefined;
  };
  return { parser: line.parser, level, written };
}

function isSame(name: string, other: string): boolean {
  return withDashes(name) === withDashes(other);
}

/** What the command and the parameters give, by their names on the command line. */
function givenWords({ parser }: CommandLine, words: readonly string[], parameters: readonly Parameter[]): GivenWord[] {
  const hyphens = parser === 'hydra' ? '' : '--';
  const written = words.flatMap((word, at): GivenWord[] => {
    const [name = '', ...rest] = word.split('=');
    const next = words[at + 1];
    const value = rest.length > 0 ? rest.join('=') : next?.startsWith('-') ? undefined : next;
    const isName = rest.length > 0 || word.startsWith('-');
    return isName ? [{ name, values: value === undefined ? undefined : [{ type: 'str', value }] }] : [];
  });
  const swept = parameters.map(parameter => ({
    name: hyphens + parameter.field.name,
    values: sampleValues(parameter).map(({ value }) => value),
    isSwept: true as const,
  }));
  return [...written, ...swept];
}

/** Where some words lead: to which subcommand, and how many words beside options it then has. */
function walk(from: ProgramLevel, words: readonly string[]): { level: ProgramLevel; plain: number } | undefined {
  let level = from;
  let plain = 0;
  let chained: ProgramLevel['commands'];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word.startsWith('-')) {
      const [name = ''] = word.split('=');
      const option = level.options.find(({ names }) => names.includes(name));
      if (!option || typeof option.arity === 'object' || !['one', 'none', 'repeated'].includes(option.arity)) {
        if (!word.includes('=')) return undefined;
      } else if (option.arity !== 'none' && !word.includes('=')) at++;
      continue;
    }
    const commands = plain >= level.positionals.length ? (level.commands ?? chained) : undefined;
    const command = commands?.get(word);
    if (commands && !command) return undefined;
    if (command) {
      if (level.chains) chained = level.commands;
      level = command;
      plain = 0;
    } else plain++;
  }
  // Options after them are words, too.
  if (plain > 0 && level.positionals.some(({ takesRest }) => takesRest)) return undefined;
  return { level, plain };
}

function missingWords(
  { line }: Program,
  { before, after, passing }: StartedProgram,
  parameters: readonly Parameter[],
  fitted: CommandLine | undefined,
): string[] {
  if (!line || line === 'none' || passing === 'json' || passing === 'function') return [];
  if (line.parser === 'hydra') return missingKeys(line, [...before, ...after], passing === 'none' ? [] : parameters);
  const end = walk(line.level, [...before, ...after]);
  if (!end) return unknownCommand(line, [...before, ...after]);
  const { level, plain } = end;
  if (level.isOpen || level.rewrite) return [];
  if (level.commands && level.needsCommand) return [[...level.commands.keys()].join(' | ')];
  const words = level.positionals.slice(plain).flatMap(({ name, isRequired }) => (isRequired ? [name] : []));
  const isGiven = (names: readonly string[]) =>
    [...before, ...after].some(word => names.includes(word.split('=')[0] ?? '')) ||
    (passing !== 'none' && parameters.some(({ field }) => names.includes(`--${field.name}`)));
  const options = level.options.flatMap(({ names, isRequired }) =>
    isRequired && !isGiven(names) ? [names.find(name => name.startsWith('--')) ?? names[0] ?? ''] : [],
  );
  // What only a check of the program's asks for.
  const unset = fitted
    ? level.options.filter(option => !option.isRequired && !isGiven(option.names) && failsUnset(fitted, option))
    : [];
  const checked = unset.length > 0 ? [unset.map(({ names: [name = ''] }) => name).join(' | ')] : [];
  const groups = [...new Set(level.options.flatMap(({ rivals }) => (rivals?.isRequired ? [rivals] : [])))].flatMap(
    group => {
      const of = level.options.filter(({ rivals }) => rivals === group);
      return of.some(({ names }) => isGiven(names)) ? [] : [of.map(({ names }) => names[0] ?? '').join(' | ')];
    },
  );
  return [...words, ...options, ...groups, ...checked];
}

/** The commands that a program has, where the first word is none of them. */
function unknownCommand({ parser, level }: CommandLine, [word = '']: readonly string[]): string[] {
  const { commands, isOpen, positionals } = level;
  const isClosed = !isOpen && positionals.length === 0 && ['argparse', 'click', 'typer'].includes(parser);
  const isOther = isClosed && !word.startsWith('-') && commands?.has(word) === false;
  return isOther ? [[...commands.keys()].join(' | ')] : [];
}

/** Keys of a configuration that must be given and are not. */
function missingKeys(line: CommandLine, words: readonly string[], parameters: readonly Parameter[]): string[] {
  const given = givenWords(line, words, parameters);
  const level = line.level.given ? line.level.given(given) : line.level;
  const isGiven = (name: string) =>
    given.some(({ name: word }) => {
      const key = word.replace(/^\+{1,2}/, '');
      return key === name || name.startsWith(`${key}.`);
    });
  if (!level || level.isOpen) return [];
  return level.options.flatMap(({ names: [name = ''], isRequired }) => (isRequired && !isGiven(name) ? [name] : []));
}

function unsetKeys({ reads, gives, startsRun }: Program, parameters: readonly Parameter[]): string[] {
  if (reads === 'all' || gives.isOpen || !startsRun) return [];
  const given = new Set([...gives.keys.keys(), ...parameters.map(({ field }) => field.name)]);
  return [...reads].flatMap(([name, { needed }]) => (needed && !given.has(name) ? [name] : []));
}

/**
 * What W&B, its `watch` (wandb/integration/torch/wandb_torch.py) and Lightning with several loaders
 * (`add_dataloader_idx`) log beside what a program says.
 */
const ADDED = /^_|^(?:gradients|parameters)\/|\/dataloader_idx_\d+$/;

function isLogged({ logs }: Program, metric: string): boolean | undefined {
  if (logs.keys.includes(metric) || logs.summary.includes(metric)) return true;
  if (ADDED.test(metric) || logs.isOpen || logs.prefixes.some(prefix => metric.startsWith(prefix))) return undefined;
  return false;
}
