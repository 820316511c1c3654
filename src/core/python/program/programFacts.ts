import { pyRepr } from '../values/repr.ts';
import type { PyValue } from '../values/value.ts';
import { plainValue, type ProgramOption } from './options.ts';
import type { Program } from './readProgram.ts';

/** A value that a training program takes, as far as its text shows. */
export interface ProgramParameter {
  readonly name: string;
  readonly type: 'int' | 'float' | 'bool' | 'str' | undefined;
  /** The default as Python writes it (`0.001`, `'adam'`, `True`); undefined without one, or where it is not plain. */
  readonly default: string | undefined;
  /** The values that are allowed, as Python writes them; empty where any is. */
  readonly choices: readonly string[];
}

/** What completion and new sweep files take from a program. */
export interface ProgramFacts {
  readonly parameters: readonly ProgramParameter[];
  /** Names that it logs, in the order of the text, without counters. */
  readonly metrics: readonly string[];
  /** How it takes parameters: the macro of the agent's command. */
  readonly passing: 'args' | 'args_no_boolean_flags' | 'args_no_hyphens';
  /** What must be given to it beside parameters: options and words. */
  readonly required: readonly string[];
}

const COUNTER = /^(?:epoch|step|global_step|iteration)s?$/;

/** What a sweep can set in a program, and what it logs: options, and keys of `wandb.config`. */
export function factsOf({ seen, gives, logs, line }: Program): ProgramFacts {
  const found = new Map<string, ProgramParameter>();
  for (const option of seen.options) {
    const parameter = ofOption(option);
    if (parameter) found.set(parameter.name, parameter);
  }
  for (const [name, value] of gives.keys) if (!found.has(name)) found.set(name, ofValue(name, plainValue(value)));
  for (const name of seen.reads) if (!found.has(name)) found.set(name, ofValue(name, undefined));
  return {
    parameters: [...found.values()].filter(({ name }) => /^[A-Za-z_][\w.-]*$/.test(name)),
    passing: passingOf(line),
    required: requiredOf(line),
    metrics: [...new Set([...logs.keys, ...logs.summary])].filter(name => !COUNTER.test(name)),
  };
}

function passingOf(line: Program['line']): ProgramFacts['passing'] {
  if (typeof line !== 'object') return 'args';
  if (line.parser === 'hydra' || line.parser === 'omegaconf') return 'args_no_hyphens';
  const hasSwitch = line.level.options.some(({ arity, default: unset }) => arity === 'none' && unset?.type === 'bool');
  return hasSwitch ? 'args_no_boolean_flags' : 'args';
}

function requiredOf(line: Program['line']): string[] {
  if (typeof line !== 'object') return [];
  const { positionals, options, commands, needsCommand } = line.level;
  const command = needsCommand ? [...(commands?.keys() ?? [])].slice(0, 1) : [];
  const words = positionals.flatMap(({ name, isRequired }) => (isRequired ? [name.toUpperCase()] : []));
  return [...command, ...words, ...options.flatMap(option => (option.isRequired ? givenOption(option) : []))];
}

/** `--data=DATA`, to be filled in; what a sweep can set itself is set there. */
function givenOption({ names, kind, arity }: ProgramOption): string[] {
  const name = names.find(each => each.startsWith('--')) ?? names[0] ?? '';
  return kind === 'text' && arity === 'one' ? [`${name}=${name.replace(/^-+/, '').toUpperCase()}`] : [];
}

/** The agent writes `--name=value`: the spelling of the option counts, not that of its value in the program. */
function ofOption(option: ProgramOption): ProgramParameter | undefined {
  const { names, kind, choices, default: unset, arity } = option;
  const word = names.find(name => !name.startsWith('-') || /^--(?!no-)\w/.test(name));
  // What a library brings itself is not worth a sweep.
  const isBrought = !option.at && (arity === 'none' || (arity === 'unknown' && kind === 'unknown'));
  if (word === undefined || option.holdsMore || isBrought) return undefined;
  const isSwitch = arity === 'none' && unset?.type === 'bool';
  return {
    name: word.replace(/^--/, ''),
    type: isSwitch || kind === 'boolean' || kind === 'truth' ? 'bool' : typeOf(kind, unset ?? choices?.[0]),
    default: literalOf(unset),
    choices: (choices ?? []).flatMap(choice => literalOf(choice) ?? []),
  };
}

function ofValue(name: string, value: PyValue | undefined): ProgramParameter {
  return { name, type: typeOf('unknown', value), default: literalOf(value), choices: [] };
}

function typeOf(kind: ProgramOption['kind'], value: PyValue | undefined): ProgramParameter['type'] {
  if (kind === 'int' || kind === 'float') return kind;
  if (value?.type === 'int' || value?.type === 'float' || value?.type === 'bool') return value.type;
  return kind === 'text' || value?.type === 'str' ? 'str' : undefined;
}

/** Numbers, strings, booleans. */
function literalOf(value: PyValue | undefined): string | undefined {
  return value && ['int', 'float', 'bool', 'str'].includes(value.type) ? pyRepr(value) : undefined;
}
