import type { Value } from '../evaluate/value.ts';
import { plainValue, type ProgramLevel, type ProgramOption } from './options.ts';
import type { Field } from './fields.ts';

const NO_COMMANDS = { positionals: [], commands: undefined, needsCommand: false } as const;

/** A command line of plain options. */
export function plainLevel(
  options: readonly ProgramOption[],
  how: Partial<Omit<ProgramLevel, 'options'>> = {},
): ProgramLevel {
  return { ...NO_COMMANDS, options, isOpen: false, swallows: false, abbreviates: false, ...how };
}

/** One level for several of which nobody knows which it is: `anyOf` makes what is there in some of them only. */
export function together(levels: readonly ProgramLevel[], anyOf: (name: string) => ProgramOption): ProgramLevel {
  const [only, other] = levels;
  if (only && !other) return only;
  const names = new Set(levels.flatMap(({ options }) => options.flatMap(option => option.names)));
  const options = [...names].flatMap(name => {
    const each = levels.map(level => level.options.filter(option => option.names.includes(name)));
    const last = each.map(found => found.at(-1));
    const [first] = last;
    const isSame = last.every(found => found && found.kind === first?.kind && found.isTyped === first.isTyped);
    const holds = each.flat().some(({ holdsMore }) => holdsMore) || !first || !isSame;
    return [...(holds ? [anyOf(name)] : []), ...(first && isSame ? [first] : [])];
  });
  return { ...plainLevel(options), ...only, options, isOpen: levels.some(level => level.isOpen) };
}

/** The option that a field or parameter becomes. `value`: its default; undefined where it has none. */
export function fieldOption(field: Field, names: readonly string[], how: Partial<ProgramOption> = {}): ProgramOption {
  const { shape } = field;
  return {
    names,
    arity: shape.list === undefined ? 'one' : shape.list === 'many' ? 'many' : { count: shape.list },
    kind: shape.kind,
    choices: shape.choices,
    none: 'as any text',
    default: plainValue(field.default),
    isRequired: field.default === undefined,
    target: field.name,
    at: field.at,
    ...how,
  };
}

/** The switch that a library adds, so that a value can be made False. */
export function negation(option: ProgramOption, prefix: string): ProgramOption {
  const { at: _at, ...rest } = option;
  const names = option.names.map(name => `--${prefix}${name.slice(2)}`);
  const target = `${prefix}${option.target}`;
  return { ...rest, names, target, arity: 'none', isRequired: false, default: undefined };
}

/** What a default shows of the type, where nothing else does. */
export function kindOfDefault(value: Value | undefined): ProgramOption['kind'] {
  switch (value?.type) {
    case 'bool':
      return 'boolean';
    case 'int':
      return 'int';
    case 'float':
      return 'float';
    case 'str':
    case undefined:
    case 'null':
      return 'text';
    default:
      return 'unknown';
  }
}
