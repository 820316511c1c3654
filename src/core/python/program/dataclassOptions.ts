import { itemsOf } from '../evaluate/sequences.ts';
import type { PyClass, Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
import { fieldOption, plainLevel } from './levels.ts';
import { limitsOf } from './limits.ts';
import { markOf, type Mark } from './marks.ts';
import { flagOf, textOf } from './natives.ts';
import { plainValue, withDashes, type ProgramLevel, type ProgramOption } from './options.ts';
import { fieldsOf, signatureOf, type Field } from './fields.ts';
import type { Shape } from './shapes.ts';

/** What the classes of a command line give. */
export interface ClassOptions {
  readonly options: readonly ProgramOption[];
  /** Words beside options. */
  readonly positionals: ProgramLevel['positionals'];
  /** Fields that are one of several classes, each a subcommand. */
  readonly choices: readonly ClassChoice[];
  /** Whether there may be more. */
  readonly isOpen: boolean;
}

/** A field that is one of several classes. */
export interface ClassChoice {
  readonly commands: readonly {
    readonly name: string;
    readonly of: Value | undefined;
    readonly style: ClassStyle;
    readonly before: readonly string[];
    /** True where an object gives the defaults. */
    readonly hasDefault?: boolean;
  }[];
  readonly isNeeded: boolean;
  /** The option that chooses, and what it is without being given, where there is one. */
  readonly by?: { readonly path: readonly string[]; readonly default: string | undefined };
}

/** Where a field goes on a command line. */
export interface FieldPlace {
  /** Its names, with their hyphens; none where it is a word beside options. */
  readonly names: readonly string[];
  /** What stands before the names of the fields within it: every spelling. */
  readonly before?: readonly string[];
  /** How these are read. */
  readonly style?: ClassStyle;
  /** The class that it is, where its type says several. */
  readonly of?: PyClass;
  /** The subcommands that it is. */
  readonly choice?: ClassChoice;
}

/** How a library makes options of a dataclass. */
export interface ClassStyle {
  /** `before`: what stands before its names. 'none': it is not an option; undefined: not known. */
  readonly place: (field: Field, before: readonly string[], mark: Mark | undefined) => FieldPlace | 'none' | undefined;
  readonly option: (field: Field) => Partial<ProgramOption>;
  /** True where it calls a class that makes its objects itself, and takes its parameters. */
  readonly isCalled?: true;
  /** Calls that may stand in place of a default; others make the field's names unclear. */
  readonly marks: RegExp;
  /** What a mark says beside the type. */
  readonly changed?: (mark: Mark) => Partial<ProgramOption>;
  /** What `field(metadata=…)` says to the library; undefined where that is not known. */
  readonly metadata?: (given: Value | undefined) => Partial<ProgramOption> | undefined;
}

const NOT_A_DATACLASS = new RegExp(
  String.raw`^(?:(?:pydantic\.)?dataclasses\.dataclass|attrs?\.\w+|flax\.struct\.dataclass|chex\.dataclass` +
    String.raw`|simple_parsing\.\w+|)$`,
);
const NONE: ClassOptions = { options: [], positionals: [], choices: [], isOpen: false };
const UNKNOWN: ClassOptions = { ...NONE, isOpen: true };

/** The options of a class and of the classes in its fields. */
export function classOptions(of: Value | undefined, style: ClassStyle, before: readonly string[] = ['']): ClassOptions {
  const fields = of?.type === 'class' && isRead(of) ? ownFields(of, style) : undefined;
  if (!fields || before.some(each => each.split('.').length > 6)) return UNKNOWN;
  return ofFields(fields, style, before);
}

/** The fields of a class, or the parameters of what makes its objects; undefined where they are not known. */
function ownFields(of: PyClass, { isCalled }: ClassStyle): readonly Field[] | undefined {
  const create = of.scope.names.get('__init__')?.value;
  if (!create) return fieldsOf(of);
  return isCalled && create.type === 'function' ? signatureOf(create).slice(1) : undefined;
}

/** The options of some fields, or of a function's parameters. */
export function ofFields(fields: readonly Field[], style: ClassStyle, before: readonly string[] = ['']): ClassOptions {
  const parts = fields.map(field => fieldOptions(field, style, before));
  return {
    options: parts.flatMap(({ options }) => options),
    positionals: parts.flatMap(({ positionals }) => positionals),
    choices: parts.flatMap(({ choices }) => choices),
    isOpen: parts.some(({ isOpen }) => isOpen),
  };
}

function fieldOptions(field: Field, style: ClassStyle, before: readonly string[]): ClassOptions {
  const mark = markOf(field.default);
  // Not an option: nothing gives it to the class.
  if (flagOf(mark?.args.named.get('init'), true) === false) return NONE;
  const plain = withDefault(field, mark);
  const place = plain && style.marks.test(mark?.path ?? '') ? style.place(plain, before, mark) : undefined;
  if (place === 'none') return NONE;
  if (!plain || !place) return UNKNOWN;
  if (place.choice) return { ...NONE, choices: [place.choice], options: choosing(plain, place.names, place.choice) };
  const group = place.of ?? (place.before && plain.shape.list === undefined ? plain.shape.class : undefined);
  if (group) {
    const inner = classOptions(group, place.style ?? style, place.before ?? []);
    const factory = mark?.args.named.get('default_factory');
    // What its class gives without arguments is what it is.
    const isPlain = plain.default === undefined || field.isBare === true || factory === group;
    return isPlain ? inner : { ...inner, options: inner.options.map(givenByObject) };
  }
  const isRequired = plain.default === undefined;
  if (place.before && place.names.length === 0) return UNKNOWN;
  if (place.names.length === 0) return { ...NONE, positionals: [{ name: field.name, isRequired }] };
  const more = style.metadata?.(mark?.args.named.get('metadata')) ?? (style.metadata ? undefined : {});
  const names = [...place.names, ...(more?.names ?? [])];
  const how = { ...plain.shape.limits, ...style.option(plain), ...(mark && style.changed?.(mark)), ...more, names };
  // What is not known may be a mark, which may name it otherwise.
  const isUnclear = field.isMade === true && field.default?.type === 'unknown';
  return {
    ...NONE,
    options: [fieldOption(plain, names, how)],
    // A list of classes may have options for each.
    isOpen: plain.shape.mayHold === true || !more || isUnclear || (plain.shape.class !== undefined && !!place.before),
  };
}

/** The option that chooses one of the classes, where it is one. */
function choosing(field: Field, names: readonly string[], { commands, isNeeded }: ClassChoice): ProgramOption[] {
  const choices = commands.map(({ name }): PyValue => ({ type: 'str', value: name }));
  const how = { arity: 'one', kind: 'text', choices, isRequired: isNeeded } as const;
  return names.length > 0 ? [fieldOption(field, names, how)] : [];
}

/** A command line with the options of a class, and its subcommands. `how`: what is so at all levels. */
export function classLevel(
  found: ClassOptions,
  how: Partial<ProgramLevel> = {},
  finish: (options: readonly ProgramOption[]) => readonly ProgramOption[] = options => options,
): ProgramLevel {
  const isOpen = found.isOpen || how.isOpen === true;
  const level = plainLevel(finish(found.options), { positionals: found.positionals, ...how, isOpen });
  const [first, ...rest] = found.choices;
  if (!first) return level;
  const commands = first.commands.map(({ name, of, style, before, hasDefault }) => {
    const own = of?.type === 'function' ? ofFields(signatureOf(of), style, before) : classOptions(of, style, before);
    const inner = hasDefault === true ? { ...own, options: own.options.map(givenByObject) } : own;
    return [name, classLevel({ ...inner, choices: [...inner.choices, ...rest] }, how, finish)] as const;
  });
  return { ...level, commands: new Map(commands), needsCommand: first.isNeeded };
}

/** An option of which an object that is not looked into gives the default. */
export function givenByObject(option: ProgramOption): ProgramOption {
  return {
    ...option,
    ...(option.none === 'as any text' && option.kind !== 'boolean' && { none: 'unknown' as const }),
    default: undefined,
    isRequired: false,
  };
}

function isRead(of: PyClass): boolean {
  return of.decorators.every(path => NOT_A_DATACLASS.test(path));
}

/** A field with the default that its mark gives, and its limits; undefined where that takes it off the command line. */
function withDefault(field: Field, mark: Mark | undefined): Field | undefined {
  if (!mark) return field;
  const { named, positional, isOpen } = mark.args;
  if (isOpen) return undefined;
  const isPydantic = mark.path.startsWith('pydantic');
  const own = named.get('default') ?? (isPydantic ? positional[0] : undefined);
  const isOne = isPydantic && field.shape.list === undefined;
  const limits = isOne ? { ...field.shape.limits, ...limitsOf(mark) } : field.shape.limits;
  const shape = { ...field.shape, ...(limits && { limits }) };
  if (own) return { ...field, shape, default: own.type === 'name' && isPydantic ? undefined : own };
  const factory = named.get('default_factory');
  return { ...field, shape, default: factory ? { type: 'unknown' } : undefined };
}

/** What HfArgumentParser takes from `field(metadata=…)`: arguments of `add_argument`; undefined where it is unknown. */
export function ofMetadata(given: Value | undefined): Partial<ProgramOption> | undefined {
  if (!given) return {};
  if (given.type !== 'dict' || given.state.value.isOpen) return undefined;
  const entries = given.state.value.entries;
  const list = (name: string) => {
    const value = entries.get(`s${name}`)?.value;
    return value ? itemsOf(value)?.map(plainValue) : [];
  };
  const [choices, aliases] = [list('choices'), list('aliases')];
  const names = aliases?.flatMap(each => (each?.type === 'str' ? [each.value] : []));
  if (!names || names.length !== aliases?.length) return undefined;
  const isPlain = [...entries.keys()].every(key => /^s(?:help|metavar|choices|aliases)$/.test(key));
  const known = choices?.flatMap(each => each ?? []);
  return {
    names,
    ...(entries.has('schoices') && { choices: known?.length === choices?.length ? known : undefined }),
    ...(!isPlain && { kind: 'unknown', arity: 'unknown', choices: undefined }),
  };
}

/** Names in a mark's `alias` or `aliases`; undefined where they are not known. */
export function aliasesOf(mark: Mark | undefined): string[] | undefined {
  const given = mark?.args.named.get('aliases') ?? mark?.args.named.get('alias');
  if (!given || given.type === 'null') return [];
  const words = (given.type === 'str' ? [given] : itemsOf(given))?.map(textOf);
  if (!words?.every(word => word !== undefined)) return undefined;
  return words.map(word => (word.startsWith('-') ? word : word.length === 1 ? `-${word}` : `--${word}`));
}

/** Both `--batch_size` and `--batch-size`. */
export function bothNames(name: string): string[] {
  return [...new Set([`--${name}`, `--${withDashes(name)}`])];
}

/** Whether a field of a type is on or off. */
export function isSwitch({ kind, list }: Shape): boolean {
  return kind === 'boolean' && list === undefined;
}
