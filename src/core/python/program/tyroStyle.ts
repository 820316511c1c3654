import { itemsOf } from '../evaluate/sequences.ts';
import type { Value } from '../evaluate/value.ts';
import { pyStr } from '../values/repr.ts';
import type { PyValue } from '../values/value.ts';
import { isSwitch, type ClassChoice, type ClassStyle, type FieldPlace } from './dataclassOptions.ts';
import type { Field } from './fields.ts';
import { isEmptyDict, markOf, type Mark } from './marks.ts';
import { flagOf, textOf } from './natives.ts';

import { withDashes, type ProgramOption } from './options.ts';
import type { Shape } from './shapes.ts';

/** `tyro.conf`'s markers, as far as they are known; others make the names of options unclear. */
const KNOWN = new RegExp(
  '^(?:FlagConversionOff|FlagCreatePairsOff|Positional(?:RequiredArgs|MetavarFromFieldName)?|SuppressFixed' +
    '|DisallowNone|AvoidSubcommands|(?:Cascade|Consolidate)SubcommandArgs|Omit(?:Arg|Subcommand)Prefixes' +
    '|UseAppendAction|EnumChoicesFromValues|UsePythonSyntaxForLiteralCollections|ShowSourcePath' +
    '|HelptextFromCommentsOff)$',
);
const MARKER = /^tyro\.conf\.(?:_markers\.)?(\w+)$/;
/** What `tyro.conf.arg` says of an option's name. */
const ARG = /^(?:name|aliases|prefix_name|help|metavar|help_behavior_hint)$/;

/** What some values say as markers, by their names; undefined where one of them is not known. */
export function markersIn(values: readonly Value[] | undefined): Set<string> | undefined {
  const names = values?.map(value => (value.type === 'name' && MARKER.exec(value.path)?.[1]) || '');
  return names?.every(name => KNOWN.test(name)) ? new Set(names) : undefined;
}

/** How tyro makes options: switches take no value, groups have dotted names, `None` is a value where it may be. */
export function tyroStyle(markers: ReadonlySet<string>): ClassStyle {
  return {
    place: (field, before, mark) => placeOf(field, before[0] ?? '', markers, mark),
    option: field => optionOf(field, new Set([...markers, ...(notesOf(field)?.markers ?? [])])),
    marks: /^(?:dataclasses\.field)?$/,
    isCalled: true,
  };
}

interface Notes {
  readonly markers: ReadonlySet<string>;
  readonly arg: Mark | undefined;
}

/** What the notes of a field say to tyro; undefined where one of them is not known. */
function notesOf({ shape: { notes = [], classes } }: Field): Notes | undefined {
  const own = notes.filter(note => note.type !== 'str' && markOf(note)?.path.startsWith('annotated_types') !== true);
  const args = own.flatMap(note => markOf(note) ?? []);
  const markers = markersIn(own.filter(note => !markOf(note)));
  const isKnown = args.every(
    ({ path, args: { named, positional, isOpen } }) =>
      path.endsWith('.arg') && !isOpen && positional.length === 0 && [...named.keys()].every(name => ARG.test(name)),
  );
  return markers && isKnown && args.length < 2 && !(classes && args.length > 0) ? { markers, arg: args[0] } : undefined;
}

function placeOf(
  field: Field,
  before: string,
  outer: ReadonlySet<string>,
  mark: Mark | undefined,
): FieldPlace | undefined {
  const { shape } = field;
  const notes = notesOf(field);
  const isList = shape.class !== undefined && shape.list !== undefined;
  // Names with such edges keep them.
  if (!notes || field.isRest || /^_|_$/.test(field.name) || isList) return undefined;
  const markers = new Set([...outer, ...notes.markers]);
  const named = notes.arg?.args.named;
  const name = textOf(named?.get('name')) ?? field.name;
  const aliases = named?.has('aliases') ? itemsOf(named.get('aliases') ?? { type: 'unknown' })?.map(textOf) : [];
  const isAlone = flagOf(named?.get('prefix_name'), true) === false;
  if (!aliases?.every(each => each !== undefined)) return undefined;
  const style = tyroStyle(markers);
  const within = isAlone ? name : joined(before, name);
  // What is in a dict that is there becomes options.
  if (shape.isMap && field.default !== undefined && !isEmptyDict(mark)) return undefined;
  if (shape.classes && markers.has('AvoidSubcommands') && field.default !== undefined) {
    const unset = mark?.args.named.get('default_factory') ?? field.default;
    const of = unset.type === 'object' ? unset.class : unset;
    return of?.type === 'class' ? { names: [], before: [within], style, of } : undefined;
  }
  // What may be None is a subcommand.
  if (shape.classes ?? (shape.class && shape.isOptional)) {
    const choice = choiceOf(field, markers.has('OmitArgPrefixes') ? before : within, markers, style);
    return choice && { names: [], choice };
  }
  if (shape.class) return { names: [], before: [within], style };
  const isWord = markers.has('Positional') || (markers.has('PositionalRequiredArgs') && field.default === undefined);
  if (isWord) return { names: [] };
  const whole = isAlone || markers.has('OmitArgPrefixes') ? name : within;
  return { names: [`--${whole}`, ...(withDashes(whole) === whole ? [] : [`--${withDashes(whole)}`]), ...aliases] };
}

/** `optim.lr`; an empty name adds nothing. */
function joined(before: string, name: string): string {
  return [before, name].filter(each => each !== '').join('.');
}

/** A field that is one of several classes; undefined where what they are called is not known. */
function choiceOf(
  { shape, default: unset }: Field,
  before: string,
  markers: ReadonlySet<string>,
  style: ClassStyle,
): ClassChoice | undefined {
  const { class: only, classes = only ? [only] : [], classNotes = [], isOptional } = shape;
  const isShort = markers.has('OmitSubcommandPrefixes');
  const named = (name: string, isAlone: boolean) => `${isAlone ? '' : `${withDashes(before)}:`}${withDashes(name)}`;
  const commands = classes.map((of, at) => {
    const [mark, other] = (classNotes[at] ?? []).flatMap(note => markOf(note) ?? []);
    const isPlain =
      !mark || (mark.path.endsWith('.subcommand') && !mark.args.isOpen && !mark.args.named.has('constructor'));
    const name = mark && (textOf(mark.args.positional[0]) ?? textOf(mark.args.named.get('name')));
    const isAlone = isShort || before === '' || flagOf(mark?.args.named.get('prefix_name'), true) === false;
    return {
      name: named(name ?? kebab(of.name), isAlone),
      of: isPlain && !other ? of : undefined,
      style,
      before: [isShort ? '' : before],
      hasDefault: mark?.args.named.has('default') === true,
    };
  });
  const none = { name: named('none', isShort || before === ''), of: undefined, style, before: [''] };
  return { commands: isOptional ? [...commands, none] : commands, isNeeded: unset === undefined };
}

/** `SmallNet` → `small-net`. */
function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z])/g, '-$&').toLowerCase();
}

function optionOf({ shape, default: unset }: Field, markers: ReadonlySet<string>): Partial<ProgramOption> {
  const isFlag = isSwitch(shape);
  const byValue = markers.has('EnumChoicesFromValues');
  return {
    ...(isFlag &&
      !markers.has('FlagConversionOff') && { arity: shape.isOptional ? ('unknown' as const) : ('none' as const) }),
    ...(shape.list === 'many' && markers.has('UseAppendAction') && { arity: 'repeated' as const }),
    // Each of its entries is two words.
    ...(shape.isMap && { arity: { count: 2 } }),
    ...(shape.list !== undefined && markers.has('UsePythonSyntaxForLiteralCollections') && asWritten(shape.isTuple)),
    // A default that does not fit makes the type wider.
    ...(isWider(shape, unset) && { arity: 'unknown' as const, kind: 'unknown' as const }),
    ...(unset?.type === 'null' && { none: 'unknown' as const }),
    ...(shape.isOptional && { none: markers.has('DisallowNone') ? ('unknown' as const) : ('None' as const) }),
    // Members of an Enum go by their names.
    ...(shape.members && { kind: 'text', choices: byValue ? shape.memberValues?.map(asText) : shape.members }),
    ...(shape.either && { either: shape.either }),
  };
}

function isWider({ kind, list, isTuple, either }: Shape, unset: Value | undefined): boolean {
  if (list !== undefined) return unset?.type === (isTuple ? 'list' : 'tuple');
  const isText = unset?.type === 'str';
  const isNumber = unset?.type === 'int' || unset?.type === 'float' || unset?.type === 'bool';
  return !either && ((isText && ['int', 'float', 'boolean'].includes(kind)) || (isNumber && kind === 'text'));
}

/** A list as Python writes it, in one word: no tuple is. */
function asWritten(isTuple: boolean | undefined): Partial<ProgramOption> {
  const isWrong = (text: string) => /^[\w.+-]+$/.test(text) || (isTuple === true && text.startsWith('['));
  return { arity: 'one', converts: text => (isWrong(text) ? 'refused' : undefined) };
}

function asText(value: PyValue): PyValue {
  return { type: 'str', value: pyStr(value) };
}
