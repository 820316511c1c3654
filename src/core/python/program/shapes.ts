import type { Home, PyClass, Scope, Value } from '../evaluate/value.ts';
import { childrenOf, splitAt, type PyNode } from '../syntax/parse.ts';
import type { PyValue } from '../values/value.ts';
import { limitsOf, namedLimits, type Limits } from './limits.ts';
import { markOf } from './marks.ts';
import { Opaque } from './natives.ts';
import { plainValue, type ValueKind } from './options.ts';

/** What a type annotation says. */
export interface Shape {
  readonly kind: ValueKind;
  /** A list of such values, or a tuple of so many. */
  readonly list?: 'many' | number;
  readonly choices?: readonly PyValue[];
  readonly isOptional?: true;
  /** A class with fields of its own. */
  readonly class?: PyClass;
  /** What `Annotated[…]` carries. */
  readonly notes?: readonly Value[];
  /** The names of an Enum's members, and their values where these are known and no strings. */
  readonly members?: readonly PyValue[];
  /** Their values, where all are known. */
  readonly memberValues?: readonly PyValue[];
  /** A dict; a list that is a tuple. */
  readonly isMap?: true;
  readonly isTuple?: true;
  /** What is said beside the type. */
  readonly limits?: Limits;
  /** The plain types of which it is one. */
  readonly either?: readonly Shape[];
  /** The full name of a class that is imported from elsewhere. */
  readonly imported?: string;
  /** The classes of which it is one, where it is one of several and all are known. */
  readonly classes?: readonly PyClass[];
  /** What each of these is marked with. */
  readonly classNotes?: readonly (readonly Value[])[];
  /** True where it may be a class with fields of its own, or several. */
  readonly mayHold?: true;
}

/** A type that a name is given, or that is an argument. */
export class TypeForm extends Opaque {
  constructor(readonly shape: Shape) {
    super();
  }
}

/** What makes a type of types in square brackets. */
export const MAKES_TYPES =
  /^(?:typing|typing_extensions|collections\.abc|builtins|tyro\.conf|pydantic_settings)\.(?!str\b|bytes\b)\w+$/;

const NOTHING: Shape = { kind: 'unknown' };
const ANYTHING: Shape = { kind: 'unknown', mayHold: true };
/** Modules whose types hold no fields that become options. */
const PLAIN_MODULES = new RegExp(
  String.raw`^(?:builtins|typing(?:_extensions)?|collections|datetime|decimal|uuid|torch|numpy|enum|types` +
    String.raw`|pydantic|annotated_types)\.`,
);
/** What marks a type in square brackets: `Positional[str]`, `CliSubCommand[Train]`. */
const MARKERS = /^(?:tyro\.conf|pydantic_settings)\.\w+$/;
const PLAIN: Readonly<Record<string, ValueKind>> = {
  int: 'int',
  float: 'float',
  str: 'text',
  bool: 'boolean',
};

/** What an annotation says; `unknown` where it is not understood. */
export function shapeOf(home: Home, node: PyNode | undefined, scope: Scope): Shape {
  if (!node) return NOTHING;
  const children = childrenOf(node);
  if (node.name === 'BinaryExpression') return union(home, unionParts(node), scope);
  const bracket = children.findIndex(({ name }) => name === '[');
  if (node.name === 'MemberExpression' && bracket > 0) {
    const base = children[0] ? home.evaluate(children[0], scope) : undefined;
    const parts = splitAt(children.slice(bracket + 1, -1), ',').flatMap(([first]) => first ?? []);
    return subscripted(home, base, parts, scope);
  }
  return named(home.evaluate(node, scope));
}

function named(value: Value): Shape {
  if (value.type === 'class') return ofClass(value);
  if (value.type === 'null') return NOTHING;
  if (value.type === 'native' && value.native instanceof TypeForm) return value.native.shape;
  const mark = markOf(value);
  // `conint(ge=1)`
  const made = /\.con(int|float|str)$/.exec(mark?.path ?? '')?.[1];
  if (mark && made !== undefined)
    return limited({ kind: made === 'str' ? 'text' : (PLAIN[made] ?? 'unknown') }, [value]);
  if (value.type !== 'name') return ANYTHING;
  const number = namedLimits(value.path);
  if (number) return number;
  const name = value.path.replace(/^(?:builtins|typing)\./, '');
  const kind = PLAIN[name];
  if (kind) return { kind };
  if (/^pathlib\.(?:\w*Path)$/.test(value.path)) return { kind: 'text' };
  return PLAIN_MODULES.test(value.path) ? NOTHING : { ...ANYTHING, imported: value.path };
}

/** A type with what marks say beside it; what they say of a list is not what they say of its items. */
function limited(shape: Shape, notes: readonly Value[]): Shape {
  const found = notes.flatMap(note => {
    const mark = markOf(note);
    return (mark && limitsOf(mark)) ?? [];
  });
  if (found.length === 0 || shape.list !== undefined) return shape;
  return { ...shape, limits: Object.assign({}, shape.limits, ...found) as Limits };
}

/** What a class says as a type: an Enum's values, or fields of its own. */
export function ofClass(value: PyClass): Shape {
  const isEnum = value.bases.some(base => base.type === 'name' && /^enum\./.test(base.path));
  if (!isEnum) return { kind: 'unknown', class: value };
  // Such an Enum makes members of other values.
  if (['_missing_', '__new__', '__init__'].some(name => value.scope.names.has(name))) return NOTHING;
  const own = [...value.scope.names].filter(([name, cell]) => !name.startsWith('_') && cell.value?.type !== 'function');
  const values = own.map(([, cell]) => plainValue(cell.value));
  const choices = values.flatMap(each => (each ? [each] : []));
  const members = own.map(([name]): PyValue => ({ type: 'str', value: name }));
  const memberValues = choices.length === values.length ? { memberValues: choices } : {};
  return choices.length === values.length && choices.every(({ type }) => type === 'str')
    ? { kind: 'text', choices, members, ...memberValues }
    : { kind: 'unknown', members, ...memberValues };
}

function subscripted(home: Home, base: Value | undefined, parts: readonly PyNode[], scope: Scope): Shape {
  const path =
    base?.type === 'name' ? base.path.replace(/^(?:builtins|typing|typing_extensions|collections\.abc)\./, '') : '';
  const [first] = parts;
  const inner = () => shapeOf(home, first, scope);
  if (base?.type === 'name' && MARKERS.test(base.path)) {
    const shape = inner();
    return { ...shape, notes: [...(shape.notes ?? []), base] };
  }
  switch (path) {
    case 'Required':
    case 'NotRequired':
    case 'Final':
      return inner();
    case 'Optional':
      return { ...inner(), isOptional: true };
    case 'Union':
      return union(home, parts, scope);
    case 'Annotated': {
      const shape = inner();
      const notes = parts.slice(1).map(part => home.evaluate(part, scope));
      return limited({ ...shape, notes: [...(shape.notes ?? []), ...notes] }, notes);
    }
    case 'Literal':
      return literal(parts.map(part => plainValue(home.evaluate(part, scope))));
    case 'List':
    case 'list':
    case 'Sequence':
    case 'Iterable':
      return { ...inner(), list: 'many' };
    case 'Tuple':
    case 'tuple': {
      const isAny = parts.some(part => part.name === 'Ellipsis' || part.name === '...');
      const kinds = new Set(isAny ? [] : parts.map(part => shapeOf(home, part, scope).kind));
      const list = isAny ? 'many' : parts.length;
      return { ...inner(), ...(kinds.size > 1 && { kind: 'unknown' }), list, isTuple: true };
    }
    case 'Dict':
    case 'dict':
    case 'Mapping':
      return { ...NOTHING, isMap: true };
    case 'Callable':
    case 'Type':
    case 'type':
    case 'Set':
    case 'set':
    case 'Any':
      return NOTHING;
    default:
      return ANYTHING;
  }
}

/** `Literal[…]`: words, numbers, or both; None among them makes it optional. */
function literal(values: readonly (PyValue | undefined)[]): Shape {
  const known = values.flatMap(value => value ?? []);
  const given = known.filter(({ type }) => type !== 'null');
  const isOptional = given.length < known.length ? { isOptional: true as const } : {};
  const shapes = (['str', 'int'] as const).flatMap((type): Shape[] => {
    const choices = given.filter(each => each.type === type);
    return choices.length > 0 ? [{ kind: type === 'str' ? 'text' : 'int', choices }] : [];
  });
  const count = shapes.reduce((sum, { choices }) => sum + (choices?.length ?? 0), 0);
  const [only, other] = shapes;
  if (known.length < values.length || count < given.length || !only) return NOTHING;
  return other ? { kind: 'unknown', either: shapes, ...isOptional } : { ...only, ...isOptional };
}

/** `a | b | c` is nested to the left. */
function unionParts(node: PyNode): PyNode[] {
  if (node.name !== 'BinaryExpression') return [node];
  const children = childrenOf(node);
  return [children[0], children.at(-1)].flatMap(child => (child ? unionParts(child) : []));
}

function union(home: Home, parts: readonly PyNode[], scope: Scope): Shape {
  const others = parts.filter(({ name }) => name !== 'None');
  const [only] = others;
  if (!only || others.length > 1) {
    const shapes = others.map(each => shapeOf(home, each, scope));
    const classes = shapes.flatMap(({ class: made }) => made ?? []);
    const isOptional = others.length < parts.length ? { isOptional: true as const } : {};
    if (only && classes.length === others.length) return { ...ANYTHING, classes, ...withNotes(shapes), ...isOptional };
    if (!only || shapes.some(({ class: made, mayHold }) => made ?? mayHold)) return ANYTHING;
    return { ...NOTHING, ...(shapes.every(isPlain) && { either: shapes }), ...isOptional };
  }
  return { ...shapeOf(home, only, scope), ...(others.length < parts.length && { isOptional: true as const }) };
}

/** Whether a word alone is enough for a type that is one of several. */
function isPlain({ kind, list, notes, either, isOptional, members }: Shape): boolean {
  return kind !== 'unknown' && list === undefined && !notes && !either && !isOptional && !members;
}

/** What the classes of a union are marked with, each. */
function withNotes(shapes: readonly Shape[]): Pick<Shape, 'classNotes'> {
  return { classNotes: shapes.map(({ notes }) => notes ?? []) };
}
