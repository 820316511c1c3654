import { pyNone, unknown, type Arguments, type PyClass, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { isWholeLine } from './arguments.ts';
import { Invocable } from './clickContext.ts';
import {
  addParameters,
  Decorated,
  decoratedOf,
  optionDecorator,
  parameterObject,
  withContext,
} from './clickParameters.ts';
import { ClickType } from './clickTypes.ts';
import { plainLevel } from './levels.ts';
import { argument, flagOf, method, native, textOf } from './natives.ts';
import { withDashes, type ProgramLevel } from './options.ts';
import type { Reading } from './reading.ts';

/** A command or a group of commands. */
class Command extends Invocable {
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
    /** It leaves alone options that it does not know. */
    private readonly ignores: boolean,
    private readonly needsCommand: boolean,
    private readonly given?: string,
    private readonly chains = false,
    /** True where there may be more words than it has arguments. */
    private readonly takesMore = true,
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
      case 'result_callback':
        return method(() => method(given => given.positional[0] ?? unknown));
      default:
        this.escape();
        return unknown;
    }
  }

  /** True where nothing becomes of options that are not known; without a place for them they are refused. */
  private get swallows(): boolean {
    return this.ignores && (this.takesMore || this.isGroup || this.of.positionals.some(({ takesAll }) => takesAll));
  }

  /** Whether options that are not known may be used: as words that are left over, or in the place of an argument. */
  private get isRestUsed(): boolean {
    return this.of.usesRest || this.of.positionals.some(({ takesAll }) => !takesAll);
  }

  get name(): string | undefined {
    const { callback } = this.of;
    if (this.given !== undefined) return this.given;
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
    this.of.call(this.reading.checks.argumentsOf(this.of.callback, this.of.options), node);
    for (const inner of this.commands.values()) inner.runAll(node);
  }

  override invoked(args: Arguments, node: PyNode): Value {
    return this.of.call(args, node);
  }

  level(mayChange = false, mayDefault = false): ProgramLevel {
    const changesNames = mayChange || this.changesNames;
    const mayHave = mayDefault || this.hasOtherDefaults;
    const options = mayHave
      ? this.of.options.map(option => ({ ...option, default: undefined, isRequired: false }))
      : this.of.options;
    return plainLevel(this.reading.checks.checked(options, this.of.callback), {
      isOpen: this.isOpen || this.of.isOpen || changesNames || (this.ignores && this.isRestUsed),
      swallows: this.swallows,
      positionals: this.of.positionals,
      commands: this.isGroup
        ? new Map([...this.commands].map(([name, inner]) => [name, inner.level(changesNames, mayHave)]))
        : undefined,
      needsCommand: this.needsCommand,
      ...(this.chains && { chains: true }),
    });
  }

  override escape(): void {
    this.isOpen = true;
    this.reading.isParsedUnseen = true;
    this.reading.machine.lose(this.of.callback);
  }
}

/** click's names of commands. */
function commandName(name: string): string {
  return withDashes(name.toLowerCase().replace(/_(?:command|cmd|group|grp)$/, ''));
}

/** Methods of a class of commands that only change what is shown. */
const SHOWS = /^(?:list_commands|format_\w+|get_(?:help|usage|short_help_str)|__(?:doc|module)__)$/;

/** Whether a class of commands may change what they take; true where that is not known. */
function changesCommands(of: Value | undefined): boolean {
  if (!of || of.type === 'null') return false;
  const isPlain = (each: PyClass): boolean =>
    each.bases.every(base =>
      base.type === 'class'
        ? isPlain(base)
        : base.type === 'name' && /^click\.(?:core\.)?(?:Command|Group)$/.test(base.path),
    ) && [...each.scope.names].every(([name, { value }]) => value?.type !== 'function' || SHOWS.test(name));
  return of.type !== 'class' || !isPlain(of);
}

function commandDecorator(
  reading: Reading,
  isGroup: boolean,
  args: Arguments,
  node: PyNode,
  add: (name: string, made: Command) => void = () => undefined,
): Value {
  const settings = args.named.get('context_settings');
  const setting = (name: string) => settingIn(settings, name);
  const own = args.named.get('ignore_unknown_options') ?? setting('ignore_unknown_options');
  const needsCommand = isGroup && flagOf(args.named.get('invoke_without_command'), false) === false;
  const [first] = args.positional;
  const isFunction = first?.type === 'function' || first?.type === 'native';
  const make = (value: Value | undefined) => {
    const of = decoratedOf(reading, value);
    addParameters(reading, of, args.named.get('params'));
    const written = isFunction ? undefined : argument(args, 0, 'name');
    const chains = flagOf(args.named.get('chain'), false);
    const made = new Command(
      reading,
      of,
      isGroup,
      flagOf(own, false) === true,
      needsCommand,
      textOf(written),
      chains === true,
      flagOf(args.named.get('allow_extra_args') ?? setting('allow_extra_args'), false) !== false,
    );
    if (settings && !isPlainSettings(settings)) made.changesNames = true;
    if (chains === undefined) made.changesNames = true;
    if (setting('default_map') ?? setting('auto_envvar_prefix')) made.hasOtherDefaults = true;
    if (changesCommands(args.named.get('cls'))) made.changesNames = true;
    const name = written && written.type !== 'null' && written.type !== 'str' ? undefined : made.name;
    if (name !== undefined) add(name, made);
    else made.escape();
    return native(made);
  };
  // `@click.command` without brackets gets the function itself.
  if (isFunction) return make(first);
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

/** One of the settings of a command; undefined where it is not among them. */
export function settingIn(settings: Value | undefined, name: string): Value | undefined {
  return settings?.type === 'dict' ? settings.state.value.entries.get(`s${name}`)?.value : undefined;
}

/** Whether all settings leave names and defaults as they are. */
export function isPlainSettings(settings: Value): boolean {
  if (settings.type !== 'dict' || settings.state.value.isOpen) return false;
  return [...settings.state.value.entries.keys()].every(key => PLAIN_SETTINGS.has(key.slice(1)));
}

/** `click.Command("train", callback=train, params=[…])`, `click.Group()`. */
function commandObject(reading: Reading, args: Arguments, isGroup: boolean): Value {
  const of = new Decorated(reading, args.named.get('callback') ?? unknown);
  of.isOpen ||= args.isOpen || args.positional.length > 1 || (isGroup && args.named.has('commands'));
  addParameters(reading, of, args.named.get('params'));
  return native(
    new Command(reading, of, isGroup, args.named.has('context_settings'), isGroup, textOf(argument(args, 0, 'name'))),
  );
}

/** `click.CommandCollection(sources=[…])`: the commands of several groups, each without the group's own options. */
function commandCollection(reading: Reading, args: Arguments): Value {
  const of = new Decorated(reading, pyNone);
  const made = new Command(reading, of, true, false, true, textOf(argument(args, 0, 'name')));
  const groups = reading.machine.items(args.named.get('sources') ?? args.positional[1] ?? unknown);
  for (const each of groups ?? [unknown]) {
    const group = each.type === 'native' && each.native instanceof Command ? each.native : undefined;
    if (!group) of.isOpen = true;
    for (const [name, command] of group?.commands ?? []) if (!made.commands.has(name)) made.commands.set(name, command);
  }
  return native(made);
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
    case 'Option':
    case 'Argument':
      return parameterObject(reading, args, node, name === 'Option');
    case 'CommandCollection':
      return commandCollection(reading, args);
    case 'Command':
    case 'Group':
      return commandObject(reading, args, name === 'Group');
    case 'pass_context':
    case 'pass_obj':
      return withContext(reading, args.positional[0], name === 'pass_context');
    case 'make_pass_decorator':
    case 'version_option':
    case 'help_option':
    case 'confirmation_option':
      return method(given => given.positional[0] ?? unknown);
    case 'Tuple':
      return reading.machine.heap.sequence('tuple', reading.machine.items(argument(args, 0, 'types') ?? unknown));
    case 'Choice':
    case 'DateTime':
    case 'IntRange':
    case 'FloatRange':
    case 'Path':
    case 'File':
      return native(new ClickType(name, args));
    default:
      return undefined;
  }
}
