import { unknown, type Arguments, type PyClass, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { bothNames, classOptions, isSwitch, objectOf, type ClassOptions, type ClassStyle } from './dataclassOptions.ts';
import { fieldOption, plainLevel } from './levels.ts';
import { markOf } from './marks.ts';
import { flagOf, textOf } from './natives.ts';
import { withDashes, type ProgramLevel, type ProgramOption } from './options.ts';
import { isQuiet } from './quietModules.ts';
import type { Reading } from './reading.ts';
import { isRestUsed } from './restUse.ts';
import { fieldsOf, signatureOf, type Field } from './shapes.ts';

/** tyro: switches take no value, groups have dotted names, `None` is a value where it is allowed. */
const TYRO: ClassStyle = {
  names: bothNames,
  option: ({ shape, default: unset }) => ({
    ...(isSwitch(shape) && { arity: 'none' as const }),
    // A default that does not fit makes the type wider.
    ...(unset?.type === 'null' && { none: 'unknown' as const }),
    ...(shape.isOptional && { none: 'None' as const }),
    ...(isSwitch(shape) && shape.isOptional && { arity: 'unknown' as const }),
    // Members of an Enum go by their names.
    ...(shape.members && { kind: 'text' as const, choices: shape.members }),
  }),
  marks: /^(?:dataclasses\.field)?$/,
  keepsName: ({ shape }) => (shape.notes ?? []).every(saysLittle),
};

/** Arguments of `tyro.cli` that leave the names of options as they are. */
const TYRO_SETTINGS = /^(?:description|prog|default|config|return_unknown_args)$/;

function markerName(value: Value): string {
  return value.type === 'name' ? value.path : '';
}

/** The style with markers for everything; undefined for those that are not known. */
function markedTyro(markers: readonly string[]): ClassStyle | undefined {
  if (!markers.every(name => /^tyro\.conf\.(?:FlagConversionOff|SuppressFixed)$/.test(name))) return undefined;
  return { ...TYRO, option: field => takesWord(field, TYRO.option(field)) };
}

/** A switch that takes `True` or `False`. */
function takesWord({ shape }: Field, how: Partial<ProgramOption>): Partial<ProgramOption> {
  return isSwitch(shape) ? { ...how, arity: 'one', kind: 'boolean' } : how;
}

/** A note of `Annotated` that is not tyro's, or only shows something. */
function saysLittle(note: Value): boolean {
  const mark = markOf(note);
  if (!mark) return note.type === 'str';
  const { args, path } = mark;
  return /\.arg$/.test(path) && !args.isOpen && [...args.named.keys()].every(name => /^(?:help|metavar)$/.test(name));
}

/** tyro's own functions; undefined for one that is not known. */
export function callTyro(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  switch (path) {
    case 'tyro.cli': {
      const [of] = args.positional;
      const isPlain = !args.isOpen && [...args.named.keys()].every(name => TYRO_SETTINGS.test(name));
      const swallows = flagOf(args.named.get('return_unknown_args'), false);
      const markers = args.named.get('config');
      const style = markers ? markedTyro((reading.machine.items(markers) ?? [unknown]).map(markerName)) : TYRO;
      const hasDefaults = args.named.has('default');
      const isOpen = swallows === true && isRestUsed(reading, node);
      if (isPlain && style && swallows !== undefined)
        reading.parses({
          parser: 'tyro',
          of: node.from,
          isStrict: !swallows,
          level: () => tyroLevel(of, style, { swallows, isOpen, hasDefaults }),
        });
      else reading.parses(undefined);
      if (of?.type === 'function') reading.machine.call(of, { positional: [], named: new Map(), isOpen: true }, node);
      const made = objectOf(reading, of, node);
      return swallows ? reading.machine.heap.sequence('tuple', [made, unknown]) : made;
    }
    case 'tyro.extras.subcommand_cli_from_dict': {
      const [first] = args.positional;
      const entries = first?.type === 'dict' ? first.state.value : undefined;
      const parts = [...(entries?.entries.values() ?? [])].map(({ key, value }) => ({ name: textOf(key), value }));
      const isKnown = entries && !entries.isOpen && args.positional.length === 1 && parts.every(part => part.name);
      if (!isKnown || ![...args.named.keys()].every(name => /^(?:description|prog)$/.test(name)))
        reading.parses(undefined);
      else
        reading.parses({
          parser: 'tyro',
          of: node.from,
          isStrict: true,
          level: () =>
            plainLevel([], {
              commands: new Map(parts.map(({ name, value }) => [name ?? '', tyroLevel(value)])),
              needsCommand: true,
            }),
        });
      for (const { value } of parts)
        if (value.type === 'function' || value.type === 'class')
          reading.machine.call(value, { positional: [], named: new Map(), isOpen: true }, node);
      return unknown;
    }
    default:
      return undefined;
  }
}

interface TyroCall {
  readonly swallows: boolean;
  readonly isOpen: boolean;
  /** True where an object gives the defaults. */
  readonly hasDefaults: boolean;
}

function tyroLevel(
  of: Value | undefined,
  style = TYRO,
  { swallows, isOpen, hasDefaults }: TyroCall = { swallows: false, isOpen: false, hasDefaults: false },
): ProgramLevel {
  const level = ofTyro(of, style);
  const options = hasDefaults
    ? level.options.map(option => ({
        ...option,
        ...(option.default !== undefined && option.kind !== 'boolean' && { none: 'unknown' as const }),
        default: undefined,
        isRequired: false,
      }))
    : level.options;
  const needsCommand = level.needsCommand && !hasDefaults;
  return { ...level, options, needsCommand, swallows, isOpen: isOpen || level.isOpen };
}

function ofTyro(of: Value | undefined, style: ClassStyle): ProgramLevel {
  if (of?.type === 'function') {
    const fields = signatureOf(of);
    const parts = fields.map((field: Field): ClassOptions => {
      if (!style.keepsName?.(field)) return { options: [], isOpen: true };
      if (field.shape.class) return classOptions(field.shape.class, style, [field.name]);
      const option = fieldOption(field, bothNames(field.name, []), style.option(field));
      return { options: [option], isOpen: field.isRest || field.shape.mayHold === true };
    });
    const isOpen = parts.some(part => part.isOpen) || !(of.decorators ?? []).every(isQuiet);
    return tyroOptions(
      parts.flatMap(part => part.options),
      isOpen,
    );
  }
  const choice = subcommandField(of);
  const { options, isOpen } = classOptions(of, style, [], choice?.field.name);
  const level = tyroOptions(options, isOpen);
  if (!choice) return level;
  const { field, classes } = choice;
  // What belongs to a subcommand is taken after it only, and the rest before it.
  const commands = classes.map(made => {
    const inner = classOptions(made, style, [field.name]);
    return [`${withDashes(field.name)}:${kebab(made.name)}`, tyroOptions(inner.options, inner.isOpen)] as const;
  });
  return { ...level, commands: new Map(commands), needsCommand: field.default === undefined };
}

/** The only field of a class that is one of several classes: each is a subcommand. */
function subcommandField(of: Value | undefined): { field: Field; classes: readonly PyClass[] } | undefined {
  const fields = of?.type === 'class' ? fieldsOf(of) : undefined;
  const several = fields?.filter(({ shape }) => shape.mayHold) ?? [];
  const [field] = several;
  const classes = field?.shape.classes;
  return several.length === 1 && field && classes ? { field, classes } : undefined;
}

/** `SmallNet` → `small-net`. */
function kebab(name: string): string {
  return withDashes(name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase());
}

/** With the names that turn switches off: `--no-amp`, `--model.no-amp`. */
function tyroOptions(options: readonly ProgramOption[], isOpen: boolean): ProgramLevel {
  const negated = options.flatMap((option): ProgramOption[] => {
    if (option.arity !== 'none') return [];
    const names = option.names.flatMap(name => [name.replace(/^--/, '--no-'), name.replace(/([^.-][^.]*)$/, 'no-$1')]);
    return [{ ...option, names: [...new Set(names)], default: undefined, isRequired: false }];
  });
  return plainLevel([...options, ...negated], { isOpen });
}
