import { keyOf } from './keyOf.ts';
import { isScalar, pyInt, pyStr, unknown, type PyClass, type PyObject, type Scalar, type Value } from './value.ts';

/** What stands for a value that Python counts: `auto()`. */
export const AUTO = 'enum.auto()';

/** Names that change what an Enum's members are. */
const CHANGING = /^(?!__(?:doc|module|repr|str)__$)(?:__new__|__init__|__getitem__|__iter__|_\w+_|name|value)$/;

function isEnum({ bases }: PyClass): boolean {
  return bases.some(base => base.type === 'name' && /^enum\.(?:Int|Str)?Enum$/.test(base.path));
}

/** The members of an Enum by their names; undefined where they are not known, and for any other class. */
export function enumMembers(of: PyClass): ReadonlyMap<string, PyObject> | undefined {
  const paths = of.bases.map(base => (base.type === 'name' ? base.path : ''));
  const isPlain = paths.every(path => /^(?:enum\.(?:Int|Str)?Enum|builtins\.(?:str|int))$/.test(path));
  const names = [...of.scope.names];
  if (!isEnum(of) || !isPlain || of.named.size > 0 || of.decorators.some(path => path !== 'enum.unique'))
    return undefined;
  if (of.scope.isOpen.value || names.some(([name]) => CHANGING.test(name))) return undefined;
  const own = names.filter(([name, { value }]) => !name.startsWith('_') && value?.type !== 'function');
  const isText = paths.some(path => path === 'builtins.str' || path === 'enum.StrEnum');
  const values = counted(
    own.map(([, { value }]) => value ?? unknown),
    isText,
  );
  const isAuto = /\bauto\(\)/.test(of.home.text.slice(of.node.from, of.node.to));
  // Two names of one value are one member.
  const keys = values.map(value => (isScalar(value) ? keyOf(value) : isAuto ? {} : undefined));
  if (keys.includes(undefined) || new Set(keys).size < keys.length) return undefined;
  return new Map(own.map(([name], at) => [name, memberOf(of, name, values[at] ?? unknown)]));
}

/** The values of members, those that Python counts too: by one more than the one before. */
function counted(values: readonly Value[], isText: boolean): Value[] {
  const made: Value[] = [];
  for (const value of values) {
    const last = made.at(-1) ?? pyInt(0);
    const isCounted = value.type === 'name' && value.path === AUTO;
    const next = last.type === 'int' && !isText ? pyInt(last.value + 1n) : unknown;
    made.push(isCounted ? next : value);
  }
  return made;
}

/** What a member of an Enum is beside a member: the integer or string of its value; undefined for any other value. */
export function memberValue(value: Value | undefined): Scalar | undefined {
  if (value?.type !== 'object' || !value.class) return undefined;
  const isBoth = value.class.bases.some(
    base => base.type === 'name' && /^(?:enum\.(?:Int|Str)Enum|builtins\.(?:str|int))$/.test(base.path),
  );
  const own = value.attributes.names.get('value')?.value;
  return isBoth && isEnum(value.class) && isScalar(own) ? own : undefined;
}

function memberOf(of: PyClass, name: string, value: Value): PyObject {
  const cell = <T>(of: T) => ({ value: of, born: 0 });
  const names = new Map([
    ['name', cell<Value | undefined>(pyStr(name))],
    ['value', cell<Value | undefined>(value)],
  ]);
  const scope = { names, parent: undefined, kind: 'object', elsewhere: new Map(), isOpen: cell(true) } as const;
  return { type: 'object', class: of, attributes: scope };
}
