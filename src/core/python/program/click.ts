import { pyInt, unknown, type Arguments, type PyFunction, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import type { PyValue } from '../values/value.ts';
import { isWholeLine } from './arguments.ts';
import { ClickType, clickTyped } from './clickTypes.ts';
import { plainLevel } from './levels.ts';
import { argument, flagOf, method, native, Opaque, textOf } from './natives.ts';
import { plainValue, withDashes, type Arity, type ProgramLevel, type ProgramOption } from './options.ts';
import { isQuiet } from './quietModules.ts';
import type { Reading } from './reading.ts';

/** What decorators put on a function before it is made a command. */
class Decorated extends Opaque {
  readonly options: ProgramOption[] = [];
  readonly positionals: { name: string; isRequired: boolean }[] = [];
  isOpen = false;
  /** True where words that are no options may be used: an argument takes them, or the function asks for them. */
  usesRest: boolean;

  constructor(
    private readonly reading: Reading,
    readonly callback: Value,
  ) {
    super();
    this.usesRest = callback.type !== 'function' || mayUseRest(callback);
  }

  override call(args: Arguments, node: PyNode): Value {
    return this.reading.machine.call(this.callback, args, node);
  }

  override escape(): void {
    this.isOpen = true;
    this.reading.machine.lose(this.callback);
  }
}

/** Whether a function reads the words that are left over from its context, gives that on, or asks for it anywhere. */
function mayUseRest({ home, node }: PyFunction): boolean {
  const [list, body] = [node.getChild('ParamList'), node.getChild('Body')];
  if (!list || !body) return true;
  const [first = 'ctx'] = /\w+/.exec(home.text.slice(list.from, list.to)) ?? [];
  const uses = new RegExp(String.raw`\.args\b|\b${first}\b(?!\s*\.)`);
  return uses.test(home.text.slice(body.from, body.to)) || home.text.includes('get_current_context');
}

/** A command or a group of commands. */
class Command extends Opaque {
  readonly commands = new Map<string, Command>();
  /** True where its names, and those of its subcommands, may be others than they are written. */
  changesNames = false;
  /** True where options may have defaults that their calls do not say. */
  hasOtherDefaults = false;
  private isOpen: boolean;

  constructor(
    private readonly reading: Reading,
    private readonly of: Decorated,
    private readonly isGroup: boolean,
    private readonly swallows: boolean,
    private readonly needsCommand: boolean,
  ) {
    super();
    this.isOpen = of.isOpen;
    reading.levels.push(() => this.level());
  }

  override attribute(name: string): Value {
    switch (name) {
      case 'command':
      case 'group':
        return method((args, node) =>
          commandDecorator(this.reading, name === 'group', args, node, (called, made) =>
            this.commands.set(called, made),
          ),
        );
      case 'add_command':
        return method(args => {
          const [inner, given] = [args.positional[0], textOf(argument(args, 1, 'name'))];
          const made = inner?.type === 'native' && inner.native instanceof Command ? inner.native : undefined;
          const called = given ?? made?.name;
          if (made && called !== undefined) this.commands.set(called, made);
          else this.isOpen = true;
          return unknown;
        });
      case 'main':
        return method((args, node) => this.call(args, node));
      case 'callback':
        return this.of.callback;
      default:
        this.escape();
        return unknown;
    }
  }

  get name(): string | undefined {
    const { callback } = this.of;
    return callback.type === 'function' ? commandName(callback.name) : undefined;
  }

  override call(args: Arguments, node: PyNode): Value {
    if (['default_map', 'auto_envvar_prefix'].some(name => args.named.has(name))) this.hasOtherDefaults = true;
    if (isWholeLine(argument(args, 0, 'args')) && !args.isOpen)
      this.reading.parses({ parser: 'click', of: this, isStrict: !this.swallows, level: () => this.level() });
    else this.reading.parses(undefined);
    this.runAll(node);
    return unknown;
  }

  /** The function of the command, and those of its subcommands, of which one is taken. */
  private runAll(node: PyNode): void {
    this.reading.machine.call(this.of.callback, { positional: [], named: new Map(), isOpen: true }, node);
    for (const inner of this.commands.values()) inner.runAll(node);
  }

  level(mayChange = false, mayDefault = false): ProgramLevel {
    const changesNames = mayChange || this.changesNames;
    const mayHave = mayDefault || this.hasOtherDefaults;
    const options = mayHave
      ? this.of.options.map(option => ({ ...option, default: undefined, isRequired: false }))
      : this.of.options;
    return plainLevel(options, {
      isOpen: this.isOpen || this.of.isOpen || changesNames || (this.swallows && this.of.usesRest),
      swallows: this.swallows,
      positionals: this.of.positionals,
      commands: this.isGroup
        ? new Map([...this.commands].map(([name, inner]) => [name, inner.level(changesNames, mayHave)]))
        : undefined,
      needsCommand: this.needsCommand,
    });
  }

  override escape(): void {
    this.isOpen = true;
    this.reading.isParsedUnseen = true;
    this.reading.machine.lose(this.of.callback);
  }
}

/** click's names of commands. */
export function commandName(name: string): string {
  return withDashes(name.toLowerCase().replace(/_(?:command|cmd|group|grp)$/, ''));
}

function decoratedOf(reading: Reading, value: Value | undefined): Decorated {
  if (value?.type === 'native' && value.native instanceof Decorated) return value.native;
  const made = new Decorated(reading, value ?? unknown);
  // What decorates the function before may add options.
  if (value?.type === 'function' && !(value.decorators ?? []).every(isQuiet)) made.isOpen = true;
  return made;
}

function commandDecorator(
  reading: Reading,
  isGroup: boolean,
  args: Arguments,
  node: PyNode,
  add: (name: string, made: Command) => void = () => undefined,
): Value {
  const settings = args.named.get('context_settings');
  const setting = (name: string) =>
    settings?.type === 'dict' ? settings.state.value.entries.get(`s${name}`)?.value : undefined;
  const own = args.named.get('ignore_unknown_options') ?? setting('ignore_unknown_options');
  const needsCommand = isGroup && flagOf(args.named.get('invoke_without_command'), false) === false;
  const make = (value: Value | undefined) => {
    const of = decoratedOf(reading, value);
    const made = new Command(reading, of, isGroup, flagOf(own, false) === true, needsCommand);
    if (settings && !isPlainSettings(settings)) made.changesNames = true;
    // The words after a command may be another one.
    if (flagOf(args.named.get('chain'), false) !== false) made.changesNames = true;
    if (setting('default_map') ?? setting('auto_envvar_prefix')) made.hasOtherDefaults = true;
    if (args.named.has('cls')) made.changesNames = true;
    const name = textOf(argument(args, 0, 'name')) ?? made.name;
    if (name !== undefined) add(name, made);
    else made.escape();
    return native(made);
  };
  const [first] = args.positional;
  // `@click.command` without brackets gets the function itself.
  if (first?.type === 'function' || first?.type === 'native') return make(first);
  return method(
    given => make(given.positional[0]),
    () => undefined,
  );
}

const PLAIN_SETTINGS = new Set(
  (
    'show_default help_option_names max_content_width terminal_width color obj ignore_unknown_options ' +
    'allow_extra_args allow_interspersed_args default_map auto_envvar_prefix'
  ).split(' '),
);

/** Settings that leave names and defaults as they are. */
function isPlainSettings(settings: Value): boolean {
  if (settings.type !== 'dict' || settings.state.value.isOpen) return false;
  return [...settings.state.value.entries.keys()].every(key => PLAIN_SETTINGS.has(key.slice(1)));
}

function optionDecorator(reading: Reading, args: Arguments, node: PyNode, isOption: boolean): Value {
  return method(given => {
    const of = decoratedOf(reading, given.positional[0]);
    if (isOption) {
      const option = clickOption(reading, args, { file: reading.machine.fileOf(node), offset: node.from });
      if (option) of.options.unshift(option);
      else of.isOpen = true;
    } else {
      const name = textOf(args.positional[0]);
      if (name === undefined) of.isOpen = true;
      const count = args.named.get('nargs');
      const mayBeNone = count !== undefined && !(count.type === 'int' && count.value > 0n);
      const isRequired = flagOf(args.named.get('required'), !mayBeNone) === true && !args.named.has('default');
      if (name !== undefined) of.positionals.unshift({ name, isRequired });
      if (count && count.type !== 'int') of.usesRest = true;
      else if (count?.type === 'int' && count.value < 0n) of.usesRest = true;
    }
    return native(of);
  });
}

function clickOption(
  { machine }: Reading,
  args: Arguments,
  at: NonNullable<ProgramOption['at']>,
): ProgramOption | undefined {
  const words = args.positional.map(textOf);
  if (args.isOpen || words.length === 0 || !words.every(word => word !== undefined)) return undefined;
  const names = words.flatMap(word =>
    word
      .split('/')
      .map(each => each.trim())
      .filter(each => each.startsWith('-')),
  );
  const target = words.find(word => !word.startsWith('-'));
  const isPair = words.some(word => word.includes('/'));
  const long = names.find(name => name.startsWith('--')) ?? names[0];
  if (long === undefined) return undefined;
  const named = (name: string) => args.named.get(name);
  const isSwitch = isPair || named('flag_value') !== undefined || flagOf(named('is_flag'), false) === true;
  const value = named('default');
  const type = clickTyped(machine.items, named('type'), value);
  const [given, isSeveral] = [named('nargs'), flagOf(named('multiple'), false)];
  const types = named('type');
  const size = types?.type === 'tuple' ? types.items.value?.length : undefined;
  const count = given ?? (size === undefined ? undefined : pyInt(size));
  const arity: Arity = isSwitch || flagOf(named('count'), false) ? 'none' : isSeveral ? 'repeated' : 'one';
  const unset: PyValue = isSwitch ? { type: 'bool', value: false } : { type: 'null' };
  const whenMissing = value ? plainValue(value) : unset;
  return {
    names,
    arity: count?.type === 'int' && count.value !== 1n ? { count: Number(count.value) } : arity,
    ...(named('cls') || isSeveral === undefined ? { kind: 'unknown' as const, choices: undefined } : type),
    none: 'as any text',
    default: whenMissing,
    isRequired: flagOf(named('required'), false) === true && value === undefined && !named('envvar'),
    ...(named('callback') && { mayConvertLater: true as const }),
    target: target ?? long.replace(/^-+/, '').replaceAll('-', '_'),
    at,
  };
}

/** click's own functions; undefined for one that is not known. */
export function callClick(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  const name = /^(?:rich_)?click\.(?:core\.|decorators\.|types\.)?(\w+)$/.exec(path)?.[1];
  switch (name) {
    case 'command':
    case 'group':
      return commandDecorator(reading, name === 'group', args, node);
    case 'option':
    case 'argument':
      return optionDecorator(reading, args, node, name === 'option');
    case 'pass_context':
    case 'pass_obj':
      return args.positional[0];
    case 'version_option':
    case 'help_option':
    case 'confirmation_option':
      return method(given => given.positional[0] ?? unknown);
    case 'Choice':
    case 'IntRange':
    case 'FloatRange':
    case 'Path':
    case 'File':
      return native(new ClickType(name, args));
    default:
      return undefined;
  }
}
