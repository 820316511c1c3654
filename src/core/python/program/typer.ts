import { unknown, type Arguments, type PyFunction, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { commandName } from './click.ts';
import { fieldOption, numberOf, plainLevel } from './levels.ts';
import { markOf, type Mark } from './marks.ts';
import { argument, flagOf, method, native, Opaque, textOf } from './natives.ts';
import { withDashes, type ProgramLevel, type ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';
import { signatureOf, type Field } from './shapes.ts';

/** What a function's parameters make of a command line. */
export function typerLevel(of: PyFunction, isOpen: boolean): ProgramLevel {
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
      const option = typerOption(given, mark, mark?.args.positional.slice(note ? 0 : 1) ?? []);
      options.push(mark?.args.named.has('envvar') ? { ...option, isRequired: false } : option);
    }
  }
  return plainLevel(options, { positionals, isOpen });
}

/** `...`, which says that there is no default. */
function isEllipsis(value: Value): boolean {
  return value.type === 'name' && value.path === 'builtins.Ellipsis';
}

function typerOption(field: Field, mark: Mark | undefined, declared: readonly Value[]): ProgramOption {
  const { shape } = field;
  const words = declared.map(textOf).flatMap(word => (word === undefined ? [] : word.split('/')));
  const name = `--${withDashes(field.name.toLowerCase())}`;
  const isSwitch = shape.kind === 'boolean' && shape.list === undefined;
  const names = words.length > 0 ? words : isSwitch ? [name, `--no-${name.slice(2)}`] : [name];
  return fieldOption(field, names, {
    ...bounds(mark),
    arity: isSwitch
      ? 'none'
      : shape.list === undefined
        ? 'one'
        : shape.list === 'many'
          ? 'repeated'
          : { count: shape.list },
  });
}

/** What `Option(…)` says of the value beside its type. */
function bounds(mark: Mark | undefined): Partial<ProgramOption> {
  const named = mark?.args.named;
  const number = (name: string) => numberOf(named?.get(name));
  const changes = ['parser', 'click_type', 'clamp', 'callback', 'is_flag', 'flag_value', 'count'];
  if (mark?.args.isOpen || changes.some(name => named?.has(name))) return { kind: 'unknown', choices: undefined };
  const isExact = flagOf(named?.get('case_sensitive'), true) === true;
  return { low: number('min'), high: number('max'), ...(!isExact && { ignoresCase: true }) };
}

class TyperApp extends Opaque {
  private readonly commands = new Map<string, PyFunction | TyperApp>();
  private callback: Value | undefined;
  private isOpen = false;
  private needsCommand: boolean;

  constructor(
    private readonly reading: Reading,
    args: Arguments,
  ) {
    super();
    this.needsCommand = !mayRunAlone(args);
    if (args.isOpen || args.named.has('context_settings') || args.named.has('cls')) this.isOpen = true;
  }

  override attribute(name: string): Value {
    if (name === 'command')
      return method(args =>
        method(given => {
          const made = given.positional[0];
          const called =
            textOf(argument(args, 0, 'name')) ?? (made?.type === 'function' ? commandName(made.name) : undefined);
          if (made?.type === 'function' && called !== undefined) this.commands.set(called, made);
          else this.isOpen = true;
          if (args.named.has('context_settings') || args.named.has('cls')) this.isOpen = true;
          return made ?? unknown;
        }),
      );
    if (name === 'callback')
      return method(args => {
        if (mayRunAlone(args)) this.needsCommand = false;
        return method(given => (this.callback = given.positional[0]) ?? unknown);
      });
    if (name === 'add_typer')
      return method(args => {
        const [app] = args.positional;
        const called = textOf(args.named.get('name'));
        if (app?.type === 'native' && app.native instanceof TyperApp && called !== undefined)
          this.commands.set(called, app.native);
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
    const [only] = this.commands.values();
    if (only && !(only instanceof TyperApp) && this.commands.size === 1 && !this.callback)
      return checkedLevel(this.reading, only, this.isOpen);
    const commands = new Map(
      [...this.commands].map(([name, made]) => [
        name,
        made instanceof TyperApp ? made.innerLevel() : checkedLevel(this.reading, made, this.isOpen),
      ]),
    );
    const root =
      this.callback?.type === 'function' ? checkedLevel(this.reading, this.callback, this.isOpen) : plainLevel([]);
    return { ...root, isOpen: this.isOpen || root.isOpen, commands, needsCommand: this.needsCommand };
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
      else this.reading.machine.lose(made);
  }
}

/** Whether an app or its callback is run without a command, too. */
function mayRunAlone(args: Arguments): boolean {
  return args.isOpen || flagOf(args.named.get('invoke_without_command'), false) !== false;
}

/** typer's own functions; undefined for one that is not known. */
export function callTyper(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  if (path === 'typer.Typer') return native(new TyperApp(reading, args));
  if (path !== 'typer.run') return undefined;
  const [made] = args.positional;
  if (made?.type !== 'function') {
    reading.parses(undefined);
    return unknown;
  }
  reading.parses({ parser: 'typer', of: made, isStrict: true, level: () => checkedLevel(reading, made, false) });
  callChecked(reading, made, node);
  return unknown;
}

/** Calls the function of a command. */
function callChecked({ machine, checks }: Reading, made: Value, node: PyNode): void {
  const options = made.type === 'function' ? typerLevel(made, false).options : [];
  machine.call(made, checks.argumentsOf(made, options), node);
}

function checkedLevel({ checks }: Reading, of: PyFunction, isOpen: boolean): ProgramLevel {
  const level = typerLevel(of, isOpen);
  return { ...level, options: checks.checked(level.options, of) };
}
