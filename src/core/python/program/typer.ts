import type { Machine } from '../evaluate/machine.ts';
import { unknown, type Arguments, type PyFunction, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { isPlainSettings, settingIn } from './click.ts';
import { contextOf } from './clickContext.ts';
import { mayUseRest } from './clickParameters.ts';
import { clickTyped } from './clickTypes.ts';
import { fieldOption, plainLevel } from './levels.ts';
import { markOf, type Mark } from './marks.ts';
import { argument, flagOf, method, native, numberOf, Opaque, textOf } from './natives.ts';
import { withDashes, type ProgramLevel, type ProgramOption } from './options.ts';
import { ownCheck, ownConversion } from './ownFunction.ts';
import { pyStr } from '../values/repr.ts';
import type { Reading } from './reading.ts';
import { signatureOf, type Field } from './fields.ts';

/** What the settings of a command say. */
interface TyperSettings {
  readonly isOpen: boolean;
  readonly swallows: boolean;
}

/** A function that is a command. */
interface TyperCommand {
  readonly of: PyFunction;
  readonly how: TyperSettings;
}

/** What a function's parameters make of a command line. */
export function typerLevel(machine: Machine, of: PyFunction, how: TyperSettings): ProgramLevel {
  const options: ProgramOption[] = [];
  const positionals: { name: string; isRequired: boolean }[] = [];
  for (const field of signatureOf(of)) {
    const { shape } = field;
    if (shape.imported?.endsWith('.Context') || field.isRest) continue;
    const note = shape.notes?.map(markOf).find(each => each);
    const mark = note ?? markOf(field.default);
    const isArgument = mark ? mark.path.endsWith('Argument') : field.default === undefined && !note;
    const own = note
      ? field.default
      : ((mark && argument(mark.args, 0, 'default')) ?? (mark ? undefined : field.default));
    const isRequired = own === undefined || isEllipsis(own);
    const given = { ...field, default: isRequired ? undefined : own };
    if (isArgument) positionals.push({ name: field.name, isRequired });
    else {
      const option = typerOption(machine, given, mark, mark?.args.positional.slice(note ? 0 : 1) ?? []);
      const isElsewhere = mark?.args.named.has('envvar') || mark?.args.named.has('prompt');
      options.push(isElsewhere ? { ...option, isRequired: false, default: undefined } : option);
    }
  }
  const { swallows } = how;
  return plainLevel(options, { positionals, swallows, isOpen: how.isOpen || (swallows && mayUseRest(of, true)) });
}

/** `...`, which says that there is no default. */
function isEllipsis(value: Value): boolean {
  return value.type === 'name' && value.path === 'builtins.Ellipsis';
}

function typerOption(
  machine: Machine,
  field: Field,
  mark: Mark | undefined,
  declared: readonly Value[],
): ProgramOption {
  const { shape } = field;
  const words = declared.map(textOf).flatMap(word => (word === undefined ? [] : word.split('/')));
  const name = `--${withDashes(field.name.toLowerCase())}`;
  const isSwitch = shape.kind === 'boolean' && shape.list === undefined;
  const values = shape.kind === 'unknown' ? shape.memberValues : undefined;
  const converts = (text: string) => values?.find(value => pyStr(value) === text) ?? 'refused';
  const names = words.length > 0 ? words : isSwitch ? [name, `--no-${name.slice(2)}`] : [name];
  return fieldOption(field, names, {
    arity: isSwitch
      ? 'none'
      : shape.list === undefined
        ? 'one'
        : shape.list === 'many'
          ? 'repeated'
          : { count: shape.list },
    ...(values && { converts }),
    ...said(machine, mark),
  });
}

/** What `Option(…)` says of the value beside its type. */
function said(machine: Machine, mark: Mark | undefined): Partial<ProgramOption> {
  const named = (name: string) => mark?.args.named.get(name);
  if (mark?.args.isOpen || named('is_flag') || named('flag_value')) return { kind: 'unknown', choices: undefined };
  if (flagOf(named('count'), false) !== false) return { arity: 'none', kind: 'boolean', default: undefined };
  const [parser, type, callback] = [named('parser'), named('click_type'), named('callback')];
  const converts = ownConversion(machine, parser);
  const clamps = flagOf(named('clamp'), false);
  return {
    low: numberOf(named('min')),
    high: numberOf(named('max')),
    ...(flagOf(named('case_sensitive'), true) !== true && { ignoresCase: true }),
    ...(clamps !== false && { clamps: true }),
    ...((parser ?? clamps === undefined) && { kind: 'unknown', choices: undefined, ...(converts && { converts }) }),
    ...(type && clickTyped(machine, type, undefined)),
    ...(callback && {
      mayConvertLater: true,
      checks: ownCheck(machine, callback, value => arranged(machine, callback, value)),
    }),
  };
}

/** The arguments of a callback: by its annotations the context, the option, and the value. */
function arranged(machine: Machine, callback: Value, value: Value): Value[] {
  const fields = callback.type === 'function' ? signatureOf(callback) : [];
  const kinds = fields.map(
    ({ shape }) => /\.(Context|CallbackParam|Parameter|Option)$/.exec(shape.imported ?? '')?.[1],
  );
  const plain = kinds.flatMap((kind, at) => (kind ? [] : [at]));
  return fields.map((_, at) => {
    if (kinds[at]) return kinds[at] === 'Context' ? contextOf(machine) : unknown;
    if (at === plain.at(-1)) return value;
    return kinds.includes('Context') ? unknown : at === plain[0] ? contextOf(machine) : unknown;
  });
}

class TyperApp extends Opaque {
  private readonly commands = new Map<string, TyperCommand | TyperApp>();
  private callback: TyperCommand | undefined;
  private isOpen: boolean;
  private needsCommand: boolean;
  private readonly name: string | undefined;

  constructor(
    private readonly reading: Reading,
    args: Arguments,
  ) {
    super();
    this.needsCommand = !mayRunAlone(args);
    this.name = textOf(args.named.get('name'));
    this.isOpen = args.isOpen || settingsOf(args).isOpen;
  }

  override attribute(name: string): Value {
    if (name === 'command')
      return method(args =>
        method(given => {
          const made = given.positional[0];
          const own = made?.type === 'function' ? withDashes(made.name.toLowerCase()) : undefined;
          const called = textOf(argument(args, 0, 'name')) ?? own;
          if (made?.type === 'function' && called !== undefined)
            this.commands.set(called, { of: made, how: settingsOf(args) });
          else this.isOpen = true;
          return made ?? unknown;
        }),
      );
    if (name === 'callback')
      return method(args => {
        if (mayRunAlone(args)) this.needsCommand = false;
        return method(given => {
          const [made] = given.positional;
          if (made?.type === 'function') this.callback = { of: made, how: settingsOf(args) };
          else this.isOpen = true;
          return made ?? unknown;
        });
      });
    if (name === 'add_typer')
      return method(args => {
        const [app] = args.positional;
        const inner = app?.type === 'native' && app.native instanceof TyperApp ? app.native : undefined;
        const called = textOf(args.named.get('name')) ?? inner?.name;
        if (inner && called !== undefined) this.commands.set(called, inner);
        else this.isOpen = true;
        return unknown;
      });
    this.escape();
    return unknown;
  }

  override call(args: Arguments, node: PyNode): Value {
    if (args.positional.length > 0 || args.named.has('args')) this.reading.parses(undefined);
    else this.reading.parses({ parser: 'typer', of: this, isStrict: true, level: () => this.level() });
    this.runAll(node);
    return unknown;
  }

  private runAll(node: PyNode): void {
    for (const made of [this.callback, ...this.commands.values()])
      if (made instanceof TyperApp) made.runAll(node);
      else if (made) callChecked(this.reading, made, node);
  }

  private level(): ProgramLevel {
    const { reading, isOpen, callback } = this;
    const leaf = (made: TyperCommand) => {
      const level = checkedLevel(reading, made);
      return { ...level, isOpen: isOpen || level.isOpen };
    };
    const [only] = this.commands.values();
    if (only && !(only instanceof TyperApp) && this.commands.size === 1 && !callback) return leaf(only);
    const commands = new Map(
      [...this.commands].map(([name, made]) => [name, made instanceof TyperApp ? made.innerLevel() : leaf(made)]),
    );
    const root = callback ? leaf(callback) : plainLevel([], { isOpen });
    return { ...root, commands, needsCommand: this.needsCommand };
  }

  /** As a part of another one, it is a group of commands even where it has one. */
  private innerLevel(): ProgramLevel {
    const level = this.level();
    if (level.commands) return level;
    return plainLevel([], {
      isOpen: this.isOpen,
      commands: new Map([...this.commands.keys()].map(name => [name, level])),
      needsCommand: this.needsCommand,
    });
  }

  override escape(): void {
    this.isOpen = true;
    for (const made of this.commands.values())
      if (made instanceof TyperApp) made.escape();
      else this.reading.machine.lose(made.of);
  }
}

/** Whether an app or its callback is run without a command, too. */
function mayRunAlone(args: Arguments): boolean {
  return args.isOpen || flagOf(args.named.get('invoke_without_command'), false) !== false;
}

function settingsOf(args: Arguments): TyperSettings {
  const settings = args.named.get('context_settings');
  const hasDefaults = settingIn(settings, 'default_map') ?? settingIn(settings, 'auto_envvar_prefix');
  const isPlain = !settings || (isPlainSettings(settings) && !hasDefaults);
  const isOpen = args.named.has('cls') || !isPlain;
  return { isOpen, swallows: flagOf(settingIn(settings, 'ignore_unknown_options'), false) === true };
}

/** typer's own functions; undefined for one that is not known. */
export function callTyper(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  if (path === 'typer.Typer') return native(new TyperApp(reading, args));
  if (path !== 'typer.run') return undefined;
  const [of] = args.positional;
  if (of?.type !== 'function') {
    reading.parses(undefined);
    return unknown;
  }
  const made = { of, how: { isOpen: false, swallows: false } };
  reading.parses({ parser: 'typer', of, isStrict: true, level: () => checkedLevel(reading, made) });
  callChecked(reading, made, node);
  return unknown;
}

/** Calls the function of a command. */
function callChecked({ machine, checks }: Reading, { of, how }: TyperCommand, node: PyNode): void {
  const given = checks.argumentsOf(of, typerLevel(machine, of, how).options);
  const isContext = (field: Field) => field.shape.imported?.endsWith('.Context') === true;
  const contexts = signatureOf(of).flatMap(field =>
    isContext(field) ? [[field.name, contextOf(machine)] as const] : [],
  );
  machine.call(of, { ...given, named: new Map([...given.named, ...contexts]) }, node);
}

function checkedLevel({ checks, machine }: Reading, { of, how }: TyperCommand): ProgramLevel {
  const level = typerLevel(machine, of, how);
  return { ...level, options: checks.checked(level.options, of) };
}
