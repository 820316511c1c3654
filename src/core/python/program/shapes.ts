import { childrenOf, insideBrackets, splitAt, type PyNode } from '../syntax/parse.ts';
import { parametersOf } from '../evaluate/parameters.ts';
import { sourceOf } from '../evaluate/machine.ts';
import type { Home, PyClass, PyFunction, Scope, Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
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
  readonly values?: readonly PyValue[];
  /** The full name of a class that is imported from elsewhere. */
  readonly imported?: string;
  /** The classes of which it is one, where it is one of several and all are known. */
  readonly classes?: readonly PyClass[];
  /** True where it may be a class with fields of its own, or several. */
  readonly mayHold?: true;
}

/** A field of a class, or a parameter of a function. */
export interface Field {
  readonly name: string;
  readonly shape: Shape;
  /** Undefined where there is none. */
  readonly default: Value | undefined;
  readonly at: { readonly file: string; readonly offset: number };
  readonly isRest: boolean;
  /** True where a call makes the default. */
  readonly isMade?: boolean;
  /** What is said of its numbers beside the type. */
  readonly bounds?: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined;
}

const NOTHING: Shape = { kind: 'unknown' };
const ANYTHING: Shape = { kind: 'unknown', mayHold: true };
/** Modules whose types hold no fields that become options. */
const PLAIN_MODULES =
  /^(?:builtins|typing|typing_extensions|collections|datetime|decimal|uuid|torch|numpy|enum|types)\./;
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
  if (value.type !== 'name') return ANYTHING;
  const name = value.path.replace(/^(?:builtins|typing)\./, '');
  const kind = PLAIN[name];
  if (kind) return { kind };
  if (/^pathlib\.(?:\w*Path)$/.test(value.path)) return { kind: 'text' };
  return PLAIN_MODULES.test(value.path) ? NOTHING : { ...ANYTHING, imported: value.path };
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
  const isKnown = choices.length === values.length;
  return isKnown && choices.every(({ type }) => type === 'str')
    ? { kind: 'text', choices, members }
    : { kind: 'unknown', members, ...(isKnown && { values: choices }) };
}

function subscripted(home: Home, base: Value | undefined, parts: readonly PyNode[], scope: Scope): Shape {
  const path =
    base?.type === 'name' ? base.path.replace(/^(?:builtins|typing|typing_extensions|collections\.abc)\./, '') : '';
  const [first] = parts;
  const inner = () => shapeOf(home, first, scope);
  switch (path) {
    case 'Optional':
      return { ...inner(), isOptional: true };
    case 'Union':
      return union(home, parts, scope);
    case 'Annotated':
      return { ...inner(), notes: parts.slice(1).map(part => home.evaluate(part, scope)) };
    case 'Literal': {
      const choices = parts.flatMap(part => plainValue(home.evaluate(part, scope)) ?? []);
      const isOf = (type: PyValue['type']) =>
        choices.length === parts.length && choices.every(choice => choice.type === type);
      return isOf('str') || isOf('int') ? { kind: isOf('str') ? 'text' : 'int', choices } : NOTHING;
    }
    case 'List':
    case 'list':
    case 'Sequence':
    case 'Iterable':
      return { ...inner(), list: 'many' };
    case 'Tuple':
    case 'tuple': {
      const isAny = parts.length === 1 || parts.some(part => part.name === 'Ellipsis' || part.name === '...');
      return { ...inner(), list: isAny ? 'many' : parts.length };
    }
    case 'Dict':
    case 'dict':
    case 'Mapping':
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
    const isChoice = classes.length === others.length && shapes.every(({ notes }) => !notes);
    if (isChoice && others.length === parts.length) return { ...ANYTHING, classes };
    return shapes.some(({ class: made, mayHold }) => made ?? mayHold) ? ANYTHING : NOTHING;
  }
  return { ...shapeOf(home, only, scope), ...(others.length < parts.length && { isOptional: true as const }) };
}

/** Bases that add no fields. */
const OPTION_BASES = new RegExp(
  String.raw`^(?:builtins\.object|pydantic_settings\.BaseSettings|pydantic\.BaseModel|typing\.\w+` +
    String.raw`|simple_parsing\.(?:\w+\.)*\w*Serializable)$`,
);

/** The fields of a class that are annotated, those of its bases first; undefined where a base is not seen. */
export function fieldsOf(of: PyClass, depth = 0): Field[] | undefined {
  const fields = new Map<string, Field>();
  for (const base of of.bases) {
    if (base.type === 'class') {
      const inherited = depth < 10 ? fieldsOf(base, depth + 1) : undefined;
      if (!inherited) return undefined;
      for (const field of inherited) fields.set(field.name, field);
    } else if (base.type !== 'name' || !OPTION_BASES.test(base.path)) return undefined;
  }
  const { home } = of;
  for (const statement of childrenOf(of.node.getChild('Body') ?? of.node)) {
    const [target, annotation] = statement.name === 'AssignStatement' ? childrenOf(statement) : [];
    if (target?.name !== 'VariableName' || annotation?.name !== 'TypeDef') continue;
    const name = home.text.slice(target.from, target.to);
    const isGiven = statement.getChild('AssignOp') !== null;
    const node = childrenOf(annotation).at(-1);
    if (node && /^(?:typing\.)?ClassVar\b/.test(home.text.slice(node.from, node.to))) continue;
    fields.set(name, {
      name,
      shape: shapeOf(home, node, of.scope),
      default: isGiven ? of.scope.names.get(name)?.value : undefined,
      at: { file: home.path, offset: target.from },
      isRest: false,
      isMade: isGiven && childrenOf(statement).at(-1)?.name === 'CallExpression',
    });
  }
  return [...fields.values()];
}

/** The parameters of a function, each with what its annotation says. */
export function signatureOf(of: PyFunction): Field[] {
  const { home, node } = of;
  const list = node.getChild('ParamList');
  const parts = list ? splitAt(insideBrackets(childrenOf(list)), ',') : [];
  return parametersOf(home, node).flatMap(({ name, kind }) => {
    const part = parts.find(nodes => nodes.some(each => each.name === 'VariableName' && sourceOf(home, each) === name));
    const target = part?.find(each => each.name === 'VariableName');
    const annotation = part?.find(each => each.name === 'TypeDef');
    if (!target) return [];
    return {
      name,
      shape: shapeOf(home, annotation && childrenOf(annotation).at(-1), of.scope),
      default: of.defaults.get(name),
      at: { file: home.path, offset: target.from },
      isRest: kind.startsWith('rest'),
    };
  });
}
