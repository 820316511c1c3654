import type { Value } from '../evaluate/value.ts';
import { pyStr } from '../values/repr.ts';
import { isSwitch, type ClassChoice, type ClassStyle, type FieldPlace } from './dataclassOptions.ts';
import type { Field } from './fields.ts';
import { markOf, type Mark } from './marks.ts';
import { textOf } from './natives.ts';
import { withDashes, type ProgramOption } from './options.ts';
import type { Shape } from './shapes.ts';

/** What settings say of their command line. */
export interface PydanticSettings {
  readonly isKebab: boolean;
  /** Whether switches are given without a value; `toggle`: only the one that changes the default. */
  readonly flags: boolean | 'toggle';
  /** Whether what has no default must be on the command line: else the environment, or a file, may give it. */
  readonly isStrict: boolean;
  /** Whether fields with an alias go by their names, too. */
  readonly isByName: boolean;
  /** Whether the word `None` means None, instead of `null`. */
  readonly isNoneWord: boolean;
}

const MARKER = /^pydantic_settings\.(?:\w+\.)*(Cli\w+)$/;

/** How pydantic-settings makes options: lists are one word, groups have dotted names. */
export function pydanticStyle(
  settings: PydanticSettings,
  changes: (field: Field) => Partial<ProgramOption>,
): ClassStyle {
  const style: ClassStyle = {
    place: (field, before, mark) => placeOf(field, before, mark, settings, style),
    option: field => ({ ...optionOf(field, settings), ...changes(field) }),
    marks: /^(?:pydantic\.(?:fields\.)?Field|dataclasses\.field)?$/,
  };
  return style;
}

/** The markers of a field, by their names; undefined where one of them is not known. */
function markersOf({ shape: { notes = [] } }: Field): Set<string> {
  return new Set(notes.flatMap(note => (note.type === 'name' && MARKER.exec(note.path)?.[1]) || []));
}

function placeOf(
  field: Field,
  before: readonly string[],
  mark: Mark | undefined,
  { isKebab, isByName }: PydanticSettings,
  style: ClassStyle,
): FieldPlace | 'none' | undefined {
  if (field.name.startsWith('_') || field.name === 'model_config') return 'none';
  const markers = markersOf(field);
  const aliases = [mark, ...(field.shape.notes ?? []).map(markOf)].map(aliasOf);
  if (markers.has('CliUnknownArgs') || aliases.includes(undefined)) return undefined;
  const given = aliases.flatMap(each => each ?? []);
  const names = given.length === 0 ? [field.name] : [...given, ...(isByName ? [field.name] : [])];
  const spelled = (name: string) => (isKebab ? withDashes(name) : name);
  if (markers.has('CliSubCommand')) {
    const choice = choiceOf(field.shape, spelled(names[0] ?? ''), spelled, style);
    return choice && { names: [], choice };
  }
  if (markers.has('CliPositionalArg')) return { names: [] };
  const whole = before.flatMap(each => names.map(name => each + name));
  const hyphens = (name: string) => (name.length === 1 ? '-' : '--');
  return {
    names: whole.map(name => `${hyphens(name)}${spelled(name)}`),
    ...(!isWhole(field.shape) && { before: whole.map(name => `${name}.`) }),
  };
}

/** What is JSON in one word to it: a plain dataclass, a list of classes. */
function isWhole({ class: of, list }: Shape): boolean {
  return list !== undefined || of?.decorators.includes('dataclasses.dataclass') === true;
}

/** The other names that a mark gives; none where it gives none, undefined where they are not known. */
function aliasOf(mark: Mark | undefined): string[] | undefined {
  const named = mark?.args.named;
  const alias = named?.get('validation_alias') ?? named?.get('alias');
  if (!alias || alias.type === 'null') return [];
  if (alias.type === 'str') return [alias.value];
  const choices = markOf(alias);
  const words = choices?.path.endsWith('AliasChoices') ? choices.args.positional.map(textOf) : [undefined];
  return words.every(word => word !== undefined) ? words : undefined;
}

function choiceOf(
  { class: one, classes }: Shape,
  name: string,
  spelled: (name: string) => string,
  style: ClassStyle,
): ClassChoice | undefined {
  const several = classes?.map(of => ({ name: spelled(of.name), of, style, before: [''] }));
  const commands = several ?? (one && [{ name, of: one, style, before: [''] }]);
  return commands && { commands, isNeeded: false };
}

function optionOf(field: Field, { flags, isStrict, isNoneWord }: PydanticSettings): Partial<ProgramOption> {
  const { shape } = field;
  const markers = markersOf(field);
  const isFlag = markers.has('CliExplicitFlag')
    ? false
    : flags !== false || /Cli(?:Implicit|Dual|Toggle)Flag/.test([...markers].join());
  const isText = shape.either?.some(({ kind, choices }) => kind === 'text' && !choices);
  return {
    ...(shape.list !== undefined && { arity: 'one' as const, listed: shape.list }),
    ...(isSwitch(shape) &&
      isFlag && { arity: shape.isOptional && !isNoneWord ? ('unknown' as const) : ('none' as const) }),
    ...(isNoneWord && { none: shape.isOptional ? ('None' as const) : ('unknown' as const) }),
    ...enumOf(shape),
    ...(shape.isMap && !shape.isOptional && { converts: text => (/[={]/.test(text) ? undefined : 'refused') }),
    // Words are no numbers to it.
    ...(shape.kind === 'int' && shape.choices && { kind: 'text', choices: [] }),
    // What may be text is.
    ...(shape.either && (isText ? { kind: 'text' as const } : { either: shape.either.map(wordly) })),
    ...(shape.notes?.some(isUnclear) && {
      kind: 'unknown' as const,
      choices: undefined,
      either: undefined,
      listed: undefined,
    }),
    isRequired: isStrict && field.default === undefined,
  };
}

/** A literal number that is one of several types is not given by a word either. */
function wordly(shape: Shape): Shape {
  return shape.kind === 'int' && shape.choices ? { kind: 'text', choices: [] } : shape;
}

/** Members of an Enum go by their names, or by their values. */
function enumOf({ members, memberValues }: Shape): Partial<ProgramOption> {
  if (!members) return {};
  const words = [...members, ...(memberValues ?? [])].map(pyStr);
  const isKnown = (text: string) =>
    words.includes(text) || (!memberValues?.every(({ type }) => type === 'str') && /^[-\d.]/.test(text));
  const isText = memberValues?.every(({ type }) => type === 'str') === true;
  if (isText) return { kind: 'text', choices: words.map(value => ({ type: 'str', value })) };
  return { choices: undefined, converts: text => (isKnown(text) ? undefined : 'refused') };
}

/** A note that may take what the type alone refuses: a validator. */
function isUnclear(note: Value): boolean {
  const mark = markOf(note);
  if (mark) return !/^(?:pydantic|annotated_types)\./.test(mark.path);
  return note.type !== 'str' && !(note.type === 'name' && MARKER.test(note.path));
}
