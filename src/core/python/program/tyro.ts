import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { argumentsOf, objectOf } from './classObject.ts';
import { classLevel, classOptions, givenByObject, ofFields, type ClassOptions } from './dataclassOptions.ts';
import { signatureOf, type Field } from './fields.ts';
import { isWholeLine } from './arguments.ts';
import { Mark } from './marks.ts';
import { flagOf, method, native, Opaque, textOf } from './natives.ts';
import { withDashes, type ProgramLevel, type ProgramOption } from './options.ts';
import { isQuiet } from './quietModules.ts';
import type { Reading } from './reading.ts';
import { isRestUsed } from './restUse.ts';
import { TypeForm } from './shapes.ts';
import { markersIn, tyroStyle } from './tyroStyle.ts';

/** Arguments of `tyro.cli` and its like that leave the names of options as they are. */
const SETTINGS = new RegExp(
  '^(?:description|prog|default|config|return_unknown_args|args|use_underscores|console_outputs|add_help' +
    '|sort_subcommands)$',
);

interface TyroCall {
  readonly markers: ReadonlySet<string>;
  readonly swallows: boolean;
}

/** What a call says of the command line; undefined where that is not known, or it is not given the whole. */
function callOf(reading: Reading, { named, positional, isOpen }: Arguments): TyroCall | undefined {
  const config = named.get('config');
  const markers = config ? markersIn(reading.machine.items(config)) : new Set<string>();
  const swallows = flagOf(named.get('return_unknown_args'), false);
  const isPlain = !isOpen && positional.length < 2 && [...named.keys()].every(name => SETTINGS.test(name));
  if (!isPlain || !markers || swallows === undefined || !isWholeLine(named.get('args'))) return undefined;
  return { markers, swallows };
}

/** tyro's own functions; undefined for one that is not known. */
export function callTyro(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  const [of] = args.positional;
  switch (path) {
    case 'tyro.cli': {
      const call = callOf(reading, args);
      const isOpen = call?.swallows === true && isRestUsed(reading, node);
      const found = call && optionsOf(of, call);
      parse(
        reading,
        node,
        found && {
          ...call,
          found: { ...(args.named.has('default') ? ofObject(found) : found), isOpen: isOpen || found.isOpen },
        },
      );
      run(reading, of, node);
      const made = objectOf(reading, of, node);
      return call?.swallows ? reading.machine.heap.sequence('tuple', [made, unknown]) : made;
    }
    case 'tyro.extras.subcommand_type_from_defaults':
      return args.positional.length === 1 && of ? typeOf(of) : unknown;
    case 'tyro.extras.SubcommandApp':
      return native(new SubcommandApp(reading));
    case 'tyro.extras.subcommand_cli_from_dict':
    case 'tyro.extras.overridable_config_cli': {
      const entries = of?.type === 'dict' && !of.state.value.isOpen ? [...of.state.value.entries.values()] : undefined;
      const isFunctions = path.endsWith('_from_dict');
      const parts = entries?.map(({ key, value }) => {
        const items = isFunctions ? [value] : reading.machine.items(value);
        return { name: textOf(key), value: items?.at(-1) };
      });
      parse(reading, node, commandsOf(callOf(reading, args), parts, isFunctions));
      if (isFunctions) for (const { value } of parts ?? []) run(reading, value, node);
      return unknown;
    }
    default:
      return undefined;
  }
}

/** A command of functions, or of objects of classes. */
function commandsOf(
  call: TyroCall | undefined,
  parts: readonly { readonly name: string | undefined; readonly value: Value | undefined }[] | undefined,
  isFunctions: boolean,
): Parsed | undefined {
  if (!call || !parts?.every(({ name }) => name !== undefined)) return undefined;
  const style = tyroStyle(call.markers);
  const commands = parts.map(({ name = '', value }) => ({
    name: isFunctions ? withDashes(name) : name,
    of: value?.type === 'object' ? value.class : value,
    style,
    before: [''],
  }));
  return { ...call, found: { ...NOTHING, choices: [{ commands, isNeeded: true }] } };
}

/** A type of several objects, each a subcommand by its name. */
function typeOf(of: Value): Value {
  const entries = of.type === 'dict' && !of.state.value.isOpen ? [...of.state.value.entries.values()] : [];
  const classes = entries.flatMap(({ value }) => (value.type === 'object' ? (value.class ?? []) : []));
  const notes = entries.map(({ key, value }) => {
    const named = new Map<string, Value>([
      ['name', key],
      ['default', value],
    ]);
    return [native(new Mark('tyro.conf.subcommand', { positional: [], named, isOpen: false }))];
  });
  if (entries.length === 0 || classes.length < entries.length) return unknown;
  return native(new TypeForm({ kind: 'unknown', mayHold: true, classes, classNotes: notes }));
}

const NOTHING: ClassOptions = { options: [], positionals: [], choices: [], isOpen: false };

interface Parsed extends TyroCall {
  readonly found: ClassOptions;
}

function parse(reading: Reading, node: PyNode, parsed: Parsed | undefined): void {
  if (!parsed) {
    reading.parses(undefined);
    return;
  }
  const { found, swallows, markers } = parsed;
  const isLoose = ['CascadeSubcommandArgs', 'ConsolidateSubcommandArgs'].some(name => markers.has(name));
  const finish = (options: readonly ProgramOption[]) =>
    withNegated(reading.checks.checkedFields(options), markers.has('FlagCreatePairsOff'));
  // What belongs to a subcommand is taken after it only, and the rest before it.
  const level = (): ProgramLevel =>
    classLevel(
      { ...found, isOpen: found.isOpen || (isLoose && found.choices.length > 0) },
      { swallows, ...(isLoose && found.choices.length > 0 && { isOpen: true }) },
      finish,
    );
  reading.parses({ parser: 'tyro', of: node.from, isStrict: !swallows, level });
}

function run(reading: Reading, of: Value | undefined, node: PyNode): void {
  if (of?.type === 'function') reading.machine.call(of, argumentsOf(reading, signatureOf(of), node), node);
}

/** What a class, a function, or a choice of such gives. */
function optionsOf(of: Value | undefined, { markers }: TyroCall): ClassOptions {
  const style = tyroStyle(markers);
  if (of?.type === 'native' && of.native instanceof TypeForm) {
    const field: Field = {
      name: '',
      shape: of.native.shape,
      default: undefined,
      at: { file: '', offset: 0 },
      isRest: false,
    };
    return ofFields([field], style);
  }
  if (of?.type !== 'function') return classOptions(of, style);
  const found = ofFields(signatureOf(of), style);
  return { ...found, isOpen: found.isOpen || !(of.decorators ?? []).every(isQuiet) };
}

/** An object gives the defaults. */
function ofObject(found: ClassOptions): ClassOptions {
  return {
    ...found,
    options: found.options.map(givenByObject),
    positionals: found.positionals.map(each => ({ ...each, isRequired: false })),
    choices: found.choices.map(choice => ({ ...choice, isNeeded: false })),
  };
}

/** With the names that turn switches off: `--no-amp`, `--model.no-amp`. `isSingle`: in place of the others. */
function withNegated(options: readonly ProgramOption[], isSingle: boolean): ProgramOption[] {
  return options.flatMap((option): ProgramOption[] => {
    if (option.arity !== 'none') return [option];
    const names = option.names.flatMap(name => (name.startsWith('--') ? [name.replace(/([^.-][^.]*)$/, 'no-$1')] : []));
    const negated = { ...option, names, default: undefined, isRequired: false };
    if (!isSingle) return [option, negated];
    if (option.default?.type !== 'bool') return [{ ...option, arity: 'unknown' }];
    return option.default.value ? [{ ...negated, default: option.default }] : [option];
  });
}

/** An app of functions, each a command. */
class SubcommandApp extends Opaque {
  private readonly parts: { name: string | undefined; value: Value }[] = [];

  constructor(private readonly reading: Reading) {
    super();
  }

  override attribute(name: string): Value {
    if (name === 'command')
      return method(args => {
        const [made] = args.positional;
        if (made?.type === 'function') return this.add(made.name, made);
        const own = args.named.get('name');
        const isPlain = !args.isOpen && [...args.named.keys()].every(each => each === 'name' || each === 'help');
        return method(given => {
          const [inner = unknown] = given.positional;
          const called = own ? textOf(own) : inner.type === 'function' ? inner.name : undefined;
          return this.add(isPlain ? called : undefined, inner);
        });
      });
    if (name !== 'cli') this.escape();
    return method((args, node) => {
      const { reading, parts } = this;
      // A single one is a command, too.
      parse(reading, node, commandsOf(args.positional.length > 0 ? undefined : callOf(reading, args), parts, true));
      for (const { value } of parts) run(reading, value, node);
      return unknown;
    });
  }

  private add(name: string | undefined, value: Value): Value {
    this.parts.push({ name, value });
    return value;
  }

  override escape(): void {
    this.reading.isParsedUnseen = true;
  }
}
