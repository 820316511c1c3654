import type { PyClass, Value } from '../evaluate/value.ts';
import { fieldOption, numberOf } from './levels.ts';
import { markOf } from './marks.ts';
import { plainValue, withDashes, type ProgramOption } from './options.ts';
import { fieldsOf, type Field } from './shapes.ts';

/** What the classes of a command line give: their options, and whether there may be more. */
export interface ClassOptions {
  readonly options: readonly ProgramOption[];
  readonly isOpen: boolean;
}

/** How a library makes options of a dataclass. */
export interface ClassStyle {
  /** The names of an option, from the field's and from those of the fields that it is in. */
  readonly names: (name: string, outer: readonly string[]) => readonly string[];
  readonly option: (field: Field) => Partial<ProgramOption>;
  /** Calls that may stand in place of a default; others make the field's names unclear. */
  readonly marks: RegExp;
  /** What `field(metadata=…)` says to the library; undefined where that is not known. */
  readonly metadata?: (given: Value | undefined) => Partial<ProgramOption> | undefined;
  /** Whether the name of a field, and of those within it, is as it is written. */
  readonly keepsName?: (field: Field) => boolean;
}

const NOT_A_DATACLASS =
  /^(?:dataclasses\.dataclass|attrs?\.\w+|flax\.struct\.dataclass|chex\.dataclass|simple_parsing\.\w+|)$/;

/** The options of a class and of the classes in its fields. */
export function classOptions(of: Value | undefined, style: ClassStyle, outer: readonly string[] = []): ClassOptions {
  const fields = of?.type === 'class' && isRead(of) ? fieldsOf(of) : undefined;
  if (!fields || outer.length > 5) return { options: [], isOpen: true };
  const parts = fields.map((field): ClassOptions => {
    const plain = withDefault(field);
    const mark = markOf(field.default);
    if (!plain || !style.marks.test(mark?.path ?? '') || style.keepsName?.(field) === false)
      return { options: [], isOpen: true };
    if (plain.shape.class) return classOptions(plain.shape.class, style, [...outer, field.name]);
    const how = style.option(plain);
    const more = style.metadata?.(mark?.args.named.get('metadata')) ?? (style.metadata ? undefined : {});
    const names = [...style.names(field.name, outer), ...(more?.names ?? [])];
    return {
      options: [fieldOption(plain, names, { ...how, ...more, names })],
      isOpen: plain.shape.mayHold === true || !more,
    };
  });
  return { options: parts.flatMap(({ options }) => options), isOpen: parts.some(({ isOpen }) => isOpen) };
}

function isRead(of: PyClass): boolean {
  return of.decorators.every(path => NOT_A_DATACLASS.test(path));
}

/** A field with the default that its mark gives; undefined where that takes it off the command line. */
function withDefault(field: Field): Field | undefined {
  const mark = markOf(field.default);
  if (!mark) return field;
  const { named, positional, isOpen } = mark.args;
  if (isOpen || named.has('alias') || named.has('validation_alias') || named.has('init')) return undefined;
  const isPydantic = mark.path.startsWith('pydantic');
  const own = named.get('default') ?? (isPydantic ? positional[0] : undefined);
  const bounds = isPydantic ? boundsOf(named) : undefined;
  if (own) return { ...field, bounds, default: own.type === 'unknown' && isPydantic ? undefined : own };
  const factory = named.get('default_factory');
  return { ...field, bounds, default: factory ? { type: 'unknown' } : undefined };
}

/** `Field(ge=…, le=…)`; a bound that is not allowed itself counts as allowed. */
function boundsOf(named: ReadonlyMap<string, Value>): Pick<ProgramOption, 'low' | 'high'> {
  const number = (...names: string[]) => names.map(name => numberOf(named.get(name))).find(each => each !== undefined);
  return { low: number('ge', 'gt'), high: number('le', 'lt') };
}

/** What HfArgumentParser takes from `field(metadata=…)`: arguments of `add_argument`; undefined where it is unknown. */
export function ofMetadata(items: (value: Value) => readonly Value[] | undefined) {
  return (given: Value | undefined): Partial<ProgramOption> | undefined => {
    if (!given) return {};
    if (given.type !== 'dict' || given.state.value.isOpen) return undefined;
    const entries = given.state.value.entries;
    const list = (name: string) => {
      const value = entries.get(`s${name}`)?.value;
      return value ? items(value)?.map(plainValue) : [];
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
  };
}

/** Both `--batch_size` and `--batch-size`. */
export function bothNames(name: string, outer: readonly string[]): string[] {
  const path = [...outer, name].join('.');
  return [...new Set([`--${path}`, `--${withDashes(path)}`])];
}
