import { pythonCalls, pythonDict, type PythonArgument } from './calls.ts';

/** A value that a training program takes, as far as its text shows. */
export interface ProgramParameter {
  readonly name: string;
  readonly type: 'int' | 'float' | 'bool' | 'str' | undefined;
  /**
   * The default as Python writes it (`1e-3`, `"adam"`, `True`); undefined without one, or where it is not a plain
   * value.
   */
  readonly default: string | undefined;
  /** The values that are allowed, as Python writes them; empty where any is. */
  readonly choices: readonly string[];
}

/** What the text of a training program shows. */
export interface ProgramFacts {
  readonly parameters: readonly ProgramParameter[];
  /** Names that it logs with `wandb.log` and the like, in the order of the text. */
  readonly metrics: readonly string[];
}

/** Calls of argparse, click and absl whose first words are names of options. */
const OPTION_NAMES = [
  /\badd_argument/,
  /@(?:click\.|typer\.)?option/,
  /\bclick\.option/,
  /\bDEFINE_(?:integer|float|string|bool|boolean|enum)/,
];
const OPTION_CALL = new RegExp(String.raw`(?:${OPTION_NAMES.map(name => name.source).join('|')})\s*\(`, 'g');
const LOG_CALL = /\b(?:wandb|run|self|experiment|logger|accelerator)\.(?:log|log_metrics|log_dict)\s*\(/g;
/** Methods of `wandb.config` that are not parameters. */
const CONFIG_METHODS = new Set([
  'update',
  'get',
  'items',
  'keys',
  'values',
  'as_dict',
  'setdefault',
  'pop',
  'copy',
  'to_dict',
  'persist',
  'load_json',
]);

/**
 * Reads a Python program's text for the parameters that a sweep can set: options of argparse, click and absl flags, and
 * uses of `wandb.config`; and for the metrics that it logs. Never runs anything, and misses what is made up at run
 * time.
 */
export function readProgram(text: string): ProgramFacts {
  const code = text.replace(/^[ \t]*#.*$/gm, '');
  const parameters = new Map<string, ProgramParameter>();
  const add = (parameter: ProgramParameter | undefined) => {
    if (!parameter || !/^[A-Za-z_][\w.-]*$/.test(parameter.name)) return;
    const known = parameters.get(parameter.name);
    parameters.set(
      parameter.name,
      known ? { ...known, type: known.type ?? parameter.type, default: known.default ?? parameter.default } : parameter,
    );
  };
  for (const { name, args } of pythonCalls(code, OPTION_CALL))
    add(name.includes('DEFINE_') ? flag(name, args) : option(args));
  for (const entry of initConfig(code)) add(entry);
  for (const name of configUses(code)) add({ name, type: undefined, default: undefined, choices: [] });
  return { parameters: [...parameters.values()], metrics: loggedNames(code) };
}

/** `add_argument("--lr", "-l", type=float, default=1e-3)`; a positional argument cannot be given by `--name=value`. */
function option(args: readonly PythonArgument[]): ProgramParameter | undefined {
  const names = args.filter(arg => arg.name === undefined).map(arg => unquote(arg.text) ?? '');
  const long = names.find(name => /^--\w/.test(name)) ?? names.find(name => /^-\w/.test(name));
  if (long === undefined) return undefined;
  const named = (name: string) => args.find(arg => arg.name === name)?.text;
  const type = named('type') ?? '';
  const isFlag =
    /store_(true|false)|BooleanOptionalAction/.test(named('action') ?? '') ||
    named('is_flag') === 'True' ||
    long.includes('/');
  const choices = listOf(named('choices') ?? /Choice\(\s*([[(].*[\])])/s.exec(type)?.[1]);
  const value = plainValue(named('default'));
  // An agent starts the program with `--name=value`: the spelling of the option counts, not that of argparse's
  // attribute.
  const name = (long.split('/')[0] ?? '').replace(/^-+/, '');
  return {
    name,
    type: isFlag ? 'bool' : typeOf(type, value ?? choices[0]),
    default: value ?? (/store_true/.test(named('action') ?? '') ? 'False' : undefined),
    choices,
  };
}

/** absl: `flags.DEFINE_float("lr", 0.1, "help")`, `DEFINE_enum("opt", "sgd", ["sgd", "adam"], "help")`. */
function flag(call: string, args: readonly PythonArgument[]): ProgramParameter | undefined {
  const name = unquote(args[0]?.text ?? '');
  if (name === undefined) return undefined;
  const value = plainValue(args[1]?.text);
  const type = /float/.test(call) ? 'float' : /integer/.test(call) ? 'int' : /bool/.test(call) ? 'bool' : 'str';
  return { name, type, default: value, choices: /enum/.test(call) ? listOf(args[2]?.text) : [] };
}

/** The entries of `wandb.init(config={…})`, also where the dict has a name of its own. */
function initConfig(code: string): ProgramParameter[] {
  return pythonCalls(code, /\bwandb\.init\s*\(|\b(?:wandb|run)\.config\.(?:update|setdefaults)\s*\(/g).flatMap(
    ({ name, args }) => {
      const text = name.includes('init') ? args.find(arg => arg.name === 'config')?.text : args[0]?.text;
      if (text === undefined) return [];
      const literal = /^\w+$/.test(text)
        ? new RegExp(`^[ \\t]*${text}\\s*(?::[^=\\n]+)?=\\s*(?=\\{|dict\\()`, 'm').exec(code)
        : undefined;
      const source = literal ? code.slice(literal.index + literal[0].length) : text;
      return pythonDict(source).map(([key, value]) => ({
        name: key,
        type: typeOf('', plainValue(value)),
        default: plainValue(value),
        choices: [],
      }));
    },
  );
}

/**
 * Names read from `wandb.config` (`config.lr`, `config["lr"]`, `config.get("lr")`), also through a name given to it.
 */
function configUses(code: string): string[] {
  const names = new Set(['wandb.config', 'run.config']);
  for (const [, alias = ''] of code.matchAll(/\b([A-Za-z_]\w*)\s*=\s*(?:wandb|run)\.config\b(?!\s*[.[(])/g))
    names.add(alias);
  if (!/\bwandb\b/.test(code)) return [];
  const found = new Set<string>();
  for (const name of names) {
    const at = name.replaceAll('.', '\\.');
    for (const [, word = ''] of code.matchAll(new RegExp(`(?<![\\w.])${at}\\.([A-Za-z_]\\w*)\\b(?!\\s*\\()`, 'g')))
      if (!CONFIG_METHODS.has(word)) found.add(word);
    for (const [, word = ''] of code.matchAll(
      new RegExp(`(?<![\\w.])${at}(?:\\[|\\.get\\(|\\.setdefault\\()\\s*["']([^"'\\n]+)["']`, 'g'),
    ))
      found.add(word);
  }
  return [...found];
}

function loggedNames(code: string): string[] {
  const found = new Set<string>();
  for (const { name, args } of pythonCalls(code, LOG_CALL)) {
    const first = args[0]?.text ?? '';
    const single = unquote(first);
    if (single !== undefined && !name.startsWith('wandb')) found.add(single);
    else for (const [key] of pythonDict(first)) found.add(key);
  }
  for (const [, key = ''] of code.matchAll(/\b(?:wandb|run|wandb\.run)\.summary\[["']([^"'\n]+)["']\]\s*=/g))
    found.add(key);
  return [...found].filter(name => !/^(epoch|step|global_step|iteration)s?$/.test(name));
}

function typeOf(written: string, value: string | undefined): ProgramParameter['type'] {
  if (/\bint\b|INT\b/.test(written)) return 'int';
  if (/\bfloat\b|FLOAT\b/.test(written)) return 'float';
  if (/\bbool\b|str2bool|BOOL\b|strtobool/.test(written)) return 'bool';
  if (/\bstr\b/.test(written)) return 'str';
  if (value === undefined) return undefined;
  if (value === 'True' || value === 'False') return 'bool';
  if (unquote(value) !== undefined) return 'str';
  return /^[-+]?\d[\d_]*$/.test(value) ? 'int' : /^[-+]?(\d|\.\d)/.test(value) ? 'float' : undefined;
}

/** Numbers, strings, booleans; an expression is none. */
function plainValue(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return /^[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$|^(?:True|False)$/.test(text) || unquote(text) !== undefined
    ? text
    : undefined;
}

function listOf(text: string | undefined): string[] {
  if (text === undefined || !/^[[(]/.test(text)) return [];
  const items = pythonCalls(`list(${text.slice(1, -1)})`, /\blist\s*\(/g)[0]?.args ?? [];
  return items.flatMap(item => plainValue(item.text) ?? []);
}

/** The text between the quotes of a plain string; undefined for anything else. */
export function unquote(text: string): string | undefined {
  const found = /^(?:"([^"\\\n]*)"|'([^'\\\n]*)')$/.exec(text.trim());
  return found?.[1] ?? found?.[2];
}
